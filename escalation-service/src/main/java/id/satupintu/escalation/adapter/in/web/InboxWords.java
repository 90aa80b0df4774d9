package id.satupintu.escalation.adapter.in.web;

import id.satupintu.contracts.UnitCode;
import id.satupintu.contracts.UnitRef;
import id.satupintu.escalation.adapter.in.web.InboxQuery.Show;
import id.satupintu.platform.web.page.ClockView;
import id.satupintu.platform.web.page.Filter;
import id.satupintu.platform.web.page.Option;
import id.satupintu.platform.web.page.Pager;
import id.satupintu.platform.web.page.PathView;
import id.satupintu.platform.web.page.StatusView;
import id.satupintu.platform.web.page.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Words the inbox: its lines, what is counted over them, and what narrows it. */
final class InboxWords {

    private InboxWords() {}

    /**
     * A line of the inbox.
     *
     * @param assigned who within the unit works on it
     * @param actionable whether the officer may do anything with it now
     */
    record InboxRow(
            String id,
            String href,
            String title,
            String place,
            ClockView clock,
            StatusView status,
            String since,
            PathView path,
            @Nullable String supporters,
            @Nullable String assigned,
            boolean actionable) {}

    static InboxRow row(CaseView view, Wording wording) {
        return new InboxRow(
                view.complaintId().value(),
                "/meja/" + view.complaintId().value(),
                DeskWords.title(view, wording),
                DeskWords.place(view),
                nearest(view, wording),
                DeskWords.status(view, wording),
                wording.text(
                        "halaman.meja.since", wording.shortDay(view.holder().since())),
                DeskWords.path(view, wording),
                DeskWords.supporters(view, wording),
                view.assignment() == null
                        ? null
                        : wording.text(
                                "halaman.meja.assigned", view.assignment().office()),
                view.allowedActions().contains("progress"));
    }

    /** How many of the shown are new, late, or waiting. */
    static List<Tally> tallies(List<CaseView> shown, Wording wording) {
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

    /**
     * What narrows the inbox; the unit only where one was asked for, with the way out of it.
     *
     * @param works whether the officer's unit works on cases, and so may help with those of others
     */
    static List<Filter> filters(InboxQuery query, boolean works, List<CaseView> shown, Wording wording) {
        List<Option> kinds = new ArrayList<>();
        for (Show show : Show.values()) {
            if (works || show != Show.HELPING) {
                kinds.add(new Option(
                        show.value(),
                        wording.text("halaman.meja.filter." + show.name().toLowerCase(Locale.ROOT)),
                        show == query.show()));
            }
        }
        Filter status = new Filter("status", wording.text("halaman.meja.status"), kinds);
        UnitCode unit = query.unit();
        if (unit == null) {
            return List.of(status);
        }
        String name = shown.stream()
                .map(view -> view.holder().unit())
                .filter(holder -> holder.code().equals(unit))
                .map(UnitRef::name)
                .findFirst()
                .orElse(unit.value());
        return List.of(
                status,
                new Filter(
                        "unit",
                        wording.text("halaman.meja.unit"),
                        List.of(
                                new Option(unit.value(), name, true),
                                new Option("", wording.text("halaman.meja.filter.all-units"), false))));
    }

    static @Nullable Pager pager(InboxQuery query, boolean more, Wording wording) {
        int page = query.page();
        if (page == 1 && !more) {
            return null;
        }
        return new Pager(
                wording.text("halaman.meja.pager", page),
                page > 1 ? query.at(page - 1).address() : null,
                more ? query.at(page + 1).address() : null);
    }

    /** A number over the inbox. */
    record Tally(String words, long count, StatusView.Tone tone, String href) {}

    private static ClockView nearest(CaseView view, Wording wording) {
        Integer left = view.workingDaysLeft();
        if (view.nextDeadline() == null || left == null) {
            return new ClockView(null, wording.text("halaman.clock.none"), null, ClockView.State.MET, null, null);
        }
        return new ClockView(
                null,
                DeskWords.left(left, wording),
                wording.text("halaman.clock.until", wording.day(view.nextDeadline())),
                left < 0 ? ClockView.State.LATE : left <= 1 ? ClockView.State.NEAR : ClockView.State.RUNNING,
                null,
                null);
    }
}
