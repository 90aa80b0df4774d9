package id.satupintu.escalation.adapter.in.web;

import id.satupintu.contracts.Tier;
import id.satupintu.contracts.UnitCode;
import id.satupintu.contracts.UnitRef;
import id.satupintu.contracts.escalation.EscalationEvent.AgreementOutcome;
import id.satupintu.contracts.escalation.EscalationEvent.BudgetPlan;
import id.satupintu.contracts.escalation.EscalationEvent.ProgressKind;
import id.satupintu.platform.web.page.ClockView;
import id.satupintu.platform.web.page.Filter;
import id.satupintu.platform.web.page.LineView;
import id.satupintu.platform.web.page.Option;
import id.satupintu.platform.web.page.Pager;
import id.satupintu.platform.web.page.PathView;
import id.satupintu.platform.web.page.StatusView;
import id.satupintu.platform.web.page.Wording;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Words the desk's pages: a line of the inbox, and a case on one screen. */
public final class DeskWords {
    private final MessageSource texts;
    private final ZoneId zone;

    /** @param zone of the offices; the province has one */
    public DeskWords(MessageSource texts, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
    }

    /** A line of the inbox. */
    record InboxRow(
            String id,
            String href,
            String title,
            String place,
            ClockView clock,
            StatusView status,
            String since,
            PathView path,
            @Nullable String supporters) {}

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
            @Nullable Settled settled) {}

    /** A unit by name. */
    record Unit(String code, String name, @Nullable String tier) {}

    /** The question that waits for the reporter. */
    record Question(String words, String text) {}

    /** What is said to be settled. */
    record Settled(String what, String who, String doneOn) {}

    Wording wording(Locale locale) {
        return new Wording(texts, locale, zone, "WITA");
    }

    InboxRow row(CaseView view, Wording wording) {
        return new InboxRow(
                view.complaintId().value(),
                "/meja/" + view.complaintId().value(),
                title(view, wording),
                place(view),
                nearest(view, wording),
                status(view, wording),
                wording.text(
                        "halaman.meja.since", wording.shortDay(view.holder().since())),
                path(view, wording),
                supporters(view, wording));
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
                                wording.date(view.resolution().doneOn())));
    }

    /** How many of the shown are new, late, or waiting. */
    List<Tally> tallies(List<CaseView> shown, Wording wording) {
        List<Tally> tallies = new ArrayList<>();
        tally(
                tallies,
                "new",
                shown.stream().filter(view -> view.status() == CaseStatus.NEW).count(),
                StatusView.Tone.HAND,
                wording);
        tally(
                tallies,
                "late",
                shown.stream()
                        .filter(view -> view.workingDaysLeft() != null && view.workingDaysLeft() < 0)
                        .count(),
                StatusView.Tone.LATE,
                wording);
        return tallies;
    }

    private static void tally(List<Tally> tallies, String key, long count, StatusView.Tone tone, Wording wording) {
        if (count > 0) {
            tallies.add(new Tally(wording.text("halaman.meja.tally." + key), count, tone, "/meja"));
        }
    }

    /** What narrows the inbox; the unit only where one was asked for, with the way out of it. */
    List<Filter> filters(boolean open, @Nullable UnitCode unit, List<CaseView> shown, Wording wording) {
        Filter openOrOver = new Filter(
                "status",
                wording.text("halaman.meja.status"),
                List.of(
                        new Option("terbuka", wording.text("halaman.meja.filter.open"), open),
                        new Option("selesai", wording.text("halaman.meja.filter.over"), !open)));
        if (unit == null) {
            return List.of(openOrOver);
        }
        String name = shown.stream()
                .map(view -> view.holder().unit())
                .filter(holder -> holder.code().equals(unit))
                .map(UnitRef::name)
                .findFirst()
                .orElse(unit.value());
        return List.of(
                openOrOver,
                new Filter(
                        "unit",
                        wording.text("halaman.meja.unit"),
                        List.of(
                                new Option(unit.value(), name, true),
                                new Option("", wording.text("halaman.meja.filter.all-units"), false))));
    }

    @Nullable Pager pager(int page, boolean more, boolean open, @Nullable UnitCode unit, Wording wording) {
        if (page == 1 && !more) {
            return null;
        }
        return new Pager(
                wording.text("halaman.meja.pager", page),
                page > 1 ? address(open, unit, page - 1) : null,
                more ? address(open, unit, page + 1) : null);
    }

    /** A page of the inbox, with what narrows it. */
    static String address(boolean open, @Nullable UnitCode unit, int page) {
        return "/meja?status=" + (open ? "terbuka" : "selesai") + (unit == null ? "" : "&unit=" + unit.value())
                + "&halaman=" + page;
    }

    /** A number over the inbox. */
    record Tally(String words, long count, StatusView.Tone tone, String href) {}

    List<Option> progressKinds(@Nullable String chosen, Wording wording) {
        return Arrays.stream(ProgressKind.values())
                .map(kind -> new Option(
                        kind.name(),
                        wording.text("halaman.progress." + kind.name()),
                        kind.name().equals(chosen)))
                .toList();
    }

    /** How a musyawarah may end. */
    List<Option> outcomes(@Nullable String chosen, Wording wording) {
        return Arrays.stream(AgreementOutcome.values())
                .map(one -> new Option(
                        one.name(),
                        wording.text("halaman.meja.outcome." + one.name()),
                        one.name().equals(chosen)))
                .toList();
    }

    /** Where money can come from. */
    List<Option> plans(@Nullable String chosen, Wording wording) {
        return Arrays.stream(BudgetPlan.values())
                .map(one -> new Option(
                        one.name(),
                        wording.text("halaman.meja.plan." + one.name()),
                        one.name().equals(chosen)))
                .toList();
    }

    /** What somebody who has looked may say. */
    List<Option> verdicts(@Nullable String chosen, Wording wording) {
        return List.of(
                new Option("ya", wording.text("halaman.meja.verify.yes"), "ya".equals(chosen)),
                new Option("tidak", wording.text("halaman.meja.verify.no"), "tidak".equals(chosen)));
    }

    /** Units of this case that may be named as the owner. */
    List<Option> owners(CaseView view, @Nullable String chosen) {
        return Stream.concat(view.ladder().stream().map(CaseView.RungView::unit), view.supporting().stream())
                .filter(unit -> !unit.code().equals(view.holder().unit().code()))
                .map(unit -> new Option(
                        unit.code().value(), unit.name(), unit.code().value().equals(chosen)))
                .toList();
    }

    private static String title(CaseView view, Wording wording) {
        CaseView.ReportView report = view.report();
        return report == null ? wording.text("halaman.meja.unread") : report.title();
    }

    /** The lowest territorial unit of the ladder says where it is. */
    private static String place(CaseView view) {
        return view.ladder().stream()
                .filter(rung -> rung.tier().compareTo(Tier.OPD) < 0)
                .map(rung -> rung.unit().name())
                .findFirst()
                .orElse(view.location().region().value());
    }

    private static @Nullable String supporters(CaseView view, Wording wording) {
        return view.supporters() == 0 ? null : wording.text("halaman.meja.supported", view.supporters());
    }

    private static StatusView status(CaseView view, Wording wording) {
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

    private static ClockView nearest(CaseView view, Wording wording) {
        Integer left = view.workingDaysLeft();
        if (view.nextDeadline() == null || left == null) {
            return new ClockView(null, wording.text("halaman.clock.none"), null, ClockView.State.MET, null, null);
        }
        return new ClockView(
                null,
                left(left, wording),
                wording.text("halaman.clock.until", wording.day(view.nextDeadline())),
                left < 0 ? ClockView.State.LATE : left <= 1 ? ClockView.State.NEAR : ClockView.State.RUNNING,
                null,
                null);
    }

    private static String left(int days, Wording wording) {
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

    private static PathView path(CaseView view, Wording wording) {
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
                    case WITHHELD, RECOMPUTED, RECLASSIFIED -> LineView.Kind.NOTE;
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
