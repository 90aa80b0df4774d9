package id.satupintu.escalation.domain.policy;

/**
 * How a case may end and begin again (dossier 1.4).
 *
 * @param reopenings how often the reporter may send it back to one unit before it goes up
 * @param reopenWorkingDays how long after it was closed without the reporter's word they may still say it is not settled
 * @param noticesBeforeClosing how many notices must have reached the reporter before it may be closed without their word
 */
public record Endings(int reopenings, int reopenWorkingDays, int noticesBeforeClosing) {
    static final Endings STANDARD = new Endings(3, 10, 2);

    /** @throws IllegalArgumentException when one is negative */
    public Endings {
        if (reopenings < 0 || reopenWorkingDays < 0 || noticesBeforeClosing < 0) {
            throw new IllegalArgumentException("None of these is negative");
        }
    }
}
