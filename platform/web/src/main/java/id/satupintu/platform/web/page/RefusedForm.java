package id.satupintu.platform.web.page;

import id.satupintu.platform.web.ProblemTexts;
import id.satupintu.platform.web.page.FormErrors.FieldError;
import java.util.HashMap;
import java.util.Map;
import org.springframework.ui.Model;

/** Shows a form that was not taken again, as it was typed, with what is wrong beside each field. */
public final class RefusedForm {
    private RefusedForm() {}

    /**
     * Puts {@code errors}, {@code typed} and {@code open} into the model; what is about no field is said at the head of the page.
     *
     * @param act the form, open again
     * @param prefix of the ids of its elements, e.g. {@code selesaikan-}
     */
    public static void show(Model model, ProblemTexts.Told told, String act, String prefix, Map<String, String> typed) {
        model.addAttribute(
                "errors",
                FormErrors.of(told.fields().stream()
                        .map(field ->
                                new FieldError(field.name(), prefix + field.name(), field.reason(), field.remedy()))
                        .toList()));
        Map<String, String> kept = new HashMap<>();
        typed.forEach((name, value) -> kept.put(prefix + name, value));
        model.addAttribute("typed", kept);
        model.addAttribute("open", act);
        if (told.fields().isEmpty() && model.getAttribute("page") instanceof Page page) {
            model.addAttribute(
                    "page",
                    page.saying(new Page.Flash(Page.Tone.BAD, told.title(), told.detail() + " " + told.remedy())));
        }
    }

    /** The same attributes where nothing was refused. */
    public static void none(Model model) {
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", Map.of());
        }
        if (!model.containsAttribute("open")) {
            model.addAttribute("open", null);
        }
    }
}
