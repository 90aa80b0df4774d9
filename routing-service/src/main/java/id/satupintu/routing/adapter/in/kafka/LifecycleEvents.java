package id.satupintu.routing.adapter.in.kafka;

import id.satupintu.contracts.ContractEvent;
import id.satupintu.contracts.Envelope;
import id.satupintu.contracts.Location;
import id.satupintu.contracts.escalation.EscalationEvent;
import id.satupintu.contracts.intake.IntakeEvent;
import id.satupintu.contracts.intake.IntakeEvent.ComplaintSubmitted;
import id.satupintu.contracts.intake.IntakeEvent.CompletionSupplied;
import id.satupintu.contracts.routing.RoutingEvent;
import id.satupintu.platform.aggregate.AggregateStore;
import id.satupintu.platform.aggregate.Reactions;
import id.satupintu.platform.messaging.EventBatchHandler;
import id.satupintu.routing.domain.directory.UnitDirectory;
import id.satupintu.routing.domain.disposition.Appraiser;
import id.satupintu.routing.domain.disposition.Disposition;
import id.satupintu.routing.domain.disposition.DispositionCommand;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What intake-service and escalation-service say, as facts about dispositions. Whatever needs the store is asked once for
 * the whole batch and before anything is translated, so that a store that is away brings the batch again.
 */
public record LifecycleEvents(
        AggregateStore<DispositionCommand, Disposition, RoutingEvent> dispositions,
        UnitDirectory directory,
        Appraiser appraiser)
        implements EventBatchHandler {

    /** The families it understands. */
    public static List<Class<? extends ContractEvent>> families() {
        return List.of(IntakeEvent.class, EscalationEvent.class);
    }

    @Override
    public List<Rejection> handle(List<Envelope<?>> events) {
        directory.admitRts(places(events));
        Map<String, ReportWording> wordings = wordings(events);
        return Reactions.into(dispositions)
                .on(IntakeEvent.class, event -> IntakeFacts.translate(event, appraiser, wordings.get(event.id())))
                .on(EscalationEvent.class, event -> EscalationFacts.translate(event, directory))
                .build()
                .handle(events);
    }

    private static List<Location> places(List<Envelope<?>> events) {
        List<Location> places = new ArrayList<>();
        for (Envelope<?> event : events) {
            if (event.data() instanceof ComplaintSubmitted submitted) {
                places.add(submitted.location());
            } else if (event.data() instanceof CompletionSupplied supplied && supplied.location() != null) {
                places.add(supplied.location());
            }
        }
        return places;
    }

    /** By event id, all words a report has once its completion is added. */
    private Map<String, ReportWording> wordings(List<Envelope<?>> events) {
        List<String> completed = events.stream()
                .filter(event -> event.data() instanceof CompletionSupplied)
                .map(event -> event.data().subject())
                .distinct()
                .toList();
        if (completed.isEmpty()) {
            return Map.of();
        }
        Map<String, ReportWording> byComplaint = new HashMap<>();
        dispositions.findAll(completed).forEach((id, known) -> {
            if (known.report() != null) {
                byComplaint.put(id, ReportWording.of(known.report()));
            }
        });
        Map<String, ReportWording> byEvent = new HashMap<>();
        for (Envelope<?> event : events) {
            if (event.data() instanceof ComplaintSubmitted submitted) {
                byComplaint.putIfAbsent(
                        submitted.subject(),
                        new ReportWording(submitted.title(), submitted.body(), submitted.location()));
            } else if (event.data() instanceof CompletionSupplied supplied) {
                ReportWording before = byComplaint.get(supplied.subject());
                if (before != null) {
                    ReportWording after = before.completed(supplied.text(), supplied.location());
                    byComplaint.put(supplied.subject(), after);
                    byEvent.put(event.id(), after);
                }
            }
        }
        return byEvent;
    }
}
