package id.satupintu.escalation.adapter.in.web;

import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.UnitCode;
import id.satupintu.escalation.adapter.in.web.InboxQuery.Show;
import id.satupintu.platform.web.Officer;
import id.satupintu.platform.web.ProblemException;
import id.satupintu.platform.web.ProblemTexts;
import id.satupintu.platform.web.Violations;
import id.satupintu.platform.web.page.Page;
import id.satupintu.platform.web.page.PageController;
import id.satupintu.platform.web.page.RefusedForm;
import id.satupintu.platform.web.page.Wording;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The officer's inbox by remaining time, and what is done with many cases at once. */
@PageController
public class InboxPages {
    private static final int ON_A_PAGE = 50;

    /** What can be said alike of many cases; an answer to a citizen cannot. */
    private static final Set<String> TOGETHER = Set.of("terima", "serahkan", "kemajuan", "naikkan");

    private final CaseInbox inbox;
    private final CaseViews views;
    private final DeskActs acts;
    private final DeskWords words;
    private final ProblemTexts problems;

    public InboxPages(CaseInbox inbox, CaseViews views, DeskActs acts, DeskWords words, ProblemTexts problems) {
        this.inbox = inbox;
        this.views = views;
        this.acts = acts;
        this.words = words;
        this.problems = problems;
    }

    /** @param unit whose cases; other than the own one only for who overlooks the kabupaten */
    @GetMapping("/meja")
    ModelAndView inbox(
            Officer officer,
            @RequestParam(defaultValue = "terbuka") String status,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(defaultValue = "1") int halaman,
            @RequestParam(required = false) @Nullable String sudah,
            @RequestParam(defaultValue = "0") int jadi,
            @RequestParam(required = false) @Nullable List<String> tidak,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        Violations check = new Violations();
        UnitCode asked =
                check.parsed("unit", unit, UnitCode.class, UnitCode::new).orNull();
        check.throwIfAny();
        if ("sekaligus".equals(sudah) && model.getAttribute("page") instanceof Page page) {
            List<String> refused = tidak == null ? List.of() : tidak;
            model.addAttribute("page", page.saying(outcome(jadi, refused, locale)));
        }
        return show(
                officer, new InboxQuery(Show.of(status), asked, Math.clamp(halaman, 1, 1000)), model, locale, response);
    }

    /**
     * Does the same with every case that was chosen; each is decided for itself, and what is refused is named.
     *
     * @param id of the cases
     * @param act what to do with them
     */
    @PostMapping("/meja/sekaligus")
    ModelAndView together(
            Officer officer,
            @RequestParam(required = false) @Nullable List<String> id,
            @RequestParam(required = false) @Nullable String act,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        List<String> chosen =
                id == null ? List.of() : id.stream().distinct().limit(ON_A_PAGE).toList();
        List<String> refused = new ArrayList<>();
        int done = 0;
        for (String one : chosen) {
            try {
                if (act == null || !TOGETHER.contains(act)) {
                    throw ProblemException.invalid("act", "required");
                }
                acts.perform(officer, one, act, typed, List.of());
                done++;
            } catch (ProblemException refusal) {
                if (refusal.status() == HttpStatus.BAD_REQUEST) {
                    // Wrong for one is wrong for all of them: the form is shown again as it was filled in.
                    return again(officer, refusal, chosen, typed, model, locale, response);
                }
                refused.add(one);
            }
        }
        StringBuilder on = new StringBuilder("redirect:/meja?sudah=sekaligus&jadi=").append(done);
        refused.stream().filter(one -> ComplaintId.parse(one).isPresent()).forEach(one -> on.append("&tidak=")
                .append(one));
        ModelAndView back = new ModelAndView(on.toString());
        back.setStatus(HttpStatus.SEE_OTHER);
        return back;
    }

    private ModelAndView again(
            Officer officer,
            ProblemException refusal,
            List<String> chosen,
            Map<String, String> typed,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        response.setStatus(refusal.status().value());
        RefusedForm.show(model, problems.tell(refusal, locale), "sekaligus", "sekaligus-", typed);
        model.addAttribute("chosen", chosen);
        return show(officer, new InboxQuery(Show.OPEN, null, 1), model, locale, response);
    }

    private Page.Flash outcome(int done, List<String> refused, Locale locale) {
        Wording wording = words.wording(locale);
        List<String> named = refused.stream()
                .filter(one -> ComplaintId.parse(one).isPresent())
                .toList();
        return new Page.Flash(
                named.isEmpty() && done > 0 ? Page.Tone.OK : Page.Tone.BAD,
                done == 0 && named.isEmpty()
                        ? wording.text("halaman.sekaligus.nothing")
                        : wording.text("halaman.sekaligus.done", done),
                named.isEmpty() ? null : wording.text("halaman.sekaligus.refused", String.join(", ", named)));
    }

    private ModelAndView show(
            Officer officer, InboxQuery query, Model model, Locale locale, HttpServletResponse response) {
        Wording wording = words.wording(locale);
        List<CaseView> found =
                inbox.find(officer, query.unit(), query.show(), (query.page() - 1) * ON_A_PAGE, ON_A_PAGE + 1).stream()
                        .map(known -> views.inList(known, officer))
                        .toList();
        List<CaseView> shown = found.stream().limit(ON_A_PAGE).toList();
        List<InboxWords.InboxRow> rows =
                shown.stream().map(view -> InboxWords.row(view, wording)).toList();
        RefusedForm.none(model);
        model.addAttribute("rows", rows);
        Keeping.describe(model, officer, shown, wording);
        model.addAttribute("actionable", rows.stream().anyMatch(InboxWords.InboxRow::actionable));
        if (!model.containsAttribute("chosen")) {
            model.addAttribute("chosen", List.of());
        }
        model.addAttribute("together", DeskChoices.together(typed(model, "sekaligus-act"), wording));
        model.addAttribute("kinds", DeskChoices.progressKinds(typed(model, "sekaligus-kind"), wording));
        model.addAttribute("tallies", InboxWords.tallies(shown, wording));
        model.addAttribute("filters", InboxWords.filters(query, CaseDesk.worksOnCases(officer), shown, wording));
        model.addAttribute("search", null);
        model.addAttribute("filtered", query.narrowed());
        model.addAttribute("oversees", CaseDesk.overlooksKabupaten(officer));
        model.addAttribute("pager", InboxWords.pager(query, found.size() > ON_A_PAGE, wording));
        model.addAttribute("refreshHref", query.address());
        if (model.getAttribute("page") instanceof Page page) {
            model.addAttribute("page", page.renewing());
        }
        response.setHeader("Cache-Control", "no-store");
        return new ModelAndView("meja/masuk", model.asMap());
    }

    private static @Nullable String typed(Model model, String field) {
        return model.getAttribute("typed") instanceof Map<?, ?> kept && kept.get(field) instanceof String text
                ? text
                : null;
    }
}
