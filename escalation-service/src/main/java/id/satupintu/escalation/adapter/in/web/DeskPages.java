package id.satupintu.escalation.adapter.in.web;

import id.satupintu.contracts.Tier;
import id.satupintu.platform.web.Officer;
import id.satupintu.platform.web.ProblemException;
import id.satupintu.platform.web.ProblemTexts;
import id.satupintu.platform.web.Role;
import id.satupintu.platform.web.page.Page;
import id.satupintu.platform.web.page.PageController;
import id.satupintu.platform.web.page.RefusedForm;
import id.satupintu.platform.web.page.Wording;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A case on the officer's desk, with everything that may be done now. */
@PageController
public class DeskPages {
    private final CaseDesk desk;
    private final CaseViews views;
    private final DeskActs acts;
    private final EvidenceForm evidence;
    private final DeskWords words;
    private final ProblemTexts problems;

    public DeskPages(
            CaseDesk desk,
            CaseViews views,
            DeskActs acts,
            EvidenceForm evidence,
            DeskWords words,
            ProblemTexts problems) {
        this.desk = desk;
        this.views = views;
        this.acts = acts;
        this.evidence = evidence;
        this.words = words;
        this.problems = problems;
    }

    @GetMapping("/meja/{complaintId}")
    ModelAndView one(
            Officer officer,
            @PathVariable String complaintId,
            @RequestParam(required = false) @Nullable String sudah,
            @RequestParam(required = false) @Nullable String templat,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        AnswerTemplates.find(templat).ifPresent(chosen -> {
            model.addAttribute("open", chosen.act());
            model.addAttribute("typed", Map.of(chosen.act() + "-templat", chosen.id()));
        });
        CaseView view = views.of(desk.read(officer, complaintId), officer);
        if (sudah != null && sudah.matches("[a-z]{1,20}") && model.getAttribute("page") instanceof Page page) {
            String said = words.wording(locale).text("halaman.meja.done." + sudah);
            model.addAttribute("page", page.saying(new Page.Flash(Page.Tone.OK, said, null)));
        }
        return show(officer, view, model, locale, response);
    }

    /**
     * Does something with a case; afterwards the browser looks at it anew, so that reloading does nothing twice.
     *
     * @param bukti evidence of this case that is named
     */
    @PostMapping("/meja/{complaintId}/{act:terima|serahkan|kemajuan|tanya|kembalikan|naikkan|selesaikan}")
    ModelAndView act(
            Officer officer,
            @PathVariable String complaintId,
            @PathVariable String act,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable List<String> bukti,
            HttpServletRequest request,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        CaseView before = views.of(desk.read(officer, complaintId), officer);
        try {
            List<String> named = evidence.add(officer, complaintId, request, bukti);
            acts.perform(officer, complaintId, act, AnswerTemplates.composed(act, typed), named);
        } catch (ProblemException refusal) {
            response.setStatus(refusal.status().value());
            RefusedForm.show(model, problems.tell(refusal, locale), act, act + "-", typed);
            // What was uploaded stays with the case, and the form names it.
            return show(officer, views.of(desk.read(officer, complaintId), officer), model, locale, response);
        }
        ModelAndView on =
                new ModelAndView("redirect:/meja/" + before.complaintId().value() + "?sudah=" + act);
        on.setStatus(HttpStatus.SEE_OTHER);
        return on;
    }

    /** Others than the holder may do this. */
    @PostMapping("/meja/{complaintId}/periksa")
    ModelAndView verify(
            Officer officer,
            @PathVariable String complaintId,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        return act(officer, complaintId, "periksa", typed, null, request, model, locale, response);
    }

    private ModelAndView show(
            Officer officer, CaseView view, Model model, Locale locale, HttpServletResponse response) {
        Wording wording = words.wording(locale);
        RefusedForm.none(model);
        Map<?, ?> typed = model.getAttribute("typed") instanceof Map<?, ?> kept ? kept : Map.of();
        model.addAttribute("case", words.page(view, wording));
        model.addAttribute("evidence", EvidenceWords.rows(view, wording));
        model.addAttribute("acts", view.allowedActions());
        model.addAttribute("seenRevision", view.revision());
        Keeping.describe(model, officer, List.of(view), wording);
        model.addAttribute(
                "classHref",
                mayReclassify(officer, view) ? "/tinjau/" + view.complaintId().value() : null);
        model.addAttribute("next", next(view));
        model.addAttribute("progressKinds", DeskChoices.progressKinds(text(typed.get("kemajuan-kind")), wording));
        model.addAttribute("outcomes", DeskChoices.outcomes(text(typed.get("kemajuan-outcome")), wording));
        model.addAttribute("plans", DeskChoices.plans(text(typed.get("kemajuan-plan")), wording));
        model.addAttribute("verdicts", DeskChoices.verdicts(text(typed.get("periksa-agrees")), wording));
        model.addAttribute("templates", AnswerTemplates.offered(typed, wording));
        model.addAttribute("evidenceCounts", views.progressNeedsEvidence(view));
        model.addAttribute("units", DeskChoices.owners(view, text(typed.get("kembalikan-owner"))));
        noStore(response);
        return new ModelAndView("meja/perkara", model.asMap());
    }

    private static @Nullable String text(@Nullable Object typed) {
        return typed instanceof String text ? text : null;
    }

    /** Routing decides who may; here it is only who is shown the way. */
    private static boolean mayReclassify(Officer officer, CaseView view) {
        boolean sealed = view.holder().tier() == Tier.INSPEKTORAT;
        return view.status() != CaseStatus.CLOSED && officer.is(sealed ? Role.INSPEKTORAT : Role.ADMIN_KOORDINATOR);
    }

    /** The one step that is drawn as the next. */
    private static String next(CaseView view) {
        List<String> allowed = view.allowedActions();
        if (allowed.contains("accept") && !view.holder().accepted()) {
            return "accept";
        }
        return allowed.contains("resolve") ? "resolve" : allowed.contains("progress") ? "progress" : "";
    }

    private static void noStore(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
    }
}
