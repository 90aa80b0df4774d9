package id.satupintu.escalation.adapter.in.web;

import id.satupintu.escalation.adapter.in.web.WorkloadDesk.Overdue;
import id.satupintu.escalation.adapter.out.store.CaseLoads.Load;
import id.satupintu.platform.web.Officer;
import id.satupintu.platform.web.page.PageController;
import id.satupintu.platform.web.page.Wording;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The superior's page: who has how much in hand, and the weekly sheet of what stays late. */
@PageController
public class WorkloadPages {
    private final WorkloadDesk desk;
    private final DeskWords words;

    public WorkloadPages(WorkloadDesk desk, DeskWords words) {
        this.desk = desk;
        this.words = words;
    }

    /** A unit and what it has in hand. */
    record Row(
            String name,
            String href,
            int open,
            int waiting,
            int late,
            @Nullable String nearest) {}

    /** A line of the sheet. */
    record Line(
            String id, String href, String title, String unit, String clock, String due, String late, String level) {}

    @GetMapping("/meja/beban")
    ModelAndView workload(Officer officer, Model model, Locale locale, HttpServletResponse response) {
        Wording wording = words.wording(locale);
        List<Overdue> sheet = desk.sheet(officer);
        model.addAttribute(
                "rows",
                desk.loads(officer).stream().map(load -> row(load, wording)).toList());
        model.addAttribute(
                "sheet", sheet.stream().map(one -> line(one, wording)).toList());
        model.addAttribute("more", sheet.size() >= WorkloadDesk.MOST_ON_THE_SHEET);
        response.setHeader("Cache-Control", "no-store");
        return new ModelAndView("meja/beban", model.asMap());
    }

    private static Row row(Load load, Wording wording) {
        return new Row(
                load.name(),
                "/meja?unit=" + load.unit().value(),
                load.open(),
                load.waiting(),
                load.late(),
                load.nearest() == null ? null : wording.day(load.nearest()));
    }

    private static Line line(Overdue one, Wording wording) {
        return new Line(
                one.complaintId().value(),
                "/meja/" + one.complaintId().value(),
                one.title() == null ? wording.text("halaman.meja.unread") : one.title(),
                one.unit().name(),
                wording.text("halaman.aturan.clock." + one.clock().name()),
                wording.day(one.dueAt()),
                wording.text("halaman.clock.working.late", one.workingDaysLate()),
                wording.text("halaman.aturan.rung." + one.level().name()));
    }
}
