package id.satupintu.reporting.view;

import id.satupintu.contracts.UnitRef;
import id.satupintu.reporting.view.Telling.Clock;
import id.satupintu.reporting.view.Telling.Closure;
import id.satupintu.reporting.view.Telling.Phase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What escalation said.
 *
 * @param post who holds the case
 * @param stand how far it has come
 * @param missed deadlines missed, by the unit that held the case then: a clock is never charged to the next holder
 */
public record CaseFile(
        @Nullable Latest<Post> post, @Nullable Latest<Stand> stand, List<Missed> missed) {
    static final CaseFile SILENT = new CaseFile(null, null, List.of());

    public CaseFile {
        missed = List.copyOf(missed);
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
        return new CaseFile(Latest.newer(post, fact, holder), stand, missed);
    }

    CaseFile standing(Fact fact, Stand now) {
        return new CaseFile(post, Latest.newer(stand, fact, now), missed);
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
        return new CaseFile(post, stand, all);
    }

    boolean missed(Clock clock) {
        return missed.stream().anyMatch(each -> each.clock() == clock);
    }
}
