package id.satupintu.intake.adapter.in.web;

import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.intake.IntakeEvent;
import id.satupintu.intake.adapter.out.store.ComplaintType;
import id.satupintu.intake.adapter.out.vault.KeyedHash;
import id.satupintu.intake.adapter.out.vault.ReceiptPins;
import id.satupintu.intake.adapter.out.vault.Reporter;
import id.satupintu.intake.adapter.out.vault.SealedWords;
import id.satupintu.intake.adapter.out.vault.Vault;
import id.satupintu.intake.domain.Complaint;
import id.satupintu.intake.domain.ComplaintCommand;
import id.satupintu.intake.domain.ComplaintCommand.Submit;
import id.satupintu.intake.domain.ComplaintStatus;
import id.satupintu.intake.domain.Gazetteer;
import id.satupintu.intake.domain.Submission;
import id.satupintu.intake.domain.Submission.RetryMark;
import id.satupintu.intake.domain.Tenant;
import id.satupintu.platform.aggregate.AggregateStore;
import id.satupintu.platform.aggregate.Request;
import id.satupintu.platform.aggregate.Result;
import id.satupintu.platform.aggregate.SearchQuery;
import id.satupintu.platform.privacy.Redactor;
import id.satupintu.platform.web.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** Numbers a report, seals what is private, stores it, and makes out the receipt; a repeated one gets the same receipt. */
public final class ReportDesk {
    /** Of a billion numbers a year and tenant a few thousand are taken: a second clash in a row is not to be lived to see. */
    private static final int ATTEMPTS = 8;

    private final AggregateStore<ComplaintCommand, Complaint, IntakeEvent> complaints;
    private final Vault vault;
    private final ReceiptPins pins;
    private final KeyedHash retries;
    private final Gazetteer gazetteer;
    private final Clock clock;
    private final IntSupplier numbers;

    /** @param numbers 0 to 999,999,999, not to be foreseen */
    public ReportDesk(
            AggregateStore<ComplaintCommand, Complaint, IntakeEvent> complaints,
            Vault vault,
            ReceiptPins pins,
            KeyedHash retries,
            Gazetteer gazetteer,
            Clock clock,
            IntSupplier numbers) {
        this.complaints = complaints;
        this.vault = vault;
        this.pins = pins;
        this.retries = retries;
        this.gazetteer = gazetteer;
        this.clock = clock;
        this.numbers = numbers;
    }

    /** @throws ProblemException 422 when the key was used for another report */
    Receipt register(CheckedReport report, @Nullable String idempotencyKey, String content) {
        Instant receivedAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        RetryMark retry = idempotencyKey == null
                ? null
                : new RetryMark(retries.hex("idempotency key", idempotencyKey), retries.hex("content", content));
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Submit command = submit(report, receivedAt, retry);
            switch (complaints.handle(Request.create(command.id().value(), command))) {
                case Result.Stored<Complaint, IntakeEvent> stored -> {
                    return receipt(stored.state(), false);
                }
                case Result.AlreadyHeard<Complaint, IntakeEvent> known -> {
                    return receipt(known.state(), false);
                }
                case Result.Taken<Complaint, IntakeEvent> taken -> {
                    if (retry != null && taken.field().equals(ComplaintType.IDEMPOTENCY_KEY)) {
                        return again(retry);
                    }
                }
                // The number belongs to another report: take the next.
                case Result.Refused<Complaint, IntakeEvent> _ -> {}
                case Result.Broken<Complaint, IntakeEvent> broken -> throw broken.reason();
            }
        }
        throw new IllegalStateException("No free complaint number in " + ATTEMPTS + " attempts");
    }

    private Receipt again(RetryMark retry) {
        List<Complaint> found = complaints.search(
                new SearchQuery(Map.of(ComplaintType.IDEMPOTENCY_KEY, retry.key()), null, false, 0, 1));
        if (found.isEmpty()) {
            throw new IllegalStateException("An idempotency key is taken by a report that cannot be found");
        }
        Submission first = found.getFirst().submission();
        if (first == null || !retry.equals(first.retry())) {
            throw ProblemException.unprocessable("idempotency-key-reused");
        }
        return receipt(found.getFirst(), true);
    }

    private Submit submit(CheckedReport report, Instant receivedAt, @Nullable RetryMark retry) {
        Tenant tenant = report.place().tenant();
        int year = LocalDate.ofInstant(receivedAt, tenant.zone()).getYear();
        ComplaintId id = ComplaintId.of(tenant.prefix(), year, numbers.getAsInt());
        Reporter reporter = report.reporter();
        return new Submit(
                id,
                tenant.kabupaten(),
                report.channel(),
                report.kind(),
                unsigned(report.title(), reporter),
                unsigned(report.body(), reporter),
                report.place().location(),
                report.incidentDate(),
                report.confidentiality(),
                report.triedTiers(),
                report.rtMayKnowReporter(),
                receivedAt,
                vault.seal(id, new SealedWords(reporter, report.title(), report.body())),
                pins.currentVersion(),
                retry,
                reporter == null || reporter.unreachable() ? null : vault.sealContact(id, reporter));
    }

    /** People sign; whoever handles the report must not read by whom it is. The words as written are sealed with the name. */
    private static String unsigned(String text, @Nullable Reporter reporter) {
        String name = reporter == null ? null : reporter.name();
        return name == null ? text : Redactor.without(text, name);
    }

    private Receipt receipt(Complaint complaint, boolean replayed) {
        Submission submission = complaint.submission();
        RegionCode kabupaten = complaint.kabupaten();
        if (submission == null || kabupaten == null) {
            throw new IllegalStateException("A stored report has a submission and a tenant");
        }
        Tenant tenant = gazetteer.tenant(kabupaten).orElseThrow();
        return new Receipt(
                submission.id(),
                pins.pin(submission.id(), submission.pinKeyVersion()),
                ComplaintStatus.RECEIVED,
                submission.receivedAt(),
                new Receipt.Kabupaten(tenant.kabupaten(), tenant.name()),
                replayed);
    }
}
