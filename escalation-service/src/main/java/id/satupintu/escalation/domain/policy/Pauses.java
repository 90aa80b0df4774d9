package id.satupintu.escalation.domain.policy;

/**
 * How far waiting for the reporter may stop the clocks; nothing else stops them (dossier 1.2).
 *
 * @param questions how many a unit may ask while it holds a case
 * @param mostDays calendar days in all that one case may wait for its reporter, whoever asks
 */
public record Pauses(int questions, int mostDays) {
    static final Pauses STANDARD = new Pauses(2, 60);

    /** @throws IllegalArgumentException when one is negative */
    public Pauses {
        if (questions < 0 || mostDays < 0) {
            throw new IllegalArgumentException("A limit of pauses is not negative");
        }
    }
}
