package id.satupintu.escalation.adapter.in.web;

import id.satupintu.contracts.Tier;
import id.satupintu.contracts.UnitRef;
import id.satupintu.platform.web.page.ClockView;
import id.satupintu.platform.web.page.LineView;
import id.satupintu.platform.web.page.PathView;
import id.satupintu.platform.web.page.StatusView;
import id.satupintu.platform.web.page.Wording;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Words a case on one screen, and what the inbox shows of it too. */
public final class DeskWords {
    private final MessageSource texts;
    private final ZoneId zone;

    /** @param zone of the offices; the province has one */
    public DeskWords(MessageSource texts, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
    }

    /** A case on its page. */
    record CasePage(
            String id,
            String title,
            String kind,
            String body,
            @Nullable String incident,
            boolean confidential,
            String place,
            @Nullable String pointHref,
            String received,
            @Nullable String supporters,
            StatusView status,
            Unit holder,
            @Nullable String nextUnit,
            List<Unit> supporting,
            PathView path,
            List<ClockView> clocks,
            List<LineView> lines,
            @Nullable Question question,
            @Nullable Settled settled,
            @Nullable Assigned assigned,
            Waited waited) {}

    /** Who within the unit works on it, and what was said when it was handed over. */
    record Assigned(String words, String note) {}

    /** What the citizen waited in all, and what each unit took of it. */
    record Waited(String words, List<UnitsTime> stays) {}

    /** A time one unit had it. */
    record UnitsTime(String unit, String words) {}

    /** A unit by name. */
    record Unit(String code, String name, @Nullable String tier) {}

    /** The question that waits for the reporter. */
    record Question(String words, String text) {}

    /** What is said to be settled. */
    record Settled(String what, String who, String doneOn) {}

    Wording wording(Locale locale) {
        return new Wording(texts, locale, zone, "WITA");
    }

    CasePage page(CaseView view, Wording wording) {
        CaseView.ReportView report = view.report();
        CaseView.QuestionView question = view.question();
        return new CasePage(
                view.complaintId().value(),
                title(view, wording),
                report == null
                        ? ""
                        : wording.text("halaman.kind." + report.kind().name()),
                report == null ? "" : report.body(),
                report == null || report.incidentDate() == null ? null : wording.date(report.incidentDate()),
                report != null && report.confidential(),
                place(view),
                null,
                wording.text("halaman.meja.received", wording.day(view.receivedAt())),
                supporters(view, wording),
                status(view, wording),
                unit(view.holder().unit(), view.holder().tier(), wording),
                above(view),
                view.supporting().stream()
                        .map(one -> new Unit(one.code().value(), one.name(), null))
                        .toList(),
                path(view, wording),
                view.clocks().stream()
                        .map(one -> clock(one, in(wording, one.text()), wording))
                        .toList(),
                view.history().stream()
                        .map(entry -> line(entry, wording))
                        .toList()
                        .reversed(),
                question == null
                        ? null
                        : new Question(
                                wording.text("halaman.meja.asked", wording.day(question.askedAt())), question.text()),
                view.resolution() == null
                        ? null
                        : new Settled(
                                view.resolution().what(),
                                view.resolution().who(),
                                wording.date(view.resolution().doneOn())),
                assigned(view, wording),
                waited(view, wording));
    }

    private static @Nullable Assigned assigned(CaseView view, Wording wording) {
        CaseView.AssignmentView to = view.assignment();
        return to == null
                ? null
                : new Assigned(
                        wording.text("halaman.meja.assigned.since", to.office(), wording.shortDay(to.at())), to.note());
    }

    private static Waited waited(CaseView view, Wording wording) {
        return new Waited(
                wording.text("halaman.meja.waited", view.time().workingDays()),
                view.time().stays().stream()
                        .map(stay -> new UnitsTime(
                                stay.unit().name(),
                                wording.text(
                                        stay.until() == null ? "halaman.meja.stay.now" : "halaman.meja.stay",
                                        wording.shortDay(stay.from()),
                                        stay.until() == null ? "" : wording.shortDay(stay.until()),
                                        stay.workingDays())))
                        .toList());
    }

    static String title(CaseView view, Wording wording) {
        CaseView.ReportView report = view.report();
        return report == null ? wording.text("halaman.meja.unread") : report.title();
    }

    /** The lowest territorial unit of the ladder says where it is. */
    static String place(CaseView view) {
        return view.ladder().stream()
                .filter(rung -> rung.tier().compareTo(Tier.OPD) < 0)
                .map(rung -> rung.unit().name())
                .findFirst()
                .orElse(view.location().region().value());
    }

    static @Nullable String supporters(CaseView view, Wording wording) {
        return view.supporters() == 0 ? null : wording.text("halaman.meja.supported", view.supporters());
    }

    static StatusView status(CaseView view, Wording wording) {
        boolean late = view.workingDaysLeft() != null && view.workingDaysLeft() < 0;
        StatusView.Tone tone =
                switch (view.status()) {
                    case NEW -> late ? StatusView.Tone.LATE : StatusView.Tone.HAND;
                    case IN_HAND -> late ? StatusView.Tone.LATE : StatusView.Tone.CALM;
                    case WAITING_FOR_REPORTER, RETURNED -> StatusView.Tone.WAIT;
                    case RESOLVED, CLOSED -> StatusView.Tone.DONE;
                };
        return new StatusView(view.status().name(), in(wording, view.statusText()), tone);
    }

    private static Unit unit(UnitRef unit, Tier tier, Wording wording) {
        return new Unit(unit.code().value(), unit.name(), wording.text("halaman.tier." + tier.name()));
    }

    private static @Nullable String above(CaseView view) {
        return view.ladder().stream()
                .filter(rung -> rung.tier().compareTo(view.holder().tier()) > 0)
                .map(rung -> rung.unit().name())
                .findFirst()
                .orElse(null);
    }

    static String left(int days, Wording wording) {
        return days < 0
                ? wording.text("halaman.clock.working.late", -days)
                : days == 0 ? wording.text("halaman.clock.today") : wording.text("halaman.clock.working.left", days);
    }

    private static ClockView clock(CaseView.ClockView one, String name, Wording wording) {
        String due = wording.text("halaman.clock.until", wording.time(one.dueAt()));
        if (one.metAt() != null) {
            return new ClockView(
                    name,
                    wording.text("halaman.clock.met", wording.day(one.metAt())),
                    null,
                    one.late() ? ClockView.State.LATE : ClockView.State.MET,
                    null,
                    null);
        }
        if (one.pausedSince() != null) {
            return new ClockView(
                    name,
                    wording.text("halaman.clock.paused"),
                    null,
                    ClockView.State.PAUSED,
                    null,
                    wording.text("halaman.clock.paused.reporter", wording.day(one.pausedSince())));
        }
        Integer days = one.workingDaysLeft();
        String words = days == null ? wording.text("halaman.clock.none") : left(days, wording);
        ClockView.State state = one.late()
                ? ClockView.State.LATE
                : days != null && days <= 1 ? ClockView.State.NEAR : ClockView.State.RUNNING;
        return new ClockView(name, words, due, state, null, null);
    }

    static PathView path(CaseView view, Wording wording) {
        List<PathView.Step> steps = new ArrayList<>();
        for (CaseView.RungView rung : view.ladder()) {
            int order = rung.tier().compareTo(view.holder().tier());
            boolean over = view.status() == CaseStatus.CLOSED;
            PathView.State state = order < 0 || over
                    ? PathView.State.DONE
                    : order == 0
                            ? (view.status() == CaseStatus.RESOLVED ? PathView.State.DONE : PathView.State.NOW)
                            : PathView.State.LATER;
            steps.add(new PathView.Step(
                    wording.text("halaman.tier." + rung.tier().name()),
                    state,
                    rung.unit().name(),
                    order == 0 ? wording.shortDay(view.holder().since()) : null,
                    null,
                    null,
                    false));
        }
        steps.add(PathView.Step.bare(
                wording.text("halaman.meja.step.confirmation"),
                view.status() == CaseStatus.RESOLVED
                        ? PathView.State.NOW
                        : view.status() == CaseStatus.CLOSED ? PathView.State.DONE : PathView.State.LATER));
        steps.add(PathView.Step.bare(
                wording.text("halaman.meja.step.settled"),
                view.status() == CaseStatus.CLOSED ? PathView.State.HERE : PathView.State.LATER));
        return new PathView(
                in(wording, view.statusText()) + " " + view.holder().unit().name(), steps);
    }

    private static LineView line(CaseView.EntryView entry, Wording wording) {
        LineView.Kind kind =
                switch (entry.type()) {
                    case OPENED -> LineView.Kind.ROUTED;
                    case ACCEPTED -> LineView.Kind.ACCEPTED;
                    case PROGRESS -> LineView.Kind.PROGRESS;
                    case QUESTION -> LineView.Kind.QUESTION;
                    case RESUMED, REPORTER_REPLIED, REPORTER_COMPLETED -> LineView.Kind.ANSWER;
                    case ESCALATED -> LineView.Kind.UP;
                    case RETURNED -> LineView.Kind.NOTE;
                    case RESOLVED -> LineView.Kind.RESOLVED;
                    case REOPENED -> LineView.Kind.REOPENED;
                    case CLOSED -> LineView.Kind.CLOSED;
                    case MISSED, RAISED -> LineView.Kind.LATE;
                    case VERIFIED -> LineView.Kind.RESOLVED;
                    case WITHHELD, RECOMPUTED, RECLASSIFIED, HANDED_OVER -> LineView.Kind.NOTE;
                };
        UnitRef unit = entry.unit();
        return new LineView(
                wording.time(entry.at()),
                entry.at().toString(),
                in(wording, entry.text()),
                entry.note(),
                unit == null ? null : unit.name(),
                kind);
    }

    private static String in(Wording wording, BothLanguages both) {
        return wording.english() ? both.en() : both.id();
    }
}
