package id.satupintu.routing.domain.disposition;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.UnitRef;
import id.satupintu.contracts.routing.RoutingEvent.ArchiveReason;
import id.satupintu.contracts.routing.RoutingEvent.ExternalStatus;
import id.satupintu.contracts.routing.RoutingEvent.HoldReason;
import id.satupintu.contracts.routing.RoutingEvent.Route;
import id.satupintu.contracts.routing.RoutingEvent.Suggestion;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the disposition of a complaint stands: what was last said about it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Standing.Undecided.class, name = "undecided"),
    @JsonSubTypes.Type(value = Standing.Held.class, name = "held"),
    @JsonSubTypes.Type(value = Standing.Incomplete.class, name = "incomplete"),
    @JsonSubTypes.Type(value = Standing.Routed.class, name = "routed"),
    @JsonSubTypes.Type(value = Standing.Archived.class, name = "archived"),
    @JsonSubTypes.Type(value = Standing.Merged.class, name = "merged"),
    @JsonSubTypes.Type(value = Standing.Forwarded.class, name = "forwarded"),
    @JsonSubTypes.Type(value = Standing.Withdrawn.class, name = "withdrawn"),
})
public sealed interface Standing {

    /** True when nothing can be decided any more. */
    default boolean isFinal() {
        return switch (this) {
            case Undecided _, Held _, Incomplete _, Routed _ -> false;
            case Archived _, Merged _, Forwarded _, Withdrawn _ -> true;
        };
    }

    /** Nothing was said yet. */
    record Undecided() implements Standing {}

    /** A person has to look. */
    record Held(HoldReason reason, List<Suggestion> suggestions) implements Standing {
        public Held {
            suggestions = List.copyOf(suggestions);
        }
    }

    /** The reporter was asked to complete it. */
    record Incomplete(String question, Instant answerBy) implements Standing {}

    /** A unit was named. */
    record Routed(Route route, id.satupintu.contracts.routing.RoutingEvent.Decision decision) implements Standing {}

    /** Put away. */
    record Archived(ArchiveReason reason) implements Standing {}

    /** It shares the case of another complaint. */
    record Merged(ComplaintId into) implements Standing {}

    /**
     * Handed to an agency outside the kabupaten.
     *
     * @param externalNumber the number it has there, once known
     * @param status how far that agency has come; null while nobody looked
     */
    record Forwarded(
            UnitRef agency,
            @Nullable String externalNumber,
            @Nullable ExternalStatus status) implements Standing {}

    /** The reporter took it back; stronger than all others, whenever it is heard. */
    record Withdrawn() implements Standing {}
}
