package id.satupintu.intake.adapter.in.web;

import id.satupintu.intake.domain.Tenant;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Says things to the citizen in both languages, with dates in the tenant's zone: "Kamis 26 Maret 2026 16.00 WITA". */
public final class CitizenWords {
    private static final Locale INDONESIAN = Locale.of("id", "ID");
    private static final Locale ENGLISH = Locale.ENGLISH;
    private static final DateTimeFormatter TIME_ID = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy HH.mm", INDONESIAN);
    private static final DateTimeFormatter TIME_EN = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy HH:mm", ENGLISH);
    private static final DateTimeFormatter DAY_ID = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", INDONESIAN);
    private static final DateTimeFormatter DAY_EN = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", ENGLISH);

    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

    public CitizenWords() {
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
    }

    /**
     * The text of {@code key}.
     *
     * @param arguments instants and days are written out, enums by their text under {@code <type>.<name>}
     * @throws org.springframework.context.NoSuchMessageException when a language lacks it
     */
    Bilingual say(Tenant tenant, String key, Object... arguments) {
        return new Bilingual(
                messages.getMessage(key, written(tenant, INDONESIAN, arguments), INDONESIAN),
                messages.getMessage(key, written(tenant, ENGLISH, arguments), ENGLISH));
    }

    private Object[] written(Tenant tenant, Locale language, Object[] arguments) {
        return Arrays.stream(arguments)
                .map(argument -> switch (argument) {
                    case Instant at -> time(tenant, language, at);
                    case LocalDate day -> (language == ENGLISH ? DAY_EN : DAY_ID).format(day);
                    case Enum<?> word ->
                        messages.getMessage(
                                word.getDeclaringClass().getSimpleName() + "." + word.name(), null, language);
                    default -> argument.toString();
                })
                .toArray();
    }

    private static String time(Tenant tenant, Locale language, Instant at) {
        DateTimeFormatter formatter = language == ENGLISH ? TIME_EN : TIME_ID;
        return formatter.format(at.atZone(tenant.zone())) + " " + tenant.zoneName();
    }
}
