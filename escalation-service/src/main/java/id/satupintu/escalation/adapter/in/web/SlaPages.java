package id.satupintu.escalation.adapter.in.web;

import id.satupintu.contracts.ComplaintClass;
import id.satupintu.contracts.ComplaintKind;
import id.satupintu.escalation.adapter.in.web.SlaController.Preview;
import id.satupintu.platform.web.ProblemException;
import id.satupintu.platform.web.ProblemTexts;
import id.satupintu.platform.web.page.Option;
import id.satupintu.platform.web.page.PageController;
import id.satupintu.platform.web.page.RefusedForm;
import id.satupintu.platform.web.page.Wording;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** For anybody: which dates a report can count on. */
@PageController
public class SlaPages {
    private static final String KUTAI_TIMUR = "64.08";

    private final SlaController sla;
    private final PolicyWords words;
    private final ProblemTexts problems;

    public SlaPages(SlaController sla, PolicyWords words, ProblemTexts problems) {
        this.sla = sla;
        this.words = words;
        this.problems = problems;
    }

    /** A line of the table. */
    record Row(String name, String days, String due, String rule) {}

    @GetMapping("/batas-waktu")
    ModelAndView dates(
            @RequestParam(required = false) @Nullable String receivedAt,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(name = "class", required = false) @Nullable String complaintClass,
            @RequestParam(required = false) @Nullable String kabupaten,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        Wording wording = words.wording(locale);
        RefusedForm.none(model);
        model.addAttribute("rows", List.of());
        String tenant = kabupaten == null || kabupaten.isBlank() ? KUTAI_TIMUR : kabupaten;
        String moment = Objects.requireNonNullElse(receivedAt, "");
        try {
            Preview preview = sla.preview(receivedAt, kind, complaintClass, tenant);
            moment = preview.receivedAt()
                    .toLocalDateTime()
                    .withSecond(0)
                    .withNano(0)
                    .toString();
            model.addAttribute(
                    "rows",
                    preview.clocks().stream()
                            .map(one -> new Row(
                                    wording.english()
                                            ? one.name().en()
                                            : one.name().id(),
                                    wording.text("halaman.batas.days." + one.dayKind(), one.days()),
                                    wording.date(one.dueDate()),
                                    wording.english()
                                            ? one.rule().en()
                                            : one.rule().id()))
                            .toList());
            model.addAttribute("zone", preview.zone());
        } catch (ProblemException refusal) {
            response.setStatus(refusal.status().value());
            Map<String, String> typed = Map.of("receivedAt", moment, "kabupaten", tenant);
            RefusedForm.show(model, problems.tell(refusal, locale), "", "", typed);
        }
        model.addAttribute("typed", Map.of("receivedAt", moment, "kabupaten", tenant));
        model.addAttribute(
                "kinds", options(ComplaintKind.values(), kind, one -> wording.text("halaman.kind." + one.name())));
        model.addAttribute(
                "classes",
                options(
                        ComplaintClass.values(),
                        complaintClass,
                        one -> wording.text("halaman.batas.class." + one.name())));
        response.setHeader("Cache-Control", "no-store");
        return new ModelAndView("aturan/batas-waktu", model.asMap());
    }

    private static <E extends Enum<E>> List<Option> options(
            E[] all, @Nullable String chosen, Function<E, String> words) {
        return Arrays.stream(all)
                .map(one -> new Option(one.name(), words.apply(one), one.name().equals(chosen)))
                .toList();
    }
}
