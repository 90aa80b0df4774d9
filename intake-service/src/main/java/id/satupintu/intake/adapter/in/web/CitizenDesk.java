package id.satupintu.intake.adapter.in.web;

import id.satupintu.contracts.RegionCode;
import id.satupintu.intake.domain.CaseFact.ClosureKind;
import id.satupintu.intake.domain.Closure;
import id.satupintu.intake.domain.Complaint;
import id.satupintu.intake.domain.Gazetteer;
import id.satupintu.intake.domain.Holder;
import id.satupintu.intake.domain.Standing;
import id.satupintu.intake.domain.Stay;
import id.satupintu.intake.domain.Submission;
import id.satupintu.intake.domain.Tenant;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows a dossier to the citizen it belongs to. */
public final class CitizenDesk {
    private final Gazetteer gazetteer;
    private final CitizenWords words;
    private final TimelineWords timeline;

    public CitizenDesk(Gazetteer gazetteer, CitizenWords words) {
        this.gazetteer = gazetteer;
        this.words = words;
        this.timeline = new TimelineWords(words);
    }

    ComplaintView show(Complaint complaint) {
        Submission submission = complaint.submission();
        RegionCode kabupaten = complaint.kabupaten();
        if (submission == null || kabupaten == null) {
            throw new IllegalStateException("Only a registered report can be shown");
        }
        Tenant tenant = gazetteer.tenant(kabupaten).orElseThrow();
        Standing standing = Standing.of(complaint);
        return new ComplaintView(
                submission.id(),
                submission.kind(),
                submission.title(),
                standing.status(),
                status(tenant, standing),
                submission.receivedAt(),
                standing.responsible(),
                standing.clocks(),
                standing.skipped().stream()
                        .map(skipped -> new ComplaintView.Skipped(
                                skipped.tier(),
                                skipped.reason(),
                                words.say(tenant, "skipped." + skipped.reason().name(), skipped.tier())))
                        .toList(),
                complaint.supporters(),
                standing.timeline().stream()
                        .map(moment -> timeline.line(tenant, moment))
                        .toList(),
                Stay.in(standing.timeline()),
                ending(tenant, standing.closure()));
    }

    /** Names who must act and until when, as far as that is known. */
    private Bilingual status(Tenant tenant, Standing standing) {
        Holder holder = standing.responsible();
        String who = holder == null ? tenant.name() : holder.unit().name();
        String key = "status." + standing.status().name();
        Optional<Instant> due = standing.dueAt();
        return due.isPresent() ? words.say(tenant, key + ".due", who, due.get()) : words.say(tenant, key, who);
    }

    private ComplaintView.@Nullable Ending ending(Tenant tenant, @Nullable Closure closure) {
        if (closure == null) {
            return null;
        }
        return new ComplaintView.Ending(
                closure.how(),
                closure.at(),
                closure.onTime(),
                words.say(tenant, "closure." + closure.how().name(), explanation(closure)),
                closure.archiveReason(),
                closure.objectionUntil(),
                closure.mergedInto(),
                closure.agency(),
                closure.externalNumber());
    }

    private static String explanation(Closure closure) {
        String explanation = closure.explanation();
        return explanation == null || closure.how() == ClosureKind.CONFIRMED_BY_REPORTER ? "" : explanation;
    }
}
