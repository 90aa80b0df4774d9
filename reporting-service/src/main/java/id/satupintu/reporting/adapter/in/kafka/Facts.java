package id.satupintu.reporting.adapter.in.kafka;

import id.satupintu.contracts.ComplaintEvent;
import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.ContractEvent;
import id.satupintu.contracts.Envelope;
import id.satupintu.contracts.escalation.EscalationEvent;
import id.satupintu.contracts.intake.IntakeEvent;
import id.satupintu.contracts.notification.NotificationEvent;
import id.satupintu.contracts.routing.RoutingEvent;
import id.satupintu.platform.messaging.EventBatchHandler.Unfamiliar;
import id.satupintu.reporting.view.Fact;
import id.satupintu.reporting.view.Origin;
import id.satupintu.reporting.view.Telling;
import java.util.List;
import java.util.Optional;

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

    /** An event that is newer than we are: that it was said is known, and nothing else. Empty when it is no complaint's. */
    public static Optional<Fact> of(Unfamiliar event) {
        Origin origin =
                switch (event.source()) {
                    case "/intake-service" -> Origin.INTAKE;
                    case "/routing-service" -> Origin.ROUTING;
                    case "/escalation-service" -> Origin.ESCALATION;
                    case "/notification-service" -> Origin.NOTIFICATION;
                    default -> null;
                };
        if (origin == null || event.sequence() < 1) {
            return Optional.empty();
        }
        return ComplaintId.parse(event.subject())
                .filter(id -> id.value().equals(event.subject()))
                .map(id -> new Fact(
                        id, event.kabupaten(), origin, event.sequence(), event.time(), new Telling.Unremarkable()));
    }

    private static Fact fact(Envelope<?> event, ComplaintEvent said, Origin origin, Telling telling) {
        return new Fact(said.complaintId(), event.kabupaten(), origin, event.sequence(), event.time(), telling);
    }
}
