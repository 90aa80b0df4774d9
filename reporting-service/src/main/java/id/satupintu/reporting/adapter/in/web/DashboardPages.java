package id.satupintu.reporting.adapter.in.web;

import id.satupintu.contracts.RegionCode;
import id.satupintu.platform.web.Officer;
import id.satupintu.platform.web.Role;
import id.satupintu.platform.web.page.PageController;
import id.satupintu.platform.web.page.Wording;
import id.satupintu.reporting.adapter.out.mongo.Figures;
import id.satupintu.reporting.view.Dashboard;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The figures of a kabupaten on one page, for those who answer for it. */
@PageController
public class DashboardPages {
    private final Figures figures;
    private final DashboardWords words;

    public DashboardPages(Figures figures, DashboardWords words) {
        this.figures = figures;
        this.words = words;
    }

    /** Whether the desk shows them the cases behind a figure; it decides that by itself, and this spares a way that leads nowhere. */
    private static boolean opensCases(Officer officer, RegionCode shown) {
        return (officer.is(Role.ADMIN_KOORDINATOR) || officer.is(Role.SUPERIOR))
                && officer.kabupaten().equals(shown);
    }

    /** @param kabupaten the officer's own when null; others only for who sees all tenants */
    @GetMapping("/dasbor")
    ModelAndView dashboard(
            Officer officer,
            @RequestParam(required = false) @Nullable String kabupaten,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        RegionCode region = Tenancy.asked(officer, kabupaten);
        Wording wording = words.wording(locale);
        Dashboard dashboard = figures.dashboard(region, wording.zone());
        model.addAttribute("tenant", words.tenant(region));
        model.addAttribute("asOf", words.asOf(dashboard, wording));
        model.addAttribute(
                "filters", officer.is(Role.OPS) ? words.tenants(figures.kabupaten(), region, wording) : List.of());
        model.addAttribute("whole", words.whole(dashboard.whole(), wording));
        model.addAttribute("figures", words.figures(dashboard, wording));
        model.addAttribute("tiers", words.tiers(dashboard, wording));
        model.addAttribute("areas", words.areas(dashboard, wording));
        boolean linked = opensCases(officer, region);
        model.addAttribute("units", words.units(dashboard.ranked(), linked, wording));
        model.addAttribute("others", words.units(dashboard.unranked(), linked, wording));
        model.addAttribute("othersWords", words.unranked(dashboard.unranked().size(), wording));
        model.addAttribute("changes", words.changes(figures.statistics(region).reclassified(), wording));
        response.setHeader("Cache-Control", "no-store");
        return new ModelAndView("dasbor/utama", model.asMap());
    }
}
