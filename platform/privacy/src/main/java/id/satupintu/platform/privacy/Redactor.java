package id.satupintu.platform.privacy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Samarkan: takes out of a text what points at a person before anybody else reads it: NIK, phone numbers, e-mail
 * addresses, vehicle plates, account numbers, and a name the writer announces ("nama saya …", "a.n. …", "atas nama …").
 *
 * <p>A visible marker stands where something was. Dates, years, prices, RT/RW, region codes, coordinates and our own
 * complaint numbers stay. Other names <em>cannot</em> be found safely by pattern: a name looks like a street, a desa or
 * a shop. So a redacted text is not an anonymous text, and what is confidential must not be published for having been
 * redacted.
 */
public final class Redactor {

    private static final Pattern EMAIL = SensitiveKind.EMAIL.pattern();

    private Redactor() {}

    /** {@code text} without what points at a person. Redacting twice changes nothing more. */
    public static String redact(String text) {
        List<Span> spans = spans(text);
        if (spans.isEmpty()) {
            return text;
        }
        StringBuilder published = new StringBuilder(text.length() + 32);
        int from = 0;
        for (Span span : spans) {
            published.append(text, from, span.start());
            published.append(
                    span.kind().marker().isEmpty()
                            ? text.substring(span.start(), span.end())
                            : span.kind().marker());
            from = span.end();
        }
        return published.append(text, from, text.length()).toString();
    }

    /** As {@link #redact(String)}, cut to {@code limit} characters when the markers made it longer than that. */
    public static String redact(String text, int limit) {
        String published = redact(text);
        if (published.codePointCount(0, published.length()) <= limit) {
            return published;
        }
        return published.substring(0, published.offsetByCodePoints(0, limit - 1)) + "…";
    }

    /**
     * {@code text} without the name its writer is known by, wherever it stands: a signature is no announcement.
     *
     * <p>A name of several words is found in small and in capital letters and over line ends; of one word only as it is written, and never
     * when it is a word that reports are full of ("Warga"). Parts of a name stay: they may be another's. E-mail addresses go whole: with the
     * name cut out of "first.last@…" the rest would no longer be known for one.
     */
    public static String without(String text, String name) {
        return SensitiveKind.knownName(name)
                .map(known -> masked(known, SensitiveKind.NAME, masked(EMAIL, SensitiveKind.EMAIL, text)))
                .orElse(text);
    }

    private static String masked(Pattern pattern, SensitiveKind kind, String text) {
        return pattern.matcher(text).replaceAll(Matcher.quoteReplacement(kind.marker()));
    }

    /** What is found, by place; where two overlap, the kind that is declared first wins. */
    private static List<Span> spans(String text) {
        List<Span> taken = new ArrayList<>();
        long digits = text.chars()
                .filter(character -> character >= '0' && character <= '9')
                .count();
        for (SensitiveKind kind : SensitiveKind.values()) {
            Matcher matcher = kind.pattern().matcher(text);
            int from = kind.possibleIn(text, digits) ? 0 : text.length() + 1;
            while (from <= text.length() && matcher.find(from)) {
                Span span = new Span(kind, matcher.start(kind.group()), matcher.end(kind.group()));
                boolean fits = kind.accepts(text.substring(span.start(), span.end()))
                        && taken.stream().noneMatch(span::overlaps);
                if (fits) {
                    taken.add(span);
                }
                // After a false start look again one character on: the true one may begin inside it.
                from = fits ? span.end() : matcher.start() + 1;
            }
        }
        taken.sort(Comparator.comparingInt(Span::start));
        return taken;
    }

    private record Span(SensitiveKind kind, int start, int end) {
        boolean overlaps(Span other) {
            return start < other.end && other.start < end;
        }
    }
}
