package id.satupintu.escalation.adapter.in.web;

import id.satupintu.contracts.RegionCode;
import id.satupintu.escalation.adapter.out.evidence.EvidenceVault;
import id.satupintu.escalation.adapter.out.evidence.InspectedFile;
import id.satupintu.escalation.adapter.out.evidence.UnacceptableFileException;
import id.satupintu.escalation.adapter.out.regions.RegionReaches;
import id.satupintu.escalation.domain.Case;
import id.satupintu.escalation.domain.CaseCommand.AddEvidence;
import id.satupintu.escalation.domain.Custody;
import id.satupintu.escalation.domain.OfficerAction;
import id.satupintu.escalation.domain.evidence.Evidence;
import id.satupintu.escalation.domain.evidence.EvidenceRecord;
import id.satupintu.escalation.domain.evidence.EvidenceRules;
import id.satupintu.escalation.domain.evidence.Likeness;
import id.satupintu.escalation.domain.evidence.Place;
import id.satupintu.escalation.domain.policy.Policies;
import id.satupintu.platform.aggregate.EventIds;
import id.satupintu.platform.web.Officer;
import id.satupintu.platform.web.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Takes files from officers, keeps them, and puts them to the case. */
public final class EvidenceDesk {
    /** Files in one request. */
    static final int AT_ONCE = 5;

    /** A photo in memory takes some 40 MB while it is looked into. */
    private static final int LOOKED_INTO_AT_ONCE = 2;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final CaseDesk desk;
    private final EvidenceVault vault;
    private final Policies policies;
    private final RegionReaches regions;
    private final EventIds ids;
    private final ZoneId zone;
    private final Clock clock;
    private final Semaphore lookedInto = new Semaphore(LOOKED_INTO_AT_ONCE);

    /** @param zone of a camera's time that is written without one */
    public EvidenceDesk(
            CaseDesk desk,
            EvidenceVault vault,
            Policies policies,
            RegionReaches regions,
            EventIds ids,
            ZoneId zone,
            Clock clock) {
        this.desk = desk;
        this.vault = vault;
        this.policies = policies;
        this.regions = regions;
        this.ids = ids;
        this.zone = zone;
        this.clock = clock;
    }

    /** What was added, and the case as it is stored now. */
    record Added(Case known, List<String> evidenceIds) {}

    /**
     * Adds files to a case. They are stored first; when the case does not take them, they are thrown away.
     *
     * @throws ProblemException as {@link CaseDesk#act}; 400 naming the file that cannot be evidence
     */
    Added add(Officer officer, String complaintId, List<Upload> uploads) {
        Case known = desk.read(officer, complaintId);
        OfficerAction.shutTo(known, officer.unit()).ifPresent(refusal -> {
            throw ProblemException.refused(refusal.code());
        });
        if (uploads.isEmpty()) {
            throw ProblemException.invalid("file", "required");
        }
        if (uploads.size() > AT_ONCE) {
            throw ProblemException.invalid(uploads.getLast().field(), "too-many-files", AT_ONCE);
        }
        List<EvidenceRecord> kept = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        try {
            for (Upload upload : uploads) {
                kept.add(keep(known, complaintId, upload, ids));
            }
            Case after = desk.act(officer, complaintId, (by, at) -> new AddEvidence(by, at, kept));
            return settle(after, ids);
        } catch (ProblemException refusal) {
            vault.discard(ids);
            throw refusal;
        }
    }

    /** A request that was repeated is answered with the case, which has the evidence of the first. */
    private Added settle(Case after, List<String> kept) {
        Set<String> there = after.evidence().stream().map(Evidence::evidenceId).collect(Collectors.toSet());
        List<String> taken = kept.stream().filter(there::contains).toList();
        vault.confirm(taken);
        vault.discard(kept.stream().filter(id -> !there.contains(id)).toList());
        return new Added(after, taken);
    }

    private EvidenceRecord keep(Case known, String complaintId, Upload upload, List<String> kept) {
        Custody custody = known.custody().orElseThrow();
        RegionCode kabupaten = Objects.requireNonNull(known.subject()).kabupaten();
        EvidenceRules rules =
                new EvidenceRules(policies.inForce(kabupaten).proofs().limits());
        Instant receivedAt = clock.instant();
        String id = ids.next();
        try {
            if (!lookedInto.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw ProblemException.unavailable(PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ProblemException.unavailable(PATIENCE);
        }
        try {
            InspectedFile file = inspect(upload);
            kept.add(id);
            List<Likeness> likenesses =
                    vault.keep(id, complaintId, file, rules.limits().similarBits());
            Place place = regions.of(custody.routing().location()).orElse(null);
            return new EvidenceRecord(
                    id,
                    file.sha256(),
                    file.contentType(),
                    file.bytes(),
                    upload.phase(),
                    receivedAt,
                    file.capture().takenAt(),
                    EvidenceRules.distance(file.capture(), place),
                    rules.flags(
                            upload.phase(),
                            file.capture(),
                            place,
                            custody.routing().receivedAt(),
                            receivedAt,
                            likenesses));
        } finally {
            lookedInto.release();
        }
    }

    private InspectedFile inspect(Upload upload) {
        try {
            return InspectedFile.of(upload.file().getBytes(), zone);
        } catch (UnacceptableFileException unacceptable) {
            String reason =
                    "file-" + unacceptable.why().name().toLowerCase(Locale.ROOT).replace('_', '-');
            throw ProblemException.invalid(upload.field(), reason, InspectedFile.MOST_BYTES / 1024 / 1024);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws ProblemException 404 when the case is not the officer's to see, or has no such evidence */
    Evidence find(Officer officer, String complaintId, String evidenceId) {
        return desk.read(officer, complaintId).evidence().stream()
                .filter(one -> one.evidenceId().equals(evidenceId))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
    }

    byte[] copy(Evidence evidence, boolean small) {
        return vault.copy(evidence.evidenceId(), evidence.picture(), small).orElseThrow(ProblemException::notFound);
    }

    /** As it came; that {@code officer} opened it is written down. */
    byte[] original(Officer officer, Evidence evidence) {
        return vault.original(evidence.evidenceId(), evidence.sha256(), officer.position(), clock.instant())
                .orElseThrow(ProblemException::notFound);
    }
}
