package id.satupintu.intake.domain;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import id.satupintu.contracts.Location;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the reporter did, as stored; every text has passed the redactor. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "act")
public sealed interface ReporterAct extends Happening {

    /** When, UTC. */
    Instant at();

    /** The report was handed in. Never stored among the acts: the submission itself says so. */
    @JsonTypeName("submitted")
    record Submitted(Instant at) implements ReporterAct {}

    /**
     * Wrote to the unit.
     *
     * @param knownCase the newest {@link CaseFact} the reporter could have been answering; 0 when there was none
     */
    @JsonTypeName("replied")
    record Replied(Instant at, String text, long knownCase) implements ReporterAct {}

    /**
     * Supplied what was asked for.
     *
     * @param knownRouting the newest {@link RoutingFact} the reporter could have been answering
     */
    @JsonTypeName("completed")
    record Completed(Instant at, String text, @Nullable Location location, long knownRouting) implements ReporterAct {}

    /**
     * Said that it is settled.
     *
     * @param knownCase the newest {@link CaseFact} the reporter could have known
     */
    @JsonTypeName("confirmed")
    record Confirmed(Instant at, long knownCase) implements ReporterAct {}

    /**
     * Said that it is not settled.
     *
     * @param knownCase the newest {@link CaseFact} the reporter could have known
     */
    @JsonTypeName("disputed")
    record Disputed(Instant at, String reason, long knownCase) implements ReporterAct {}

    /** Objected to the archiving. */
    @JsonTypeName("objected")
    record Objected(Instant at, String reason) implements ReporterAct {}

    /** Took it back. */
    @JsonTypeName("withdrawn")
    record Withdrawn(Instant at, @Nullable String reason) implements ReporterAct {}

    /**
     * Rated the handling.
     *
     * @param stars 1 to 5
     */
    @JsonTypeName("rated")
    record Rated(Instant at, int stars, @Nullable String comment) implements ReporterAct {}
}
