package id.satupintu.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;

import id.satupintu.contracts.intake.IntakeEvent;
import id.satupintu.platform.aggregate.Decision;
import java.util.List;

/** Tells the decider commands one after the other, as the store does. */
final class Told {
    private static final ComplaintDecider DECIDER = new ComplaintDecider();

    private Told() {}

    static Complaint given(ComplaintCommand... commands) {
        return given(Complaint.UNKNOWN, commands);
    }

    static Complaint given(Complaint from, ComplaintCommand... commands) {
        Complaint state = from;
        for (ComplaintCommand command : commands) {
            state = then(state, command);
        }
        return state;
    }

    static List<IntakeEvent> when(Complaint state, ComplaintCommand command) {
        Decision<IntakeEvent> decision = DECIDER.decide(command, DECIDER.learn(state, command));
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        return ((Decision.Accepted<IntakeEvent>) decision).events();
    }

    static String refusal(Complaint state, ComplaintCommand command) {
        Decision<IntakeEvent> decision = DECIDER.decide(command, DECIDER.learn(state, command));
        assertThat(decision).isInstanceOf(Decision.Refused.class);
        return ((Decision.Refused<IntakeEvent>) decision).code();
    }

    /** What the store does: learn, decide, evolve; a refusal leaves everything as it was. */
    static Complaint then(Complaint state, ComplaintCommand command) {
        Complaint learnt = DECIDER.learn(state, command);
        return switch (DECIDER.decide(command, learnt)) {
            case Decision.Refused<IntakeEvent> _ -> state;
            case Decision.Accepted<IntakeEvent> accepted -> {
                Complaint next = learnt;
                for (IntakeEvent event : accepted.events()) {
                    next = DECIDER.evolve(next, event);
                }
                yield next;
            }
        };
    }
}
