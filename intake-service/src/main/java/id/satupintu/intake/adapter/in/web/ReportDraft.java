package id.satupintu.intake.adapter.in.web;

import id.satupintu.intake.adapter.in.web.ReportForm.ContactForm;
import id.satupintu.intake.adapter.in.web.ReportForm.PlaceForm;
import id.satupintu.intake.adapter.in.web.ReportForm.PointForm;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/**
 * A report on its way through the pages, as typed. It travels in hidden fields, so no session holds it.
 *
 * @param key makes the same report, sent twice, one report
 * @param anonymous null until the reporter has said
 */
record ReportDraft(
        @BindParam("kunci") String key,
        @Nullable String kind,
        @Nullable String title,
        @Nullable String body,
        @Nullable String incidentDate,
        @Nullable String kabupaten,
        @Nullable String region,
        @Nullable String rt,
        @Nullable String latitude,
        @Nullable String longitude,
        @Nullable List<String> triedTiers,
        @Nullable Boolean anonymous,
        @Nullable Boolean confidential,
        @Nullable Boolean rtMayKnowReporter,
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone) {
    ReportDraft {
        triedTiers = triedTiers == null ? List.of() : List.copyOf(triedTiers);
        confidential = confidential != null && confidential;
        rtMayKnowReporter = rtMayKnowReporter != null && rtMayKnowReporter;
    }

    static ReportDraft empty(String key) {
        return new ReportDraft(
                key, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** What is typed into an empty field is nothing. */
    ReportForm form() {
        String mail = given(email);
        String number = given(phone);
        String who = given(name);
        ContactForm contact =
                mail == null && number == null && who == null ? null : new ContactForm(who, mail, number, Map.of());
        return new ReportForm(
                given(kind),
                given(title),
                given(body),
                new PlaceForm(given(region), rtNumber(), point(), Map.of()),
                given(incidentDate),
                anonymous,
                confidential,
                List.copyOf(triedTiers == null ? List.of() : triedTiers),
                rtMayKnowReporter,
                "WEB",
                contact,
                Map.of());
    }

    /** Anything that is no number becomes one that no RT has, and so is refused with the reason. */
    private @Nullable Integer rtNumber() {
        String typed = given(rt);
        if (typed == null) {
            return null;
        }
        String digits = typed.replaceFirst("(?i)^rt\\.?\\s*", "");
        return digits.matches("\\d{1,6}") ? Integer.valueOf(digits) : Integer.valueOf(0);
    }

    private @Nullable PointForm point() {
        Double north = degrees(latitude);
        Double east = degrees(longitude);
        return north == null || east == null ? null : new PointForm(north, east, Map.of());
    }

    private static @Nullable Double degrees(@Nullable String typed) {
        try {
            return given(typed) == null ? null : Double.valueOf(String.valueOf(typed));
        } catch (NumberFormatException noNumber) {
            return null;
        }
    }

    private static @Nullable String given(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    /** Says nothing, so that no log can. */
    @Override
    public String toString() {
        return "ReportDraft[…]";
    }
}
