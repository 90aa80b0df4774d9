package id.satupintu.intake.adapter.in.web;

import id.satupintu.intake.domain.Complaint;
import id.satupintu.intake.domain.ComplaintCommand.Confirm;
import id.satupintu.intake.domain.ComplaintCommand.Dispute;
import id.satupintu.intake.domain.ComplaintCommand.ObjectToArchiving;
import id.satupintu.intake.domain.ComplaintCommand.Rate;
import id.satupintu.intake.domain.ComplaintCommand.Reply;
import id.satupintu.intake.domain.ComplaintCommand.SupplyCompletion;
import id.satupintu.intake.domain.ComplaintCommand.Withdraw;
import id.satupintu.intake.domain.ComplaintDecider;
import id.satupintu.intake.domain.ComplaintStatus;
import id.satupintu.intake.domain.Standing;
import id.satupintu.platform.web.ProblemException;
import id.satupintu.platform.web.ProblemTexts;
import id.satupintu.platform.web.Violations;
import id.satupintu.platform.web.page.FormErrors;
import id.satupintu.platform.web.page.FormErrors.FieldError;
import id.satupintu.platform.web.page.Page;
import id.satupintu.platform.web.page.PageController;
import id.satupintu.platform.web.page.RefusedForm;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
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

/** Following a report with number and PIN, which travel in forms and never in an address. */
@PageController
public class TrackPages {
    private static final int MOST_STARS = 5;

    private final ReporterDoor door;
    private final ReporterActs acts;
    private final TrackWords words;
    private final ProblemTexts problems;

    public TrackPages(ReporterDoor door, ReporterActs acts, TrackWords words, ProblemTexts problems) {
        this.door = door;
        this.acts = acts;
        this.words = words;
        this.problems = problems;
    }

    @GetMapping("/lacak")
    ModelAndView ask(@RequestParam(required = false) @Nullable String nomor, Model model) {
        model.addAttribute("number", nomor);
        return new ModelAndView("lacak/cari", model.asMap());
    }

    @PostMapping("/lacak")
    ModelAndView look(
            @RequestParam(defaultValue = "") String nomor,
            @RequestParam(defaultValue = "") String pin,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        try {
            return show(door.open(nomor.strip(), digits(pin)), pin, model, locale, response);
        } catch (ProblemException refusal) {
            return refused(refusal, nomor, model, locale, response);
        }
    }

    /** The reporter does something; the answer is the report as it is after that. */
    @PostMapping("/lacak/{act:beres|belum-beres|kelengkapan|balas|nilai|keberatan|cabut}")
    ModelAndView act(
            @PathVariable String act,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        String number = typed.getOrDefault("nomor", "").strip();
        String pin = typed.getOrDefault("pin", "");
        Complaint before;
        try {
            before = door.open(number, digits(pin));
        } catch (ProblemException refusal) {
            return refused(refusal, number, model, locale, response);
        }
        try {
            Complaint after = done(act, number, digits(pin), typed);
            flash(model, Page.Tone.OK, "halaman.lacak.done." + act, locale);
            return show(after, pin, model, locale, response);
        } catch (ProblemException refusal) {
            response.setStatus(refusal.status().value());
            String prefix = prefix(act, Standing.of(before).status());
            RefusedForm.show(model, problems.tell(refusal, locale), act, prefix, typed);
            return show(before, pin, model, locale, response);
        }
    }

    private Complaint done(String act, String number, String pin, Map<String, String> typed) {
        Violations check = new Violations();
        switch (act) {
            case "beres" -> {
                return acts.act(number, pin, Confirm::new);
            }
            case "belum-beres" -> {
                String reason = required(check, "reason", typed);
                return acts.act(number, pin, (id, at) -> new Dispute(id, reason, at));
            }
            case "keberatan" -> {
                String reason = required(check, "reason", typed);
                return acts.act(number, pin, (id, at) -> new ObjectToArchiving(id, reason, at));
            }
            case "kelengkapan" -> {
                String text = required(check, "text", typed);
                return acts.act(number, pin, (id, at) -> new SupplyCompletion(id, text, null, at));
            }
            case "balas" -> {
                String text = required(check, "text", typed);
                return acts.act(number, pin, (id, at) -> new Reply(id, text, at));
            }
            case "nilai" -> {
                String said = typed.getOrDefault("stars", "");
                Integer stars = check.number("stars", said.matches("[0-9]{1,3}") ? Integer.valueOf(said) : null)
                        .required()
                        .between(1, MOST_STARS)
                        .orElse(1);
                String comment = check.text("comment", blankToNull(typed.get("comment")))
                        .maxLength(ComplaintDecider.TEXT_LIMIT)
                        .orNull();
                check.throwIfAny();
                return acts.act(number, pin, (id, at) -> new Rate(id, stars, comment, at));
            }
            case "cabut" -> {
                String reason = check.text("reason", blankToNull(typed.get("reason")))
                        .maxLength(ComplaintDecider.TEXT_LIMIT)
                        .orNull();
                check.throwIfAny();
                return acts.act(number, pin, (id, at) -> new Withdraw(id, reason, at));
            }
            default -> throw ProblemException.notFound();
        }
    }

    private static String required(Violations check, String field, Map<String, String> typed) {
        String text = check.text(field, blankToNull(typed.get(field)))
                .required()
                .maxLength(ComplaintDecider.TEXT_LIMIT)
                .orElse("");
        check.throwIfAny();
        return text;
    }

    private ModelAndView show(
            Complaint complaint, String pin, Model model, Locale locale, HttpServletResponse response) {
        ComplaintStatus status = Standing.of(complaint).status();
        model.addAttribute("report", words.report(complaint, locale));
        model.addAttribute("pin", pin);
        String objectionUntil = words.objectionUntil(complaint, locale);
        model.addAttribute("main", objectionUntil == null ? main(status) : "OBJECT");
        model.addAttribute("objectionUntil", objectionUntil);
        model.addAttribute("reopenUntil", words.reopenUntil(complaint, locale));
        model.addAttribute("question", words.question(complaint, locale));
        model.addAttribute("acts", further(status));
        RefusedForm.none(model);
        if (model.getAttribute("page") instanceof Page page) {
            model.addAttribute("page", page.elsewhere("/lacak"));
        }
        response.setHeader("Cache-Control", "no-store");
        return new ModelAndView("lacak/laporan", model.asMap());
    }

    /** The one thing the reporter is asked for. */
    private static @Nullable String main(ComplaintStatus status) {
        return switch (status) {
            case AWAITING_CONFIRMATION -> "CONFIRM";
            case AWAITING_COMPLETION -> "COMPLETE";
            case AWAITING_REPLY -> "ANSWER";
            case CLOSED -> "RATE";
            case RECEIVED,
                    HELD_FOR_REVIEW,
                    DISPATCHED,
                    IN_PROGRESS,
                    ARCHIVED,
                    MERGED,
                    WITHDRAWN,
                    FORWARDED_EXTERNALLY -> null;
        };
    }

    private static List<String> further(ComplaintStatus status) {
        List<String> further = new ArrayList<>();
        if (!status.ended()) {
            if (status != ComplaintStatus.AWAITING_REPLY && status != ComplaintStatus.AWAITING_COMPLETION) {
                further.add("REPLY");
            }
            further.add("WITHDRAW");
        }
        return further;
    }

    private ModelAndView refused(
            ProblemException refusal, String number, Model model, Locale locale, HttpServletResponse response) {
        boolean wrongPair = refusal.status() == HttpStatus.NOT_FOUND || refusal.status() == HttpStatus.BAD_REQUEST;
        response.setStatus(
                wrongPair
                        ? HttpStatus.UNPROCESSABLE_CONTENT.value()
                        : refusal.status().value());
        refusal.headers().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        ProblemTexts.Told told = problems.tell(refusal, locale);
        model.addAttribute("number", number);
        model.addAttribute(
                "errors", FormErrors.of(List.of(new FieldError("pin", "pin", told.detail(), told.remedy()))));
        response.setHeader("Cache-Control", "no-store");
        return new ModelAndView("lacak/cari", model.asMap());
    }

    /** The answer that is asked for stands by itself on the page; every other form is named by its act. */
    private static String prefix(String act, ComplaintStatus status) {
        boolean asked = act.equals("kelengkapan") || (act.equals("balas") && status == ComplaintStatus.AWAITING_REPLY);
        return asked ? "utama-" : act + "-";
    }

    private void flash(Model model, Page.Tone tone, String key, Locale locale) {
        if (model.getAttribute("page") instanceof Page page) {
            model.addAttribute("page", page.saying(new Page.Flash(tone, words.text(key, locale), null)));
        }
    }

    private static @Nullable String blankToNull(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed;
    }

    private static String digits(String pin) {
        return pin.replaceAll("[\\s.-]", "");
    }
}
