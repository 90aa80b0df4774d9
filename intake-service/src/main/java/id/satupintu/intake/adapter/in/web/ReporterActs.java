package id.satupintu.intake.adapter.in.web;

import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.intake.IntakeEvent;
import id.satupintu.intake.domain.Complaint;
import id.satupintu.intake.domain.ComplaintCommand;
import id.satupintu.intake.domain.Submission;
import id.satupintu.platform.aggregate.AggregateStore;
import id.satupintu.platform.aggregate.Request;
import id.satupintu.platform.aggregate.Result;
import id.satupintu.platform.web.ProblemException;
import id.satupintu.platform.web.RepeatKey;
import java.time.Clock;
import java.time.Instant;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Lets who knows number and PIN do something with the report. */
public final class ReporterActs {
    private final AggregateStore<ComplaintCommand, Complaint, IntakeEvent> complaints;
    private final ReporterDoor door;
    private final Clock clock;

    public ReporterActs(
            AggregateStore<ComplaintCommand, Complaint, IntakeEvent> complaints, ReporterDoor door, Clock clock) {
        this.complaints = complaints;
        this.door = door;
        this.clock = clock;
    }

    /**
     * The report as it is after that.
     *
     * @throws ProblemException as {@link ReporterDoor#open}, 409 when it makes no sense any more
     */
    Complaint act(String trackingId, @Nullable String pin, BiFunction<ComplaintId, Instant, ComplaintCommand> command) {
        Submission submission = door.open(trackingId, pin).submission();
        if (submission == null) {
            throw ReporterDoor.notFound();
        }
        ComplaintId id = submission.id();
        return switch (complaints.handle(
                Request.repeatable(id.value(), command.apply(id, clock.instant()), RepeatKey.of("reporter")))) {
            case Result.Stored<Complaint, IntakeEvent> stored -> stored.state();
            case Result.AlreadyHeard<Complaint, IntakeEvent> known -> known.state();
            case Result.Refused<Complaint, IntakeEvent> refused -> throw ProblemException.refused(refused.code());
            case Result.Broken<Complaint, IntakeEvent> broken -> throw broken.reason();
            case Result.Taken<Complaint, IntakeEvent> taken ->
                throw new IllegalStateException("Nothing unique changes here, yet " + taken.field());
        };
    }
}
