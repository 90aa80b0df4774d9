package id.satupintu.intake.adapter.in.web;

import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.Tier;
import id.satupintu.intake.domain.CaseClock;
import id.satupintu.intake.domain.CaseFact;
import id.satupintu.intake.domain.Complaint;
import id.satupintu.intake.domain.ComplaintStatus;
import id.satupintu.intake.domain.Gazetteer;
import id.satupintu.intake.domain.Holder;
import id.satupintu.intake.domain.Moment;
import id.satupintu.intake.domain.ReporterAct;
import id.satupintu.intake.domain.RoutingFact;
import id.satupintu.intake.domain.Standing;
import id.satupintu.intake.domain.Submission;
import id.satupintu.intake.domain.Tenant;
import id.satupintu.platform.web.page.ClockView;
import id.satupintu.platform.web.page.LineView;
import id.satupintu.platform.web.page.PathView;
import id.satupintu.platform.web.page.StatusView;
import id.satupintu.platform.web.page.Wording;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Words the tracking page: the sentence, the way, the clocks and the story, in one language. */
public final class TrackWords {
    private final Gazetteer gazetteer;
    private final CitizenDesk desk;
    private final MessageSource texts;
    private final Clock clock;

    public TrackWords(Gazetteer gazetteer, CitizenDesk desk, MessageSource texts, Clock clock) {
        this.gazetteer = gazetteer;
        this.desk = desk;
        this.texts = texts;
        this.clock = clock;
    }

    String text(String key, Locale locale) {
        return texts.getMessage(key, null, key, locale) instanceof String text ? text : key;
    }

    /** What the page shows of a report. */
    record Report(
            String number,
            String title,
            StatusView status,
            String about,
            String sentence,
            PathView path,
            List<ClockView> clocks,
            WaitingWords.Waiting waiting,
            List<LineView> lines) {}

    /** What the reporter is asked. */
    record Question(String by, String words, String text) {}

    Report report(Complaint complaint, Locale locale) {
        Submission submission = complaint.submission();
        RegionCode kabupaten = complaint.kabupaten();
        if (submission == null || kabupaten == null) {
            throw ReporterDoor.notFound();
        }
        Tenant tenant = gazetteer.tenant(kabupaten).orElseThrow();
        ComplaintView view = desk.show(complaint);
        Standing standing = Standing.of(complaint);
        Wording wording = wording(tenant, locale);
        String sentence = in(wording, view.statusText());
        return new Report(
                view.trackingId().value(),
                view.title(),
                status(standing.status(), wording),
                wording.text("halaman.lacak.about", tenant.name(), wording.day(view.receivedAt())),
                sentence,
                path(standing, tenant, view.receivedAt(), sentence, wording),
                standing.clocks().stream().map(one -> clock(one, wording)).toList(),
                WaitingWords.of(
                        view.stays(),
                        view.receivedAt(),
                        standing.closure() != null,
                        standing.closure() == null
                                ? clock.instant()
                                : standing.closure().at(),
                        wording),
                lines(view, wording));
    }

    /** The question the report waits with; null when it waits for nothing. */
    @Nullable Question question(Complaint complaint, Locale locale) {
        Standing standing = Standing.of(complaint);
        RegionCode kabupaten = complaint.kabupaten();
        if (kabupaten == null) {
            return null;
        }
        Tenant tenant = gazetteer.tenant(kabupaten).orElseThrow();
        Wording wording = wording(tenant, locale);
        for (Moment moment : standing.timeline().reversed()) {
            switch (moment.what()) {
                case RoutingFact.CompletionRequested asked
                when standing.status() == ComplaintStatus.AWAITING_COMPLETION -> {
                    return new Question(
                            tenant.name(),
                            wording.text("halaman.lacak.asked", wording.day(moment.at())),
                            asked.question());
                }
                case CaseFact.ClarificationRequested asked
                when standing.status() == ComplaintStatus.AWAITING_REPLY -> {
                    return new Question(
                            asked.holder().unit().name(),
                            wording.text("halaman.lacak.asked", wording.day(moment.at())),
                            asked.question());
                }
                case CaseFact.Resolved said
                when standing.status() == ComplaintStatus.AWAITING_CONFIRMATION -> {
                    return new Question(
                            said.holder().unit().name(),
                            wording.text("halaman.lacak.said-resolved", wording.day(moment.at())),
                            said.what() + " (" + said.who() + ")");
                }
                case RoutingFact _, CaseFact _, ReporterAct _ -> {}
            }
        }
        return null;
    }

    /** Until when the reporter can say of a closed report that it is not settled; null when that is not (any more) possible. */
    @Nullable String reopenUntil(Complaint complaint, Locale locale) {
        RegionCode kabupaten = complaint.kabupaten();
        if (kabupaten == null) {
            return null;
        }
        Wording wording = wording(gazetteer.tenant(kabupaten).orElseThrow(), locale);
        return Standing.reopenUntil(complaint, clock.instant())
                .map(wording::time)
                .orElse(null);
    }

    /** Until when the reporter can object to the archiving; null when that is not (any more) possible. */
    @Nullable String objectionUntil(Complaint complaint, Locale locale) {
        RegionCode kabupaten = complaint.kabupaten();
        if (kabupaten == null) {
            return null;
        }
        Wording wording = wording(gazetteer.tenant(kabupaten).orElseThrow(), locale);
        return Standing.objectionUntil(complaint)
                .filter(until -> !clock.instant().isAfter(until))
                .map(wording::time)
                .orElse(null);
    }

    private static StatusView status(ComplaintStatus status, Wording wording) {
        StatusView.Tone tone =
                switch (status) {
                    case RECEIVED, HELD_FOR_REVIEW, DISPATCHED, IN_PROGRESS -> StatusView.Tone.CALM;
                    case AWAITING_COMPLETION, AWAITING_REPLY, AWAITING_CONFIRMATION -> StatusView.Tone.HAND;
                    case CLOSED -> StatusView.Tone.DONE;
                    case ARCHIVED, MERGED, WITHDRAWN, FORWARDED_EXTERNALLY -> StatusView.Tone.OFF;
                };
        return new StatusView(status.name(), wording.text("halaman.status." + status.name()), tone);
    }

    private static PathView path(
            Standing standing, Tenant tenant, Instant receivedAt, String summary, Wording wording) {
        List<PathView.Step> steps = new ArrayList<>();
        boolean routed = standing.timeline().stream().anyMatch(moment -> moment.what() instanceof RoutingFact.Routed);
        boolean stopped = standing.status().ended() && standing.status() != ComplaintStatus.CLOSED;
        steps.add(step("received", PathView.State.DONE, null, wording.shortDay(receivedAt), wording));
        steps.add(step(
                "verified",
                routed ? PathView.State.DONE : stopped ? PathView.State.LATER : PathView.State.NOW,
                routed ? null : tenant.name(),
                null,
                wording));
        for (Tier tier : Tier.values()) {
            tierStep(tier, standing, wording).ifPresent(steps::add);
        }
        if (stopped) {
            steps.add(new PathView.Step(
                    wording.text("halaman.status." + standing.status().name()),
                    PathView.State.STOPPED,
                    null,
                    null,
                    null,
                    null,
                    false));
        } else {
            boolean waits = standing.status() == ComplaintStatus.AWAITING_CONFIRMATION;
            boolean closed = standing.status() == ComplaintStatus.CLOSED;
            steps.add(step(
                    "confirmation",
                    waits ? PathView.State.NOW : closed ? PathView.State.DONE : PathView.State.LATER,
                    null,
                    null,
                    wording));
            steps.add(step("settled", closed ? PathView.State.HERE : PathView.State.LATER, null, null, wording));
        }
        return new PathView(summary, steps);
    }

    /** The step of a tier; the tiers above the OPD only where the case went so far. */
    private static Optional<PathView.Step> tierStep(Tier tier, Standing standing, Wording wording) {
        Holder now = standing.responsible();
        Optional<Moment> held = standing.timeline().reversed().stream()
                .filter(moment -> moment.what() instanceof CaseFact fact
                        && fact.holder().tier() == tier
                        && (fact instanceof CaseFact.Opened || fact instanceof CaseFact.Escalated))
                .findFirst();
        boolean here = now != null && now.tier() == tier && standing.status() != ComplaintStatus.AWAITING_CONFIRMATION;
        boolean skipped = standing.skipped().stream().anyMatch(over -> over.tier() == tier);
        if (tier.compareTo(Tier.OPD) > 0 && held.isEmpty() && !here) {
            return Optional.empty();
        }
        PathView.State state = here
                ? PathView.State.NOW
                : held.isPresent() ? PathView.State.DONE : skipped ? PathView.State.SKIPPED : PathView.State.LATER;
        String unit = now != null && here
                ? now.unit().name()
                : held.map(moment -> ((CaseFact) moment.what()).holder().unit().name())
                        .orElse(null);
        boolean raised = held.map(Moment::what)
                .filter(what -> what instanceof CaseFact.Escalated up && up.cause() != CaseFact.EscalationCause.OFFICER)
                .isPresent();
        Optional<Instant> due = here ? standing.dueAt() : Optional.empty();
        return Optional.of(new PathView.Step(
                wording.text("halaman.tier." + tier.name()),
                state,
                unit,
                held.map(Moment::at).map(wording::shortDay).orElse(null),
                due.map(at -> wording.text("halaman.lacak.until", wording.time(at)))
                        .orElse(null),
                state == PathView.State.SKIPPED
                        ? wording.text("halaman.lacak.skipped")
                        : raised ? wording.text("halaman.lacak.raised") : null,
                raised));
    }

    private static PathView.Step step(
            String name, PathView.State state, @Nullable String unit, @Nullable String since, Wording wording) {
        return new PathView.Step(wording.text("halaman.lacak.step." + name), state, unit, since, null, null, false);
    }

    private ClockView clock(CaseClock one, Wording wording) {
        Instant now = clock.instant();
        String name = wording.text("halaman.clock." + one.name().name());
        String due = wording.text("halaman.lacak.until", wording.time(one.dueAt()));
        Instant met = one.metAt();
        if (met != null) {
            return new ClockView(
                    name, wording.text("halaman.clock.met", wording.day(met)), null, ClockView.State.MET, null, null);
        }
        if (one.pausedSince() != null) {
            return new ClockView(
                    name,
                    wording.text("halaman.clock.paused"),
                    null,
                    ClockView.State.PAUSED,
                    null,
                    wording.text("halaman.clock.paused.why", wording.day(one.pausedSince())));
        }
        long whole = Math.max(1, Duration.between(one.startedAt(), one.dueAt()).toSeconds());
        long used = Duration.between(one.startedAt(), now).toSeconds();
        int percent = (int) Math.clamp(used * 100 / whole, 0, 100);
        boolean late = now.isAfter(one.dueAt());
        long days = Duration.between(now, one.dueAt()).abs().toDays();
        return new ClockView(
                name,
                late
                        ? wording.text("halaman.clock.late", days)
                        : days == 0 ? wording.text("halaman.clock.today") : wording.text("halaman.clock.left", days),
                due,
                late ? ClockView.State.LATE : percent >= 80 ? ClockView.State.NEAR : ClockView.State.RUNNING,
                percent,
                null);
    }

    private static List<LineView> lines(ComplaintView view, Wording wording) {
        return view.timeline().stream()
                .map(line -> new LineView(
                        wording.time(line.at()),
                        line.at().toString(),
                        in(wording, line.text()),
                        null,
                        null,
                        kind(line.type())))
                .toList()
                .reversed();
    }

    private static LineView.Kind kind(String type) {
        return switch (type) {
            case "submitted" -> LineView.Kind.RECEIVED;
            case "routed", "rerouted", "unmerged", "case-opened", "case-returned" -> LineView.Kind.ROUTED;
            case "case-accepted" -> LineView.Kind.ACCEPTED;
            case "progress-reported", "external-status-mirrored" -> LineView.Kind.PROGRESS;
            case "clarification-requested", "completion-requested" -> LineView.Kind.QUESTION;
            case "replied", "completion-supplied" -> LineView.Kind.ANSWER;
            case "case-escalated" -> LineView.Kind.UP;
            case "deadline-missed" -> LineView.Kind.LATE;
            case "case-resolved" -> LineView.Kind.RESOLVED;
            case "case-reopened", "disputed", "archive-objected" -> LineView.Kind.REOPENED;
            case "case-closed", "confirmed" -> LineView.Kind.CLOSED;
            case "withdrawn", "archived", "merged", "forwarded-externally" -> LineView.Kind.STOPPED;
            default -> LineView.Kind.NOTE;
        };
    }

    private Wording wording(Tenant tenant, Locale locale) {
        return new Wording(texts, locale, tenant.zone(), tenant.zoneName());
    }

    private static String in(Wording wording, Bilingual both) {
        return wording.english() ? both.en() : both.id();
    }
}
