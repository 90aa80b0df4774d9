package id.satupintu.notification.adapter.out.words;

import id.satupintu.contracts.ComplaintId;
import id.satupintu.notification.domain.Notice;
import id.satupintu.notification.domain.Template;
import id.satupintu.notification.domain.Wording;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * Notices in words, Indonesian and English, from the message files. Arguments of every text: {0} tracking id, {1} unit,
 * {2} former unit, {3} the day that counts, {4} when it happened, {5} the class it has now, {6} the unit that answers for that, {7} its reason.
 */
public final class Words {
    private static final Locale INDONESIAN = Locale.of("id");
    private static final Locale ENGLISH = Locale.ENGLISH;
    private static final String UNNAMED = "-";

    private final MessageSource messages;
    private final ZoneId zone;

    /** @param zone the tenant's, in which people read dates */
    public Words(MessageSource messages, ZoneId zone) {
        this.messages = messages;
        this.zone = zone;
    }

    /** A text in both languages. */
    public record Bilingual(String id, String en) {}

    /** A letter, the languages one below the other. */
    public record LetterText(String subject, String text) {}

    /** What officers read in their list. */
    public Bilingual forOfficers(ComplaintId complaintId, Template template, Wording wording) {
        String key = "officer." + template.key();
        return new Bilingual(say(key, complaintId, wording, INDONESIAN), say(key, complaintId, wording, ENGLISH));
    }

    /** What a reporter is greeted by name with, and told. */
    public LetterText forReporter(ComplaintId complaintId, Notice notice, @Nullable String name) {
        return letter("reporter." + notice.template().key(), "reporter", complaintId, notice.wording(), name);
    }

    public LetterText forUnit(ComplaintId complaintId, Notice notice) {
        return letter("officer." + notice.template().key(), "officer", complaintId, notice.wording(), null);
    }

    private LetterText letter(
            String key, String audience, ComplaintId complaintId, Wording wording, @Nullable String name) {
        String text = part(key, audience, complaintId, wording, name, INDONESIAN)
                + "\n\n--\n\n"
                + part(key, audience, complaintId, wording, name, ENGLISH)
                + "\n";
        return new LetterText(say(audience + ".subject", complaintId, wording, INDONESIAN), text);
    }

    private String part(
            String key,
            String audience,
            ComplaintId complaintId,
            Wording wording,
            @Nullable String name,
            Locale language) {
        String greeting = name == null
                ? say(audience + ".greeting", complaintId, wording, language)
                : messages.getMessage(audience + ".greeting-by-name", new Object[] {name}, language);
        return greeting + "\n\n" + say(key, complaintId, wording, language) + "\n\n"
                + say(audience + ".closing", complaintId, wording, language);
    }

    private String say(String key, ComplaintId complaintId, Wording wording, Locale language) {
        Object[] arguments = {
            complaintId.value(),
            wording.unit() == null ? UNNAMED : wording.unit(),
            wording.formerUnit() == null ? UNNAMED : wording.formerUnit(),
            wording.until() == null ? UNNAMED : day(wording.until(), language),
            moment(wording.at(), language),
            wording.complaintClass() == null
                    ? UNNAMED
                    : messages.getMessage("class." + wording.complaintClass(), null, language),
            wording.by() == null ? UNNAMED : wording.by(),
            wording.reason() == null ? UNNAMED : wording.reason()
        };
        return messages.getMessage(key, arguments, language);
    }

    /** {@code 27 November 2026}. */
    private String day(Instant instant, Locale language) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", language).format(instant.atZone(zone));
    }

    /** {@code 21 November 2026 pukul 14.30 WITA}; the zone's name is Indonesian in both languages. */
    private String moment(Instant instant, Locale language) {
        String time = language.equals(INDONESIAN) ? "'pukul' HH.mm" : "'at' HH:mm";
        return DateTimeFormatter.ofPattern("d MMMM uuuu " + time, language).format(instant.atZone(zone)) + " "
                + DateTimeFormatter.ofPattern("z", INDONESIAN).format(instant.atZone(zone));
    }
}
