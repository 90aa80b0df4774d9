package id.satupintu.reporting.view;

/** Where a complaint stands, as it is counted. */
public enum Status {
    /** Others speak of it, and the door never announced it. */
    UNACCOUNTED(Fate.UNACCOUNTED),
    RECEIVED(Fate.OPEN),
    IN_REVIEW(Fate.OPEN),
    AWAITING_REPORTER(Fate.OPEN),
    ROUTED(Fate.OPEN),
    IN_PROGRESS(Fate.OPEN),
    /** The unit says it is settled; the reporter may still say no. */
    RESOLVED(Fate.OPEN),
    CLOSED_BY_REPORTER(Fate.CLOSED),
    /** Ditutup sistem, tanpa konfirmasi. */
    CLOSED_WITHOUT_CONFIRMATION(Fate.CLOSED),
    WITHDRAWN(Fate.WITHDRAWN),
    ARCHIVED(Fate.ARCHIVED),
    MERGED(Fate.MERGED),
    FORWARDED(Fate.FORWARDED);

    private final Fate fate;

    Status(Fate fate) {
        this.fate = fate;
    }

    public Fate fate() {
        return fate;
    }

    /** The sides of the reconciliation. */
    public enum Fate {
        OPEN,
        CLOSED,
        ARCHIVED,
        MERGED,
        WITHDRAWN,
        FORWARDED,
        UNACCOUNTED
    }
}
