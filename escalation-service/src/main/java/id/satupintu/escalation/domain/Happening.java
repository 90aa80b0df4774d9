package id.satupintu.escalation.domain;

import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.escalation.EscalationEvent;
import id.satupintu.platform.aggregate.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What follows from one command, event by event, each decided on what the one before has made of the case. */
final class Happening {
    private final Evolution evolution;
    private final List<EscalationEvent> events = new ArrayList<>();
    private Case now;

    Happening(Evolution evolution, Case known) {
        this.evolution = evolution;
        this.now = known;
    }

    Case now() {
        return now;
    }

    void say(EscalationEvent event) {
        events.add(event);
        now = evolution.after(now, event);
    }

    ComplaintId complaintId() {
        return Objects.requireNonNull(now.subject(), "A case that was heard of has a subject")
                .complaintId();
    }

    /** How clocks are set on the way {@code routing} says. */
    Timing timing(Routing routing) {
        return evolution.timing(now, routing);
    }

    Decision<EscalationEvent> decision() {
        return new Decision.Accepted<>(events);
    }
}
