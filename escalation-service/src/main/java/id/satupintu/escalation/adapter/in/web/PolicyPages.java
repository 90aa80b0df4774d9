package id.satupintu.escalation.adapter.in.web;

import id.satupintu.contracts.escalation.PolicyEvent.PolicyPublished;
import id.satupintu.escalation.domain.policy.Policy;
import id.satupintu.platform.web.Officer;
import id.satupintu.platform.web.ProblemException;
import id.satupintu.platform.web.ProblemTexts;
import id.satupintu.platform.web.Violations;
import id.satupintu.platform.web.page.Page;
import id.satupintu.platform.web.page.PageController;
import id.satupintu.platform.web.page.RefusedForm;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The rules of time of a kabupaten: to read, to try out, and to publish. */
@PageController
public class PolicyPages {
    private static final int LONGEST_REASON = 500;

    private final PolicyDesk desk;
    private final PolicyWords words;
    private final ProblemTexts problems;

    public PolicyPages(PolicyDesk desk, PolicyWords words, ProblemTexts problems) {
        this.desk = desk;
        this.words = words;
        this.problems = problems;
    }

    @GetMapping("/aturan")
    ModelAndView rules(
            Officer officer,
            @RequestParam(required = false) @Nullable String sudah,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        Policy policy = desk.inForce(officer);
        Map<String, String> typed = PolicyForm.fields(policy);
        typed.put("validFrom", desk.today(policy).toString());
        RefusedForm.none(model);
        model.addAttribute("typed", typed);
        if ("terbit".equals(sudah) && model.getAttribute("page") instanceof Page page) {
            String said = words.wording(locale).text("halaman.aturan.done");
            model.addAttribute("page", page.saying(new Page.Flash(Page.Tone.OK, said, null)));
        }
        return show(officer, model, locale, response);
    }

    /** Shows which open deadlines would move; nothing is published. */
    @PostMapping("/aturan/{version}/pratinjau")
    ModelAndView tryOut(
            Officer officer,
            @PathVariable String version,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        Map<String, String> typed = flat(form);
        try {
            Policy next = read(officer, version, typed);
            RefusedForm.none(model);
            model.addAttribute("typed", typed);
            model.addAttribute("impact", words.impact(desk.impact(next), words.wording(locale)));
        } catch (ProblemException refusal) {
            refused(refusal, typed, model, locale, response);
        }
        return show(officer, model, locale, response);
    }

    @PostMapping("/aturan/{version}/terbitkan")
    ModelAndView publish(
            Officer officer,
            @PathVariable String version,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        Map<String, String> typed = flat(form);
        try {
            Policy next = read(officer, version, typed);
            Violations check = new Violations();
            var reason = check.text("reason", typed.get("reason")).required().maxLength(LONGEST_REASON);
            check.throwIfAny();
            desk.publish(officer, next, reason.value());
        } catch (ProblemException refusal) {
            refused(refusal, typed, model, locale, response);
            return show(officer, model, locale, response);
        }
        ModelAndView on = new ModelAndView("redirect:/aturan?sudah=terbit");
        on.setStatus(HttpStatus.SEE_OTHER);
        return on;
    }

    private Policy read(Officer officer, String version, Map<String, String> typed) {
        if (!version.matches("[1-9][0-9]{0,8}")) {
            throw ProblemException.notFound();
        }
        Violations check = new Violations();
        Policy next = PolicyForm.read(typed, desk.inForce(officer), Integer.parseInt(version), check);
        check.throwIfAny();
        if (next == null) {
            throw new IllegalStateException("What is not refused can be read");
        }
        return next;
    }

    private void refused(
            ProblemException refusal,
            Map<String, String> typed,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        if (refusal.status() == HttpStatus.NOT_FOUND) {
            throw refusal;
        }
        response.setStatus(refusal.status().value());
        RefusedForm.show(model, problems.tell(refusal, locale), "", "", typed);
    }

    /** Boxes that may be ticked several times become one text. */
    private static Map<String, String> flat(MultiValueMap<String, String> form) {
        Map<String, String> flat = new LinkedHashMap<>();
        form.forEach((name, values) -> flat.put(name, String.join(",", values)));
        return flat;
    }

    private ModelAndView show(Officer officer, Model model, Locale locale, HttpServletResponse response) {
        List<PolicyPublished> history = desk.history(officer);
        Object typed = model.getAttribute("typed");
        int newest = history.isEmpty()
                ? desk.inForce(officer).version()
                : history.getFirst().version();
        model.addAttribute("next", newest + 1);
        model.addAttribute("versions", words.versions(history, words.wording(locale)));
        model.addAttribute(
                "weekdays", words.weekdays(typed instanceof Map<?, ?> map ? map : Map.of(), words.wording(locale)));
        response.setHeader("Cache-Control", "no-store");
        return new ModelAndView("aturan/aturan", model.asMap());
    }
}
