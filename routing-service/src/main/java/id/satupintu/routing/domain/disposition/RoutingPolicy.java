package id.satupintu.routing.domain.disposition;

/**
 * The numbers a tenant may set.
 *
 * @param acceptFrom confidence from which a report is routed without a person, 0 to 1
 * @param ambiguousWithin how near the second may come to the first before it counts as a tie, 0 to 1
 * @param returnsBeforeRuling how often a report may be returned before somebody has to rule (dossier 1.9: 2)
 * @param completionDays calendar days the reporter has to complete a report (dossier 1.2 C8: 30)
 * @param objectionDays calendar days the reporter has to object to an archiving
 */
public record RoutingPolicy(
        double acceptFrom, double ambiguousWithin, int returnsBeforeRuling, int completionDays, int objectionDays) {

    /** @throws IllegalArgumentException when a number lies outside its range */
    public RoutingPolicy {
        if (!(acceptFrom >= 0 && acceptFrom <= 1) || !(ambiguousWithin >= 0 && ambiguousWithin <= 1)) {
            throw new IllegalArgumentException("acceptFrom and ambiguousWithin lie between 0 and 1");
        }
        if (returnsBeforeRuling < 1 || completionDays < 1 || objectionDays < 1) {
            throw new IllegalArgumentException("returnsBeforeRuling, completionDays and objectionDays are at least 1");
        }
    }
}
