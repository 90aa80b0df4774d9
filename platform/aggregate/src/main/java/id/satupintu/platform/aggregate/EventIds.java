package id.satupintu.platform.aggregate;

/** Makes ids of events. */
@FunctionalInterface
public interface EventIds {

    /** A new id, UUIDv7 in production. */
    String next();
}
