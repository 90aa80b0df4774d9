package id.satupintu.escalation.domain;

import id.satupintu.contracts.escalation.EscalationEvent.CaseClock;
import id.satupintu.contracts.escalation.EscalationEvent.ClockName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The clocks of a case, at most one of a name: a new box, question or reply window replaces the one before.
 *
 * @param all in the order of {@link ClockName}
 */
public record Clocks(List<Clock> all) {
    static final Clocks NONE = new Clocks(List.of());

    public Clocks {
        all = all.stream().sorted(Comparator.comparing(Clock::name)).toList();
    }

    public Optional<Clock> find(ClockName name) {
        return all.stream().filter(clock -> clock.name() == name).findFirst();
    }

    Clocks with(Clock clock) {
        List<Clock> clocks = new ArrayList<>(without(clock.name()).all);
        clocks.add(clock);
        return new Clocks(clocks);
    }

    Clocks without(ClockName name) {
        return new Clocks(all.stream().filter(clock -> clock.name() != name).toList());
    }

    Clocks each(UnaryOperator<Clock> change) {
        return new Clocks(all.stream().map(change).toList());
    }

    Clocks change(ClockName name, UnaryOperator<Clock> change) {
        return each(clock -> clock.name() == name ? change.apply(clock) : clock);
    }

    List<CaseClock> told() {
        return all.stream().map(Clock::told).toList();
    }
}
