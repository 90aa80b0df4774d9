package id.satupintu.escalation.adapter.in.web;

import id.satupintu.contracts.UnitCode;
import id.satupintu.contracts.escalation.EscalationEvent.AgreementOutcome;
import id.satupintu.contracts.escalation.EscalationEvent.BudgetPlan;
import id.satupintu.contracts.escalation.EscalationEvent.ProgressKind;
import id.satupintu.escalation.adapter.in.web.CaseRequests.Agreed;
import id.satupintu.escalation.adapter.in.web.CaseRequests.Answer;
import id.satupintu.escalation.adapter.in.web.CaseRequests.Clarification;
import id.satupintu.escalation.adapter.in.web.CaseRequests.GiveBack;
import id.satupintu.escalation.adapter.in.web.CaseRequests.Inspection;
import id.satupintu.escalation.adapter.in.web.CaseRequests.PassUp;
import id.satupintu.escalation.adapter.in.web.CaseRequests.Progress;
import id.satupintu.escalation.adapter.in.web.CaseRequests.Proposed;
import id.satupintu.platform.web.Officer;
import id.satupintu.platform.web.ProblemException;
import id.satupintu.platform.web.ProblemTexts;
import id.satupintu.platform.web.Violations;
import id.satupintu.platform.web.page.Page;
import id.satupintu.platform.web.page.PageController;
import id.satupintu.platform.web.page.RefusedForm;
import id.satupintu.platform.web.page.Wording;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
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

/** The officer's desk: the inbox by remaining time, and a case with everything that may be done now. */
@PageController
public class DeskPages {
    private static final int ON_A_PAGE = 50;

    private final CaseInbox inbox;
    private final CaseDesk desk;
    private final CaseViews views;
    private final CaseActionsController actions;
    private final EvidenceForm evidence;
    private final DeskWords words;
    private final ProblemTexts problems;

    public DeskPages(
            CaseInbox inbox,
            CaseDesk desk,
            CaseViews views,
            CaseActionsController actions,
            EvidenceForm evidence,
            DeskWords words,
            ProblemTexts problems) {
        this.inbox = inbox;
        this.desk = desk;
        this.views = views;
        this.actions = actions;
        this.evidence = evidence;
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
            Model model,
            Locale locale,
            HttpServletResponse response) {
        Wording wording = words.wording(locale);
        int at = Math.clamp(halaman, 1, 1000);
        boolean open = !status.equals("selesai");
        Violations check = new Violations();
        UnitCode asked =
                check.parsed("unit", unit, UnitCode.class, UnitCode::new).orNull();
        check.throwIfAny();
        List<CaseView> found = inbox.find(officer, asked, open, (at - 1) * ON_A_PAGE, ON_A_PAGE + 1).stream()
                .map(known -> views.inList(known, officer))
                .toList();
        List<CaseView> shown = found.stream().limit(ON_A_PAGE).toList();
        model.addAttribute(
                "rows", shown.stream().map(view -> words.row(view, wording)).toList());
        Keeping.describe(model, officer, shown, wording);
        model.addAttribute("tallies", words.tallies(shown, wording));
        model.addAttribute("filters", words.filters(open, asked, shown, wording));
        model.addAttribute("search", null);
        model.addAttribute("filtered", !open || asked != null);
        model.addAttribute("pager", words.pager(at, found.size() > ON_A_PAGE, open, asked, wording));
        model.addAttribute("refreshHref", DeskWords.address(open, asked, at));
        if (model.getAttribute("page") instanceof Page page) {
            model.addAttribute("page", page.renewing());
        }
        noStore(response);
        return new ModelAndView("meja/masuk", model.asMap());
    }

    @GetMapping("/meja/{complaintId}")
    ModelAndView one(
            Officer officer,
            @PathVariable String complaintId,
            @RequestParam(required = false) @Nullable String sudah,
            Model model,
            Locale locale,
            HttpServletResponse response) {
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
    @PostMapping("/meja/{complaintId}/{act:terima|kemajuan|tanya|kembalikan|naikkan|selesaikan}")
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
            done(officer, complaintId, act, typed, named);
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

    private void done(
            Officer officer, String complaintId, String act, Map<String, String> typed, List<String> evidence) {
        switch (act) {
            case "terima" -> actions.accept(officer, complaintId);
            case "kemajuan" ->
                actions.progress(
                        officer,
                        complaintId,
                        new Progress(
                                named(ProgressKind.class, typed.get("kind")),
                                typed(typed, "note"),
                                evidence,
                                agreed(typed),
                                proposed(typed)));
            case "tanya" -> actions.ask(officer, complaintId, new Clarification(typed(typed, "question")));
            case "kembalikan" ->
                actions.giveBack(
                        officer, complaintId, new GiveBack(typed(typed, "owner"), null, typed(typed, "reason")));
            case "naikkan" -> actions.escalate(officer, complaintId, new PassUp(typed(typed, "note")));
            case "selesaikan" ->
                actions.resolve(
                        officer,
                        complaintId,
                        new Answer(typed(typed, "what"), typed(typed, "who"), day(typed.get("doneOn")), evidence));
            case "periksa" ->
                actions.verify(officer, complaintId, new Inspection(agrees(typed.get("agrees")), typed(typed, "note")));
            default -> throw ProblemException.notFound();
        }
    }

    private static @Nullable String typed(Map<String, String> form, String field) {
        String text = form.get(field);
        return text == null || text.isBlank() ? null : text;
    }

    /** Null where nothing of a musyawarah was filled in. */
    private static @Nullable Agreed agreed(Map<String, String> typed) {
        Agreed agreed = new Agreed(named(AgreementOutcome.class, typed.get("outcome")), typed(typed, "terms"));
        return agreed.outcome() == null && agreed.terms() == null ? null : agreed;
    }

    /** Null where no budget was chosen. */
    private static @Nullable Proposed proposed(Map<String, String> typed) {
        String year = typed(typed, "year");
        Integer read = year != null && year.strip().matches("[0-9]{1,6}") ? Integer.valueOf(year.strip()) : null;
        BudgetPlan plan = named(BudgetPlan.class, typed.get("plan"));
        return plan == null && read == null ? null : new Proposed(plan, read);
    }

    private static <E extends Enum<E>> @Nullable E named(Class<E> type, @Nullable String typed) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(typed))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Boolean agrees(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.equals("ya");
    }

    private static @Nullable LocalDate day(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? null : LocalDate.parse(typed);
        } catch (DateTimeException noDay) {
            return null;
        }
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
        model.addAttribute("next", next(view));
        model.addAttribute("progressKinds", words.progressKinds(text(typed.get("kemajuan-kind")), wording));
        model.addAttribute("outcomes", words.outcomes(text(typed.get("kemajuan-outcome")), wording));
        model.addAttribute("plans", words.plans(text(typed.get("kemajuan-plan")), wording));
        model.addAttribute("verdicts", words.verdicts(text(typed.get("periksa-agrees")), wording));
        model.addAttribute("units", words.owners(view, text(typed.get("kembalikan-owner"))));
        noStore(response);
        return new ModelAndView("meja/perkara", model.asMap());
    }

    private static @Nullable String text(@Nullable Object typed) {
        return typed instanceof String text ? text : null;
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
