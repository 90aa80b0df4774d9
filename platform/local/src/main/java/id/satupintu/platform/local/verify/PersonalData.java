package id.satupintu.platform.local.verify;

import java.util.List;
import java.util.regex.Pattern;

/** Patterns that must not occur in any value on a lifecycle topic. */
public final class PersonalData {
    private static final List<Pattern> FORBIDDEN = List.of(
            // NIK and most account numbers; not the digits of a decimal fraction or of a hexadecimal id.
            Pattern.compile("(?<![\\w.-])\\d{16}(?![\\w-])"),
            // Mobile and service numbers as people write them: 08xx, +62 8xx, 0800-…
            Pattern.compile("(?<![\\w.-])(?:\\+?62[\\s-]?8|08)\\d{1,3}[\\s.-]?\\d{3,4}[\\s.-]?\\d{2,5}(?![\\w-])"),
            Pattern.compile("[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+\\.[A-Za-z]{2,}"));

    private PersonalData() {}

    /** True when {@code text} has the look of personal data in it. */
    public static boolean in(String text) {
        return FORBIDDEN.stream().anyMatch(pattern -> pattern.matcher(text).find());
    }
}
