package id.satupintu.platform.embeddedmongo;

/** What has happened to a write when its answer is sent. */
public enum Durability {
    /** Handed to the operating system: survives the death of this process, not a power failure. */
    OS,
    /** Forced to the disk: survives a power failure, as far as the disk tells the truth. */
    FSYNC,
    /** Kept in memory for up to a tenth of a second: the last moments are lost when the process dies. */
    NONE
}
