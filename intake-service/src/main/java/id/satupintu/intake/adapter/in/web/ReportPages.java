package id.satupintu.intake.adapter.in.web;

import id.satupintu.intake.domain.Tenant;
import id.satupintu.platform.web.ProblemException;
import id.satupintu.platform.web.ProblemTexts;
import id.satupintu.platform.web.page.FormErrors;
import id.satupintu.platform.web.page.FormErrors.FieldError;
import id.satupintu.platform.web.page.Page;
import id.satupintu.platform.web.page.PageController;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** Handing in a report on pages: what, where, who may know, a look at the whole, and the receipt. */
@PageController
public class ReportPages {
    private static final String FORM = "isian";

    private final ReportReader reader;
    private final ReportDesk desk;
    private final ReportPageWords words;
    private final ProblemTexts problems;
    private final JsonMapper json;

    public ReportPages(
            ReportReader reader, ReportDesk desk, ReportPageWords words, ProblemTexts problems, JsonMapper json) {
        this.reader = reader;
        this.desk = desk;
        this.words = words;
        this.problems = problems;
        this.json = json;
    }

    @GetMapping("/lapor")
    ModelAndView begin(Model model, Locale locale, HttpServletResponse response) {
        return show(ReportStep.WHAT, ReportDraft.empty(UUID.randomUUID().toString()), model, locale, response);
    }

    /** A step is left: onwards when its fields are right, elsewhere when another button was pressed. */
    @PostMapping("/lapor/{step:apa|di-mana|siapa}")
    ModelAndView leave(
            @PathVariable String step,
            @ModelAttribute("draft") ReportDraft draft,
            @RequestParam(required = false) @Nullable String menuju,
            @RequestParam(required = false) @Nullable String bahasa,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        ReportStep here = ReportStep.of(step).orElseThrow(ProblemException::notFound);
        if (bahasa != null) {
            return show(here, draft, model, locale, response);
        }
        Optional<ReportStep> elsewhere = ReportStep.of(menuju);
        if (elsewhere.isPresent()) {
            return show(elsewhere.get(), draft, model, locale, response);
        }
        FormErrors wrong = wrong(here, draft, locale);
        if (!wrong.all().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("errors", wrong);
            return show(here, draft, model, locale, response);
        }
        return show(here.next(), draft, model, locale, response);
    }

    /** The report is handed in; the same draft again gets the same receipt. */
    @PostMapping("/lapor/kirim")
    ModelAndView send(
            @ModelAttribute("draft") ReportDraft draft,
            @RequestParam(required = false) @Nullable String menuju,
            @RequestParam(required = false) @Nullable String bahasa,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        Optional<ReportStep> elsewhere = ReportStep.of(bahasa == null ? menuju : ReportStep.SUMMARY.page());
        if (elsewhere.isPresent()) {
            return show(elsewhere.get(), draft, model, locale, response);
        }
        ReportForm form = draft.form();
        CheckedReport checked;
        try {
            checked = reader.read(form);
        } catch (ProblemException refusal) {
            ReportStep where = errors(refusal, locale).all().stream()
                    .flatMap(error -> Arrays.stream(ReportStep.values()).filter(step -> step.asksFor(error.id())))
                    .findFirst()
                    .orElse(ReportStep.WHAT);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("errors", only(where, errors(refusal, locale)));
            return show(where, draft, model, locale, response);
        }
        Receipt receipt = desk.register(checked, "page-" + draft.key(), json.writeValueAsString(form));
        Tenant tenant = checked.place().tenant();
        model.addAttribute("receipt", words.receipt(receipt, checked.title(), tenant, locale));
        noStore(response);
        return new ModelAndView("lapor/tanda-terima", model.asMap());
    }

    private ModelAndView show(
            ReportStep step, ReportDraft draft, Model model, Locale locale, HttpServletResponse response) {
        model.addAttribute("draft", draft);
        if (model.getAttribute("page") instanceof Page page) {
            model.addAttribute("page", page.around(FORM));
        }
        switch (step) {
            case WHAT, WHO -> {
                // The draft says it all.
            }
            case WHERE -> {
                model.addAttribute("kabupaten", words.kabupaten(draft));
                model.addAttribute("regions", words.regions(draft, locale));
                model.addAttribute("areas", words.areas(draft));
            }
            case SUMMARY -> {
                model.addAttribute("parts", words.parts(draft, locale));
                model.addAttribute("photos", false);
                model.addAttribute("promise", words.promise(locale));
            }
        }
        noStore(response);
        return new ModelAndView(step.template(), model.asMap());
    }

    private static void noStore(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
    }

    private FormErrors wrong(ReportStep step, ReportDraft draft, Locale locale) {
        try {
            reader.read(draft.form());
            return FormErrors.NONE;
        } catch (ProblemException refusal) {
            return only(step, errors(refusal, locale));
        }
    }

    private static FormErrors only(ReportStep step, FormErrors errors) {
        return FormErrors.of(
                errors.all().stream().filter(error -> step.asksFor(error.id())).toList());
    }

    private FormErrors errors(ProblemException refusal, Locale locale) {
        List<FieldError> found = problems.tell(refusal, locale).fields().stream()
                .map(field ->
                        new FieldError(field.name(), ReportStep.element(field.name()), field.reason(), field.remedy()))
                .toList();
        return FormErrors.of(found);
    }
}
