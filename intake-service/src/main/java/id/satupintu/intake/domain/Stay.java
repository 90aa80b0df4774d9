package id.satupintu.intake.domain;

import id.satupintu.contracts.Tier;
import id.satupintu.contracts.UnitRef;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A time in which one unit had the report and had to do something about it. What each took is told apart from what the
 * citizen waited in all, so that nobody hides behind another (dossier 1.4).
 *
 * @param until when it was no longer that unit's turn; null while it is
 */
public record Stay(
        Tier tier, UnitRef unit, Instant from, @Nullable Instant until) {

    /** How long it was, up to {@code now} while it goes on. */
    public Duration length(Instant now) {
        Instant end = until == null ? now : until;
        return end.isAfter(from) ? Duration.between(from, end) : Duration.ZERO;
    }

    /** Who had it when, oldest first. While it waits for routing or for the reporter's word, nobody has it. */
    public static List<Stay> in(List<Moment> timeline) {
        List<Stay> stays = new ArrayList<>();
        for (Moment moment : timeline) {
            if (moment.what() instanceof CaseFact fact) {
                switch (fact) {
                    case CaseFact.Opened _, CaseFact.Escalated _, CaseFact.Reopened _ -> {
                        end(stays, moment.at());
                        Holder holder = fact.holder();
                        stays.add(new Stay(holder.tier(), holder.unit(), moment.at(), null));
                    }
                    case CaseFact.Returned _, CaseFact.Resolved _, CaseFact.Closed _ -> end(stays, moment.at());
                    case CaseFact.Accepted _,
                            CaseFact.ProgressReported _,
                            CaseFact.ClarificationRequested _,
                            CaseFact.Resumed _,
                            CaseFact.Remark _ -> {}
                }
            }
        }
        return List.copyOf(stays);
    }

    private static void end(List<Stay> stays, Instant at) {
        if (!stays.isEmpty() && stays.getLast().until() == null) {
            Stay last = stays.removeLast();
            stays.add(new Stay(last.tier(), last.unit(), last.from(), at));
        }
    }
}
