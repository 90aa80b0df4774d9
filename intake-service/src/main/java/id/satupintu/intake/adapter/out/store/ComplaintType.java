package id.satupintu.intake.adapter.out.store;

import id.satupintu.contracts.ContractEvent;
import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.intake.ContactEvent.ContactRecorded;
import id.satupintu.contracts.intake.IntakeEvent;
import id.satupintu.contracts.intake.IntakeEvent.ComplaintSubmitted;
import id.satupintu.intake.domain.Complaint;
import id.satupintu.intake.domain.ComplaintCommand;
import id.satupintu.intake.domain.ComplaintDecider;
import id.satupintu.intake.domain.Submission;
import id.satupintu.platform.aggregate.AggregateType;
import id.satupintu.platform.aggregate.Decider;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Dossiers: one document each, found by number, and a repeated submission by its idempotency key. */
public final class ComplaintType implements AggregateType<ComplaintCommand, Complaint, IntakeEvent> {

    /** The search field that finds the report of a repeated submission: a keyed hash. */
    public static final String IDEMPOTENCY_KEY = "idempotencyKey";

    private final ComplaintDecider decider = new ComplaintDecider();

    @Override
    public String collection() {
        return "complaints";
    }

    @Override
    public Decider<ComplaintCommand, Complaint, IntakeEvent> decider() {
        return decider;
    }

    @Override
    public Class<Complaint> stateType() {
        return Complaint.class;
    }

    @Override
    public RegionCode kabupaten(Complaint state) {
        return Objects.requireNonNull(state.kabupaten(), "Every first command names the tenant");
    }

    @Override
    public Map<String, Object> searchFields(Complaint state) {
        Submission submission = state.submission();
        return submission == null || submission.retry() == null
                ? Map.of()
                : Map.of(IDEMPOTENCY_KEY, submission.retry().key());
    }

    @Override
    public List<SearchIndex> indexes() {
        return List.of(new SearchIndex(List.of(IDEMPOTENCY_KEY), true));
    }

    /** The sealed contact goes out with the report, in the same write, on the restricted topic. */
    @Override
    public List<ContractEvent> companions(IntakeEvent event, ComplaintCommand command) {
        return event instanceof ComplaintSubmitted submitted
                        && command instanceof ComplaintCommand.Submit submit
                        && submit.contact() != null
                ? List.of(new ContactRecorded(submitted.complaintId(), submit.contact()))
                : List.of();
    }
}
