package id.satupintu.routing.domain.disposition;

import static org.assertj.core.api.Assertions.assertThat;

import id.satupintu.contracts.routing.RoutingEvent;
import id.satupintu.platform.aggregate.Decision;
import java.util.ArrayList;
import java.util.List;

/** Tells the decider what happened, one thing after another, and remembers what it said. */
final class Story {
    private final DispositionDecider decider = new DispositionDecider(Samples.POLICY);
    private final List<RoutingEvent> said = new ArrayList<>();
    private Disposition state = Disposition.UNHEARD;
    private Decision<RoutingEvent> last = Decision.nothing();

    static Story given(DispositionCommand... commands) {
        Story story = new Story();
        for (DispositionCommand command : commands) {
            story.when(command);
        }
        return story;
    }

    Story when(DispositionCommand command) {
        Disposition learned = decider.learn(state, command);
        last = decider.decide(command, learned);
        if (last instanceof Decision.Accepted<RoutingEvent>(var events)) {
            state = learned;
            for (RoutingEvent event : events) {
                state = decider.evolve(state, event);
            }
            said.addAll(events);
        }
        return this;
    }

    <T extends RoutingEvent> T then(Class<T> type) {
        assertThat(last).isInstanceOf(Decision.Accepted.class);
        List<RoutingEvent> events = ((Decision.Accepted<RoutingEvent>) last).events();
        assertThat(events).singleElement().isInstanceOf(type);
        return type.cast(events.getFirst());
    }

    void thenNothing() {
        assertThat(last).isEqualTo(Decision.nothing());
    }

    void thenRefused(String code) {
        assertThat(last).isEqualTo(Decision.refuse(code));
    }

    boolean refused() {
        return last instanceof Decision.Refused;
    }

    Disposition state() {
        return state;
    }

    List<RoutingEvent> said() {
        return said;
    }
}
