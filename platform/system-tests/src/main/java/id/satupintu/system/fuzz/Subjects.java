package id.satupintu.system.fuzz;

import java.util.List;
import java.util.Random;

/**
 * What the fuzzing knows of the system, so that it comes further than the door.
 *
 * @param reports accepted before, with their PINs
 * @param heldComplaint one that waits for review, or any
 * @param tokens valid tokens by role, of units that matter to the reports
 */
record Subjects(List<Known> reports, String heldComplaint, List<String> tokens, List<String> badTokens) {

    /** A report and its PIN. */
    record Known(String complaintId, String pin) {}

    Known report(Random random) {
        return reports.get(random.nextInt(reports.size()));
    }

    /** The value of an Authorization header: mostly a valid one; empty for none. */
    String authorization(Random random) {
        int of10 = random.nextInt(10);
        if (of10 < 6) {
            return "Bearer " + tokens.get(random.nextInt(tokens.size()));
        }
        return of10 < 9 ? badTokens.get(random.nextInt(badTokens.size())) : "";
    }
}
