package id.satupintu.escalation.domain.policy;

import id.satupintu.contracts.escalation.OverdueLevel;

/**
 * A step of the ladder after a breach (dossier 2.3, rule 9). The unit and its head hear at once when a limit is missed.
 *
 * @param workingDaysLate after the limit, 1 or more
 */
public record Rung(OverdueLevel level, int workingDaysLate) {

    /** @throws IllegalArgumentException when it would come with the breach itself or before */
    public Rung {
        if (workingDaysLate < 1) {
            throw new IllegalArgumentException("A step of the ladder comes after the breach");
        }
    }
}
