package id.satupintu.routing.adapter.in.web;

import id.satupintu.platform.web.Officer;
import id.satupintu.platform.web.page.PageController;
import id.satupintu.routing.adapter.in.web.ModelController.ModelView;
import jakarta.servlet.http.HttpServletResponse;
import java.text.NumberFormat;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What the classifier learned, and the way back. */
@PageController
public class ModelPages {
    private final ModelController models;
    private final ZoneId zone;

    public ModelPages(ModelController models, ZoneId zone) {
        this.models = models;
        this.zone = zone;
    }

    /** A line of the table. */
    public record Row(
            String version,
            @Nullable String learnedAt,
            int lessons,
            int frozen,
            @Nullable String before,
            @Nullable String accuracy,
            @Nullable String top3,
            boolean accepted,
            boolean serving,
            boolean kept) {}

    @GetMapping("/tinjau/model")
    ModelAndView models(Officer officer, Model model, Locale locale, HttpServletResponse response) {
        List<Row> rows =
                models.models(officer).stream().map(view -> row(view, locale)).toList();
        model.addAttribute("rows", rows);
        response.setHeader("Cache-Control", "no-store");
        return new ModelAndView("tinjau/model", model.asMap());
    }

    @PostMapping("/tinjau/model/{version}/pakai")
    ModelAndView serve(Officer officer, @PathVariable String version) {
        models.serve(version, officer);
        ModelAndView on = new ModelAndView("redirect:/tinjau/model");
        on.setStatus(HttpStatus.SEE_OTHER);
        return on;
    }

    private Row row(ModelView view, Locale locale) {
        NumberFormat percent = NumberFormat.getPercentInstance(locale);
        percent.setMaximumFractionDigits(1);
        return new Row(
                view.version(),
                view.learnedAt() == null
                        ? null
                        : DateTimeFormatter.ofPattern("d MMM yyyy HH.mm", locale)
                                .format(view.learnedAt().atZone(zone)),
                view.lessons(),
                view.frozen(),
                share(view.accuracyBefore(), percent),
                share(view.accuracy(), percent),
                share(view.top3(), percent),
                view.accepted(),
                view.serving(),
                view.kept());
    }

    private static @Nullable String share(@Nullable Double share, NumberFormat percent) {
        return share == null ? null : percent.format(share);
    }
}
