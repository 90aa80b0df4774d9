package id.satupintu.reporting.adapter.in;

import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.Envelope;
import id.satupintu.platform.messaging.EventBatchHandler;
import id.satupintu.reporting.view.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Folds the events that have arrived together; what cannot be understood is rejected, and the others go on. */
public final class FactBatches implements EventBatchHandler {
    private final Function<Envelope<?>, Fact> translation;
    private final Function<Unfamiliar, Optional<Fact>> unfamiliar;
    private final Fold fold;

    /** @param unfamiliar what is known of an event that this build cannot read */
    public FactBatches(
            Function<Envelope<?>, Fact> translation, Function<Unfamiliar, Optional<Fact>> unfamiliar, Fold fold) {
        this.translation = translation;
        this.unfamiliar = unfamiliar;
        this.fold = fold;
    }

    /** Stores facts; answers with the complaints whose facts can never be stored. */
    @FunctionalInterface
    public interface Fold {
        Map<ComplaintId, RuntimeException> fold(List<Fact> facts);
    }

    @Override
    public List<Rejection> handle(List<Envelope<?>> events) {
        Map<Integer, Rejection> rejected = new TreeMap<>();
        Map<Integer, Fact> facts = new TreeMap<>();
        for (int i = 0; i < events.size(); i++) {
            try {
                facts.put(i, translation.apply(events.get(i)));
            } catch (RuntimeException lie) {
                rejected.put(i, new Rejection(i, lie));
            }
        }
        Map<ComplaintId, RuntimeException> broken = fold.fold(new ArrayList<>(facts.values()));
        facts.forEach((i, fact) -> {
            RuntimeException reason = broken.get(fact.complaintId());
            if (reason != null) {
                rejected.put(i, new Rejection(i, reason));
            }
        });
        return List.copyOf(rejected.values());
    }

    /** Without this an older reporting would take what a newer service says for a hole. */
    @Override
    public void passOver(List<Unfamiliar> events) {
        List<Fact> facts = events.stream()
                .flatMap(event -> unfamiliar.apply(event).stream())
                .toList();
        if (!facts.isEmpty()) {
            fold.fold(facts);
        }
    }
}
