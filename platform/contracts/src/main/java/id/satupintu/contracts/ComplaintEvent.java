package id.satupintu.contracts;

/** A complaint lifecycle event: its subject is the complaint. */
public interface ComplaintEvent extends ContractEvent {

    ComplaintId complaintId();

    @Override
    default String subject() {
        return complaintId().value();
    }
}
