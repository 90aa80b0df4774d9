package id.satupintu.platform.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Instants as the JDK writes them, digit by digit. A case holds some twenty of them, and reading and writing them through
 * formatters took a quarter of the processor time of an escalation.
 */
final class InstantText {
    private static final int SECONDS_END = 19;
    private static final int MOST_DIGITS = 9;

    private InstantText() {}

    /** Reads {@code 2026-11-22T08:15:30.123Z}; null for any other form, which may still be a good one. */
    static @Nullable Instant read(String text) {
        int length = text.length();
        if (length <= SECONDS_END
                || text.charAt(length - 1) != 'Z'
                || text.charAt(4) != '-'
                || text.charAt(7) != '-'
                || text.charAt(10) != 'T'
                || text.charAt(13) != ':'
                || text.charAt(16) != ':') {
            return null;
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, SECONDS_END);
        int nanos = nanos(text, length - 1);
        boolean plain = year > 0
                && month >= 1
                && month <= 12
                && day >= 1
                && (day <= 28 || day <= LocalDate.of(year, month, 1).lengthOfMonth())
                && hour >= 0
                && hour <= 23
                && minute >= 0
                && minute <= 59
                && second >= 0
                && second <= 59
                && nanos >= 0;
        if (!plain) {
            return null;
        }
        return Instant.ofEpochSecond(
                LocalDate.of(year, month, day).toEpochDay() * 86_400 + hour * 3_600 + minute * 60 + second, nanos);
    }

    /** The same as {@link Instant#toString}. */
    static String write(Instant instant) {
        LocalDateTime at = LocalDateTime.ofEpochSecond(instant.getEpochSecond(), instant.getNano(), ZoneOffset.UTC);
        if (at.getYear() < 0 || at.getYear() > 9_999) {
            return instant.toString();
        }
        StringBuilder text = new StringBuilder(30);
        digits(text, at.getYear(), 1_000).append('-');
        digits(text, at.getMonthValue(), 10).append('-');
        digits(text, at.getDayOfMonth(), 10).append('T');
        digits(text, at.getHour(), 10).append(':');
        digits(text, at.getMinute(), 10).append(':');
        digits(text, at.getSecond(), 10);
        int nanos = at.getNano();
        if (nanos % 1_000_000 == 0 && nanos > 0) {
            digits(text.append('.'), nanos / 1_000_000, 100);
        } else if (nanos % 1_000 == 0 && nanos > 0) {
            digits(text.append('.'), nanos / 1_000, 100_000);
        } else if (nanos > 0) {
            digits(text.append('.'), nanos, 100_000_000);
        }
        return text.append('Z').toString();
    }

    private static StringBuilder digits(StringBuilder text, int value, int highest) {
        for (int unit = highest; unit > 0; unit /= 10) {
            text.append((char) ('0' + value / unit % 10));
        }
        return text;
    }

    /** Of what follows the seconds; -1 when that is no fraction. */
    private static int nanos(String text, int end) {
        if (end == SECONDS_END) {
            return 0;
        }
        int digits = end - SECONDS_END - 1;
        if (text.charAt(SECONDS_END) != '.' || digits < 1 || digits > MOST_DIGITS) {
            return -1;
        }
        int value = number(text, SECONDS_END + 1, end);
        for (int missing = digits; missing < MOST_DIGITS && value >= 0; missing++) {
            value *= 10;
        }
        return value;
    }

    /** -1 when something there is no digit. */
    private static int number(String text, int from, int to) {
        int value = 0;
        for (int at = from; at < to; at++) {
            int digit = text.charAt(at) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }
}
