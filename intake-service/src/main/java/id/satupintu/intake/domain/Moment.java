package id.satupintu.intake.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line of the timeline.
 *
 * @param at when it happened, UTC
 * @param missed the deadline whose passing it is about; null when it is about none
 */
public record Moment(Instant at, Happening what, @Nullable Instant missed) {

    /** The citizen's timeline: what the reporter, routing and escalation did, oldest first. */
    static List<Moment> timeline(Complaint complaint) {
        List<Moment> told = new ArrayList<>();
        Submission submission = complaint.submission();
        if (submission != null) {
            told.add(plain(submission.receivedAt(), new ReporterAct.Submitted(submission.receivedAt())));
        }
        for (ReporterAct act : complaint.acts()) {
            told.add(plain(act.at(), act));
        }
        addRouting(told, complaint.routing());
        addCase(told, complaint.cases());
        // Stable: what one source said keeps its order, and on a tie the reporter comes first, then routing.
        told.sort(Comparator.comparing(Moment::at));
        return told;
    }

    private static void addRouting(List<Moment> told, List<Heard<RoutingFact>> facts) {
        Instant latest = Instant.MIN;
        for (Heard<RoutingFact> heard : facts) {
            latest = later(latest, heard.at());
            told.add(plain(latest, heard.fact()));
        }
    }

    private static void addCase(List<Moment> told, List<Heard<CaseFact>> facts) {
        Instant latest = Instant.MIN;
        Map<CaseClock.Name, Instant> missed = new EnumMap<>(CaseClock.Name.class);
        for (Heard<CaseFact> heard : facts) {
            latest = later(latest, heard.at());
            switch (heard.fact()) {
                // A warning is for the unit; the citizen hears of it when it becomes late.
                case CaseFact.DeadlineApproaching _ -> {}
                case CaseFact.DeadlineMissed late -> {
                    missed.put(late.clock(), late.dueAt());
                    told.add(new Moment(latest, late, late.dueAt()));
                }
                case CaseFact.Escalated escalated ->
                    told.add(new Moment(latest, escalated, deadline(escalated.cause(), missed)));
                case CaseFact.OverdueRaised _,
                        CaseFact.DeadlinesRecomputed _,
                        CaseFact.Reclassified _,
                        CaseFact.HandedOver _,
                        CaseFact.Verified _,
                        CaseFact.ClosingWithheld _,
                        CaseFact.Opened _,
                        CaseFact.Accepted _,
                        CaseFact.ProgressReported _,
                        CaseFact.ClarificationRequested _,
                        CaseFact.Resumed _,
                        CaseFact.Returned _,
                        CaseFact.Resolved _,
                        CaseFact.Reopened _,
                        CaseFact.Closed _ -> told.add(plain(latest, heard.fact()));
            }
        }
    }

    /** The deadline the case went up for; each is told once. */
    private static @Nullable Instant deadline(CaseFact.EscalationCause cause, Map<CaseClock.Name, Instant> missed) {
        return switch (cause) {
            case DEADLINE -> missed.remove(CaseClock.Name.TIER_BOX);
            case NO_PROGRESS -> missed.remove(CaseClock.Name.PROGRESS);
            case OFFICER -> null;
        };
    }

    /** Clocks of different processes may differ by a breath; within one source the sequence is the truth. */
    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Moment plain(Instant at, Happening what) {
        return new Moment(at, what, null);
    }
}
