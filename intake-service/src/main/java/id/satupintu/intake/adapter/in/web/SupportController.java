package id.satupintu.intake.adapter.in.web;

import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.intake.IntakeEvent;
import id.satupintu.intake.adapter.out.vault.KeyedHash;
import id.satupintu.intake.domain.Complaint;
import id.satupintu.intake.domain.ComplaintCommand;
import id.satupintu.intake.domain.ComplaintCommand.Support;
import id.satupintu.platform.aggregate.AggregateStore;
import id.satupintu.platform.aggregate.Request;
import id.satupintu.platform.aggregate.Result;
import id.satupintu.platform.web.RepeatKey;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** "Saya juga": other citizens support a report without a PIN. */
@RestController
public class SupportController {
    private final AggregateStore<ComplaintCommand, Complaint, IntakeEvent> complaints;
    private final KeyedHash retries;
    private final Clock clock;

    public SupportController(
            AggregateStore<ComplaintCommand, Complaint, IntakeEvent> complaints, KeyedHash retries, Clock clock) {
        this.complaints = complaints;
        this.retries = retries;
        this.clock = clock;
    }

    /**
     * Always the same answer to a number that can be one: whether the report exists, is confidential or has ended is not
     * told to somebody without its PIN.
     */
    @PostMapping("/api/v1/complaints/{trackingId}/support")
    ResponseEntity<Void> support(
            @PathVariable String trackingId,
            @RequestHeader(name = ComplaintsController.IDEMPOTENCY_HEADER, required = false) @Nullable String key) {
        ComplaintId id = ComplaintId.parse(trackingId).orElseThrow(ReporterDoor::notFound);
        String mark =
                RepeatKey.key(key).map(typed -> retries.hex("support", typed)).orElse(null);
        if (complaints.handle(Request.of(id.value(), new Support(id, mark, clock.instant())))
                instanceof Result.Broken<Complaint, IntakeEvent> broken) {
            throw broken.reason();
        }
        return ResponseEntity.accepted().build();
    }
}
