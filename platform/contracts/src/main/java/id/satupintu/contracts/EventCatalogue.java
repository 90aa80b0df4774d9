package id.satupintu.contracts;

import id.satupintu.contracts.escalation.EscalationEvent;
import id.satupintu.contracts.escalation.PolicyEvent;
import id.satupintu.contracts.intake.ContactEvent;
import id.satupintu.contracts.intake.IntakeEvent;
import id.satupintu.contracts.notification.NotificationEvent;
import id.satupintu.contracts.reporting.FilingEvent;
import id.satupintu.contracts.routing.RoutingEvent;
import id.satupintu.contracts.routing.UnitEvent;
import java.util.List;

/** Every family of events there is, for tools that read all topics. */
public final class EventCatalogue {

    /** The sealed families, in the order a report meets them. */
    public static final List<Class<? extends ContractEvent>> FAMILIES = List.of(
            IntakeEvent.class,
            ContactEvent.class,
            RoutingEvent.class,
            UnitEvent.class,
            EscalationEvent.class,
            PolicyEvent.class,
            NotificationEvent.class,
            FilingEvent.class);

    private EventCatalogue() {}

    /** The stream of {@code family}. */
    public static EventStream stream(Class<? extends ContractEvent> family) {
        EventStream stream = family.getAnnotation(EventStream.class);
        if (stream == null) {
            throw new IllegalArgumentException(family + " has no @EventStream");
        }
        return stream;
    }

    /** The CloudEvents type of {@code event}'s record. */
    public static String wireType(Class<?> record) {
        WireType type = record.getAnnotation(WireType.class);
        if (type == null) {
            throw new IllegalArgumentException(record + " has no @WireType");
        }
        return type.value();
    }
}
