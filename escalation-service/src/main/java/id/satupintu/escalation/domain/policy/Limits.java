package id.satupintu.escalation.domain.policy;

import id.satupintu.contracts.ComplaintClass;
import id.satupintu.contracts.Tier;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How many days everything has; every number is one of the dossier's clocks, 1.2.
 *
 * @param tierBoxes C10, working days a tier has before the case goes up by itself; a tier without a box has as long as
 *     the class of the complaint, counted from when it got the case
 * @param classLimits C3 to C6, working days from receipt; every class has one
 * @param verificationWorkingDays C1
 * @param firstResponseWorkingDays C2
 * @param progressDays C9, calendar days
 * @param replyWorkingDays C7
 * @param clarificationDays C8, calendar days
 */
public record Limits(
        Map<Tier, Integer> tierBoxes,
        Map<ComplaintClass, Integer> classLimits,
        int verificationWorkingDays,
        int firstResponseWorkingDays,
        int progressDays,
        int replyWorkingDays,
        int clarificationDays) {

    /** Longer than any clock of the dossier, and short enough for a calendar that is known. */
    public static final int MOST_DAYS = 366;

    /** The days of PermenPANRB 62/2018, Kutai Timur's 30 days and the suggested tier boxes. */
    static final Limits STANDARD = new Limits(
            Map.of(Tier.RT, 3, Tier.DESA, 5, Tier.KECAMATAN, 5),
            Map.of(
                    ComplaintClass.PERMINTAAN_INFORMASI, 5,
                    ComplaintClass.ASPIRASI, 5,
                    ComplaintClass.TIDAK_BERKADAR_PENGAWASAN, 14,
                    ComplaintClass.BERKADAR_PENGAWASAN, 60),
            3,
            5,
            30,
            10,
            30);

    /** @throws IllegalArgumentException when a class has no limit, or a clock less than one day or more than {@value #MOST_DAYS} */
    public Limits {
        tierBoxes = Collections.unmodifiableMap(new TreeMap<>(tierBoxes));
        classLimits = Collections.unmodifiableMap(new TreeMap<>(classLimits));
        if (!classLimits.keySet().containsAll(Set.of(ComplaintClass.values()))) {
            throw new IllegalArgumentException("Every class of complaint needs a limit");
        }
        tierBoxes.values().forEach(Limits::sensible);
        classLimits.values().forEach(Limits::sensible);
        sensible(verificationWorkingDays);
        sensible(firstResponseWorkingDays);
        sensible(progressDays);
        sensible(replyWorkingDays);
        sensible(clarificationDays);
    }

    private static void sensible(int days) {
        if (days < 1 || days > MOST_DAYS) {
            throw new IllegalArgumentException("Every clock has between one day and " + MOST_DAYS);
        }
    }

    int classLimit(ComplaintClass complaintClass) {
        return classLimits.getOrDefault(complaintClass, 0);
    }
}
