package id.satupintu.contracts.escalation;

/** What a person should look at. */
public enum FlagCode {
    /** Byte for byte the same file is evidence already. */
    RECYCLED_FILE,
    /** A picture that looks the same is evidence already. */
    RECYCLED_PHOTO,
    /** Taken before the report was received. */
    OLDER_THAN_CASE,
    /** The camera's clock was ahead of the server's. */
    TAKEN_IN_FUTURE,
    /** Taken far from the place of the case. */
    FAR_AWAY
}
