package id.satupintu.routing.adapter.in.web;

import id.satupintu.contracts.routing.UnitEvent.UnitPublished;
import id.satupintu.platform.web.Officer;
import id.satupintu.platform.web.ProblemException;
import id.satupintu.platform.web.ProblemTexts;
import id.satupintu.platform.web.Violations;
import id.satupintu.platform.web.page.Page;
import id.satupintu.platform.web.page.PageController;
import id.satupintu.platform.web.page.RefusedForm;
import id.satupintu.platform.web.page.Wording;
import jakarta.servlet.http.HttpServletResponse;
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

/** The units of a kabupaten, for its admin koordinator: the list, one unit to describe, a new one, and a table of many. */
@PageController
public class UnitPages {
    private static final String NEW = "baru";

    private final UnitDescriptions descriptions;
    private final UnitWords words;
    private final ProblemTexts problems;

    public UnitPages(UnitDescriptions descriptions, UnitWords words, ProblemTexts problems) {
        this.descriptions = descriptions;
        this.words = words;
        this.problems = problems;
    }

    @GetMapping("/tinjau/unit")
    ModelAndView list(
            Officer officer,
            @RequestParam(defaultValue = "") String cari,
            @RequestParam(defaultValue = "") String jenis,
            @RequestParam(defaultValue = "1") int halaman,
            @RequestParam(required = false) @Nullable String sudah,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        Wording wording = words.wording(locale);
        List<UnitPublished> found = words.matching(descriptions.all(officer), cari, jenis);
        model.addAttribute("rows", words.rows(found, halaman, wording));
        model.addAttribute("pager", words.pager(found.size(), halaman, cari, jenis, wording));
        model.addAttribute("filters", words.filters(jenis, wording));
        model.addAttribute("search", cari);
        if (sudah != null && sudah.matches("[a-z]{1,20}") && model.getAttribute("page") instanceof Page page) {
            model.addAttribute(
                    "page",
                    page.saying(new Page.Flash(
                            Page.Tone.OK,
                            wording.text("halaman.unit.done." + sudah),
                            wording.text("halaman.unit.done.words"))));
        }
        return page("tinjau/unit-daftar", model, response);
    }

    @GetMapping("/tinjau/unit/baru")
    ModelAndView fresh(Officer officer, Model model, Locale locale, HttpServletResponse response) {
        descriptions.all(officer);
        model.addAttribute("typed", words.blank(officer.kabupaten()));
        return form(officer, NEW, List.of(), model, locale, response);
    }

    @GetMapping("/tinjau/unit/{code}")
    ModelAndView one(
            Officer officer, @PathVariable String code, Model model, Locale locale, HttpServletResponse response) {
        UnitPublished unit = descriptions.one(code, officer);
        model.addAttribute("typed", words.typed(unit));
        return form(officer, code, words.functions(unit), model, locale, response);
    }

    /** Enters or changes a unit; the address of a new one is {@code baru}, its code is in the form. */
    @PostMapping("/tinjau/unit/{code}")
    ModelAndView describe(
            Officer officer,
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        Map<String, String> fields = typed.toSingleValueMap();
        List<String> functions = typed.getOrDefault("functions", List.of());
        String unit = code.equals(NEW) ? fields.getOrDefault("code", "") : code;
        try {
            Violations check = new Violations();
            UnitDescription description = UnitText.read(
                    field -> field.equals("functions") ? String.join(";", functions) : fields.get(field), "", check);
            descriptions.describe(unit.strip(), description, check, officer);
        } catch (ProblemException refusal) {
            if (refusal.status() == HttpStatus.FORBIDDEN && !code.equals(NEW)) {
                throw refusal;
            }
            response.setStatus(refusal.status().value());
            RefusedForm.show(model, problems.tell(refusal, locale), "", "", fields);
            return form(officer, code, functions, model, locale, response);
        }
        return onTo("simpan");
    }

    @GetMapping("/tinjau/unit/impor")
    ModelAndView table(Officer officer, Model model, Locale locale, HttpServletResponse response) {
        descriptions.all(officer);
        model.addAttribute("lines", List.of());
        RefusedForm.none(model);
        return tablePage(officer, model, response);
    }

    @PostMapping("/tinjau/unit/impor")
    ModelAndView enterTable(
            Officer officer,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        try {
            descriptions.enterTable(typed.getOrDefault("table", ""), officer);
        } catch (ProblemException refusal) {
            ProblemTexts.Told told = problems.tell(refusal, locale);
            response.setStatus(refusal.status().value());
            RefusedForm.show(
                    model, new ProblemTexts.Told(told.title(), told.detail(), told.remedy(), List.of()), "", "", typed);
            model.addAttribute("lines", words.lines(told.fields(), words.wording(locale)));
            return tablePage(officer, model, response);
        }
        return onTo("impor");
    }

    private ModelAndView tablePage(Officer officer, Model model, HttpServletResponse response) {
        model.addAttribute("example", words.example(officer.kabupaten()));
        return page("tinjau/unit-impor", model, response);
    }

    private ModelAndView form(
            Officer officer,
            String code,
            List<String> functions,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        Wording wording = words.wording(locale);
        RefusedForm.none(model);
        Object kind = model.getAttribute("typed") instanceof Map<?, ?> typed ? typed.get("kind") : null;
        model.addAttribute("code", code);
        model.addAttribute("kabupaten", officer.kabupaten().value());
        model.addAttribute("fresh", code.equals(NEW));
        model.addAttribute("kinds", words.kinds(kind == null ? "" : kind.toString(), wording));
        model.addAttribute("functions", words.functionOptions(functions, wording));
        return page("tinjau/unit", model, response);
    }

    private static ModelAndView onTo(String done) {
        ModelAndView on = new ModelAndView("redirect:/tinjau/unit?sudah=" + done);
        on.setStatus(HttpStatus.SEE_OTHER);
        return on;
    }

    private static ModelAndView page(String template, Model model, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        return new ModelAndView(template, model.asMap());
    }
}
