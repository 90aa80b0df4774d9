package id.satupintu.escalation.adapter.in.web;

import id.satupintu.contracts.escalation.PolicyEvent.PolicyPublished;
import id.satupintu.platform.web.page.Option;
import id.satupintu.platform.web.page.Wording;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Words the pages about the rules of time. */
public final class PolicyWords {
    private final MessageSource texts;
    private final ZoneId zone;

    public PolicyWords(MessageSource texts, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
    }

    /** A version that was published. */
    record Version(
            int number,
            String validFrom,
            String by,
            @Nullable String reason) {}

    /** What a change would do. */
    record Impact(String looked, boolean nothing, List<Line> lines, List<Example> examples) {}

    /** The dates of one clock that move. */
    record Line(String clock, int later, int earlier, int lateAtOnce) {}

    /** One date that moves. */
    record Example(String id, String href, String clock, String before, String after) {}

    Wording wording(Locale locale) {
        return new Wording(texts, locale, zone, "WITA");
    }

    List<Version> versions(List<PolicyPublished> history, Wording wording) {
        return history.stream()
                .map(one -> new Version(
                        one.version(),
                        wording.date(one.validFrom()),
                        one.change() == null ? "" : one.change().by().value(),
                        one.change() == null ? null : one.change().reason()))
                .toList();
    }

    Impact impact(PolicyDesk.Impact impact, Wording wording) {
        return new Impact(
                wording.text(impact.all() ? "halaman.aturan.looked" : "halaman.aturan.looked.first", impact.looked()),
                impact.byClock().isEmpty(),
                impact.byClock().entrySet().stream()
                        .map(one -> new Line(
                                wording.text(
                                        "halaman.aturan.clock." + one.getKey().name()),
                                one.getValue().later(),
                                one.getValue().earlier(),
                                one.getValue().lateAtOnce()))
                        .toList(),
                impact.examples().stream()
                        .map(one -> new Example(
                                one.complaintId(),
                                "/meja/" + one.complaintId(),
                                wording.text("halaman.aturan.clock."
                                        + one.moved().clock().name()),
                                wording.day(one.moved().before()),
                                wording.day(one.moved().after())))
                        .toList());
    }

    List<Option> weekdays(Map<?, ?> typed, Wording wording) {
        String chosen = typed.get("weekend") instanceof String text ? "," + text + "," : "";
        Locale locale = wording.english() ? Locale.ENGLISH : Locale.of("id");
        return Arrays.stream(DayOfWeek.values())
                .map(day -> new Option(
                        day.name(),
                        day.getDisplayName(TextStyle.FULL, locale),
                        chosen.contains("," + day.name() + ",")))
                .toList();
    }
}
