package id.satupintu.contracts;

/** Something that happened, as told on a topic. Its record carries {@link WireType}, its family {@link EventStream}. */
public interface ContractEvent {

    /** CloudEvents {@code subject} and Kafka key: the thing the event is about, so that its events stay in order. */
    String subject();
}
