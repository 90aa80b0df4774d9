package id.satupintu.reporting.view;

import id.satupintu.contracts.UnitRef;
import id.satupintu.reporting.view.Telling.Clock;
import id.satupintu.reporting.view.Telling.Closure;
import id.satupintu.reporting.view.Telling.Phase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What escalation said.
 *
 * @param post who holds the case
 * @param stand how far it has come
 * @param missed deadlines missed, by the unit that held the case then: a clock is never charged to the next holder
 * @param holdings the turns of all who held it, oldest first
 */
public record CaseFile(
        @Nullable Latest<Post> post, @Nullable Latest<Stand> stand, List<Missed> missed, List<Holding> holdings) {
    static final CaseFile SILENT = new CaseFile(null, null, List.of(), List.of());
    private static final Comparator<Holding> BY_TIME = Comparator.comparing(
                    (Holding each) -> each.post().since())
            .thenComparing(each -> each.post().unit().code().value());

    public CaseFile {
        missed = List.copyOf(missed);
        holdings = List.copyOf(holdings);
    }

    /**
     * How far a case has come: in a phase, or closed.
     *
     * @param onTime of a closed case that was settled: within its class limit?
     */
    public record Stand(
            @Nullable Phase phase,
            @Nullable Closure closure,
            @Nullable Boolean onTime) {}

    /**
     * How often {@code clock} ran out while {@code unit} held the case.
     *
     * @param last sequence of the newest time, which says the unit's name
     */
    public record Missed(UnitRef unit, Clock clock, int times, long last) {}

    CaseFile at(Fact fact, Post holder) {
        return new CaseFile(Latest.newer(post, fact, holder), stand, missed, holdings);
    }

    CaseFile standing(Fact fact, Stand now) {
        return new CaseFile(post, Latest.newer(stand, fact, now), missed, holdings);
    }

    CaseFile missed(Fact fact, UnitRef unit, Clock clock) {
        List<Missed> all = new ArrayList<>(missed);
        Missed next = new Missed(unit, clock, 1, fact.sequence());
        for (Missed before : missed) {
            if (before.unit().code().equals(unit.code()) && before.clock() == clock) {
                all.remove(before);
                boolean newer = fact.sequence() > before.last();
                next = new Missed(
                        newer ? unit : before.unit(),
                        clock,
                        before.times() + 1,
                        Math.max(before.last(), fact.sequence()));
            }
        }
        all.add(next);
        all.sort(Comparator.comparing((Missed each) -> each.unit().code().value())
                .thenComparing(Missed::clock));
        return new CaseFile(post, stand, all, holdings);
    }

    /** The turn of {@code of}, changed; begun where nothing was heard of it yet. */
    CaseFile holding(Post of, UnaryOperator<Holding> change) {
        Holding known =
                holdings.stream().filter(each -> each.isOf(of)).findFirst().orElseGet(() -> Holding.of(of));
        List<Holding> all = new ArrayList<>(holdings);
        all.removeIf(each -> each.isOf(of));
        all.add(change.apply(known));
        all.sort(BY_TIME);
        return new CaseFile(post, stand, missed, all);
    }

    /** When a unit last said that it is settled; empty where none did, or it was opened again. */
    Optional<Instant> settledAt() {
        return holdings.stream()
                .filter(each -> each.outcome() == Holding.Outcome.SETTLED)
                .flatMap(each -> each.endedAt().stream())
                .max(Comparator.naturalOrder());
    }

    boolean missed(Clock clock) {
        return missed.stream().anyMatch(each -> each.clock() == clock);
    }
}
