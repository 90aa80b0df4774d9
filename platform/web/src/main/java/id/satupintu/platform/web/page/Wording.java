package id.satupintu.platform.web.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** Texts and dates of a page: one language, one zone. */
public record Wording(MessageSource texts, Locale locale, ZoneId zone, String zoneName) {

    /** The text of {@code key}; the key itself where no bundle has it, so that the gap is seen. */
    public String text(String key, Object... arguments) {
        return texts.getMessage(key, arguments, key, locale) instanceof String text ? text : key;
    }

    /** Kamis 26 Maret 2026. */
    public String day(Instant at) {
        return written("EEEE d MMMM yyyy", at);
    }

    /** 26 Maret 2026. */
    public String date(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(day);
    }

    /** 26 Mar. */
    public String shortDay(Instant at) {
        return written("d MMM", at);
    }

    /** Kamis 26 Maret 2026 16.00 WITA. */
    public String time(Instant at) {
        return written(english() ? "EEEE d MMMM yyyy HH:mm" : "EEEE d MMMM yyyy HH.mm", at) + " " + zoneName;
    }

    public boolean english() {
        return locale.getLanguage().equals("en");
    }

    private String written(String pattern, Instant at) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(at.atZone(zone));
    }
}
