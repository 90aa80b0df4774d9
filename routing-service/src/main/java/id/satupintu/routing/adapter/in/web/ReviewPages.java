package id.satupintu.routing.adapter.in.web;

import id.satupintu.contracts.ComplaintClass;
import id.satupintu.contracts.routing.RoutingEvent.ArchiveReason;
import id.satupintu.contracts.routing.RoutingEvent.ExternalStatus;
import id.satupintu.platform.web.Officer;
import id.satupintu.platform.web.ProblemException;
import id.satupintu.platform.web.ProblemTexts;
import id.satupintu.platform.web.Role;
import id.satupintu.platform.web.page.Page;
import id.satupintu.platform.web.page.PageController;
import id.satupintu.platform.web.page.RefusedForm;
import id.satupintu.platform.web.page.Wording;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The review queue of the admin koordinator: the text with the words that decided, the suggestions, and every other step. */
@PageController
public class ReviewPages {
    private static final String CLASSIFY = "klasifikasi";
    private static final int MOST = 200;
    private static final int LONGEST_QUERY = 100;

    private final ReviewController reviews;
    private final PrecedentController precedents;
    private final TwinController twins;
    private final ReviewWords words;
    private final ProblemTexts problems;

    public ReviewPages(
            ReviewController reviews,
            PrecedentController precedents,
            TwinController twins,
            ReviewWords words,
            ProblemTexts problems) {
        this.reviews = reviews;
        this.precedents = precedents;
        this.twins = twins;
        this.words = words;
        this.problems = problems;
    }

    @GetMapping("/tinjau")
    ModelAndView queue(
            Officer officer,
            @RequestParam(required = false) @Nullable String sudah,
            @RequestParam(required = false) @Nullable String nomor,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        if (nomor != null && reviews.isThere(nomor.strip(), officer)) {
            return new ModelAndView("redirect:/tinjau/" + nomor.strip());
        }
        Wording wording = words.wording(locale);
        model.addAttribute("number", nomor);
        model.addAttribute(
                "rows",
                reviews.waiting(MOST, officer).stream()
                        .map(view -> words.row(view, wording))
                        .toList());
        model.addAttribute("pager", null);
        if (sudah != null && sudah.matches("[a-z-]{1,20}") && model.getAttribute("page") instanceof Page page) {
            model.addAttribute(
                    "page",
                    page.saying(new Page.Flash(Page.Tone.OK, wording.text("halaman.tinjau.done." + sudah), null)));
        }
        response.setHeader("Cache-Control", "no-store");
        return new ModelAndView("tinjau/antrean", model.asMap());
    }

    @GetMapping("/tinjau/{complaintId}")
    ModelAndView one(
            Officer officer,
            @PathVariable String complaintId,
            @RequestParam(required = false) @Nullable String cari,
            @RequestParam(required = false) @Nullable String sudah,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        if (CLASSIFY.equals(sudah) && model.getAttribute("page") instanceof Page page) {
            String done = words.wording(locale).text("halaman.tinjau.done." + CLASSIFY);
            model.addAttribute("page", page.saying(new Page.Flash(Page.Tone.OK, done, null)));
        }
        return show(officer, reviews.one(complaintId, officer), cari, model, locale, response);
    }

    /** Decides; afterwards the queue shows what waits next. */
    @PostMapping("/tinjau/{complaintId}/{act:putuskan|arsipkan|gabungkan|pisahkan|teruskan|status-luar|minta-lengkapi}")
    ModelAndView act(
            Officer officer,
            @PathVariable String complaintId,
            @PathVariable String act,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        Map<String, String> typed = fields.toSingleValueMap();
        ReviewView before = reviews.one(complaintId, officer);
        try {
            done(officer, complaintId, act, typed, helpers(fields));
        } catch (ProblemException refusal) {
            response.setStatus(refusal.status().value());
            RefusedForm.show(model, problems.tell(refusal, locale), act, act + "-", typed);
            return show(officer, before, null, model, locale, response);
        }
        ModelAndView on = new ModelAndView("redirect:/tinjau?sudah=" + act);
        on.setStatus(HttpStatus.SEE_OTHER);
        return on;
    }

    /** Gives it another class; afterwards the report is shown again, for the Inspektorat has no queue. */
    @PostMapping("/tinjau/{complaintId}/klasifikasi")
    ModelAndView classify(
            Officer officer,
            @PathVariable String complaintId,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        ReviewView before = reviews.one(complaintId, officer);
        try {
            reviews.classify(
                    complaintId,
                    new ReviewRequests.Reclassify(
                            chosen(ComplaintClass.values(), typed.get("complaintClass")), given(typed, "reason")),
                    officer);
        } catch (ProblemException refusal) {
            if (refusal.status() == HttpStatus.NOT_FOUND) {
                throw refusal;
            }
            response.setStatus(refusal.status().value());
            RefusedForm.show(model, problems.tell(refusal, locale), CLASSIFY, CLASSIFY + "-", typed);
            return show(officer, before, null, model, locale, response);
        }
        ModelAndView on =
                new ModelAndView("redirect:/tinjau/" + before.complaintId().value() + "?sudah=" + CLASSIFY);
        on.setStatus(HttpStatus.SEE_OTHER);
        return on;
    }

    private void done(
            Officer officer, String complaintId, String act, Map<String, String> typed, List<String> supporting) {
        switch (act) {
            case "putuskan" ->
                reviews.decide(
                        complaintId,
                        new ReviewRequests.Decide(given(typed, "unit"), null, supporting, given(typed, "reason")),
                        officer);
            case "arsipkan" ->
                reviews.archive(
                        complaintId,
                        new ReviewRequests.Archive(
                                chosen(ArchiveReason.values(), typed.get("reason")), given(typed, "explanation")),
                        officer);
            case "gabungkan" ->
                reviews.merge(
                        complaintId, new ReviewRequests.Merge(given(typed, "into"), given(typed, "reason")), officer);
            case "pisahkan" ->
                reviews.unmerge(complaintId, new ReviewRequests.Unmerge(given(typed, "reason")), officer);
            case "teruskan" ->
                reviews.forward(
                        complaintId,
                        new ReviewRequests.Forward(
                                given(typed, "agency"), given(typed, "externalNumber"), given(typed, "explanation")),
                        officer);
            case "status-luar" ->
                reviews.mirror(
                        complaintId,
                        new ReviewRequests.Mirror(
                                given(typed, "externalNumber"),
                                chosen(ExternalStatus.values(), typed.get("status")),
                                given(typed, "note")),
                        officer);
            case "minta-lengkapi" ->
                reviews.ask(complaintId, new ReviewRequests.AskCompletion(given(typed, "question")), officer);
            default -> throw ProblemException.notFound();
        }
    }

    private static List<String> helpers(MultiValueMap<String, String> fields) {
        return Stream.of("supporting", "supporting2")
                .flatMap(name -> fields.getOrDefault(name, List.of()).stream())
                .filter(code -> !code.isBlank())
                .toList();
    }

    private static @Nullable String given(Map<String, String> typed, String field) {
        String text = typed.get(field);
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static <E extends Enum<E>> @Nullable E chosen(E[] all, @Nullable String typed) {
        return Arrays.stream(all)
                .filter(one -> one.name().equals(typed))
                .findFirst()
                .orElse(null);
    }

    private ModelAndView show(
            Officer officer,
            ReviewView view,
            @Nullable String asked,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        Wording wording = words.wording(locale);
        RefusedForm.none(model);
        Map<?, ?> typed = model.getAttribute("typed") instanceof Map<?, ?> kept ? kept : Map.of();
        model.addAttribute("review", words.review(view, wording));
        String query =
                asked == null || asked.isBlank() ? null : asked.substring(0, Math.min(asked.length(), LONGEST_QUERY));
        model.addAttribute("asked", query);
        boolean coordinates = officer.is(Role.ADMIN_KOORDINATOR);
        model.addAttribute("coordinates", coordinates);
        model.addAttribute(
                "classes",
                view.sealed() && !officer.is(Role.INSPEKTORAT)
                        ? List.of()
                        : words.classes(view, text(typed.get(CLASSIFY + "-complaintClass")), wording));
        model.addAttribute("precedents", List.of());
        model.addAttribute("twins", List.of());
        response.setHeader("Cache-Control", "no-store");
        if (coordinates) {
            coordinate(officer, view, query, typed, model, wording);
        }
        return new ModelAndView("tinjau/laporan", model.asMap());
    }

    /** What else an admin koordinator can do, and what helps to decide. */
    private void coordinate(
            Officer officer, ReviewView view, @Nullable String query, Map<?, ?> typed, Model model, Wording wording) {
        model.addAttribute(
                "precedents",
                precedents.precedents(view.complaintId().value(), query, officer).stream()
                        .map(found -> words.precedent(
                                found, query == null ? view.title() + " " + view.body() : query, wording))
                        .toList());
        model.addAttribute(
                "twins",
                twins.twins(view.complaintId().value(), officer).stream()
                        .map(twin -> words.twin(twin, view.title() + " " + view.body(), wording))
                        .toList());
        model.addAttribute("helpers", words.units(officer.kabupaten(), text(typed.get("putuskan-supporting"))));
        model.addAttribute("secondHelpers", words.units(officer.kabupaten(), text(typed.get("putuskan-supporting2"))));
        model.addAttribute("units", words.units(officer.kabupaten(), text(typed.get("putuskan-unit"))));
        model.addAttribute("agencies", words.agencies(officer.kabupaten(), text(typed.get("teruskan-agency"))));
        model.addAttribute("outsideStatuses", words.outsideStatuses(text(typed.get("status-luar-status")), wording));
        model.addAttribute("archiveReasons", words.archiveReasons(text(typed.get("arsipkan-reason")), wording));
    }

    private static @Nullable String text(@Nullable Object typed) {
        return typed instanceof String text ? text : null;
    }
}
