package id.satupintu.reporting.adapter.in.kafka;

import id.satupintu.contracts.ComplaintEvent;
import id.satupintu.contracts.ContractEvent;
import id.satupintu.contracts.Envelope;
import id.satupintu.contracts.escalation.EscalationEvent;
import id.satupintu.contracts.intake.IntakeEvent;
import id.satupintu.contracts.notification.NotificationEvent;
import id.satupintu.contracts.routing.RoutingEvent;
import id.satupintu.reporting.view.Fact;
import id.satupintu.reporting.view.Origin;
import id.satupintu.reporting.view.Telling;
import java.util.List;

/** The door: every family that is counted, and who speaks in it. */
public final class Facts {
    /** The families this service listens to. */
    public static final List<Class<? extends ContractEvent>> FAMILIES =
            List.of(IntakeEvent.class, RoutingEvent.class, EscalationEvent.class, NotificationEvent.class);

    private Facts() {}

    /** @throws IllegalArgumentException for an event of a family that nobody listens to here */
    public static Fact of(Envelope<?> event) {
        return switch (event.data()) {
            case IntakeEvent said -> fact(event, said, Origin.INTAKE, IntakeTellings.of(said));
            case RoutingEvent said -> fact(event, said, Origin.ROUTING, RoutingTellings.of(said));
            case EscalationEvent said -> fact(event, said, Origin.ESCALATION, EscalationTellings.of(said));
            case NotificationEvent said -> fact(event, said, Origin.NOTIFICATION, NotificationTellings.of(said));
            case ContractEvent other ->
                throw new IllegalArgumentException(other.getClass().getSimpleName() + " is not counted");
        };
    }

    private static Fact fact(Envelope<?> event, ComplaintEvent said, Origin origin, Telling telling) {
        return new Fact(said.complaintId(), event.kabupaten(), origin, event.sequence(), event.time(), telling);
    }
}
