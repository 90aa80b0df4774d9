package id.satupintu.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RedactorProperties {

    @Property(tries = 400)
    void no_nik_survives_whatever_stands_around_it(
            @ForAll("words") String before, @ForAll("niks") String nik, @ForAll("words") String after) {
        String published = Redactor.redact(before + " " + nik + " " + after);
        assertThat(published).isEqualTo(before + " [NIK disamarkan] " + after);
    }

    @Property(tries = 400)
    void no_phone_number_survives(
            @ForAll("words") String before, @ForAll("phones") String phone, @ForAll("words") String after) {
        String published = Redactor.redact(before + " " + phone + " " + after);
        assertThat(published).isEqualTo(before + " [nomor telepon disamarkan] " + after);
    }

    @Property(tries = 400)
    void no_long_run_of_digits_survives_anywhere(@ForAll("noise") String text) {
        assertThat(Redactor.redact("x" + text + "x")).as(text).satisfies(published -> assertThat(
                        published.replaceAll("(?i)rp\\.? ?\\d+", ""))
                .doesNotContainPattern("(?<!\\d)(?<![.,])\\d{16,}"));
    }

    @Property(tries = 400)
    void redacting_twice_changes_nothing_more(@ForAll("noise") String text) {
        String once = Redactor.redact(text);
        assertThat(Redactor.redact(once)).isEqualTo(once);
    }

    @Property(tries = 300)
    void plain_words_are_left_alone(@ForAll("words") String text) {
        assertThat(Redactor.redact(text)).isEqualTo(text);
    }

    @Property(tries = 2_000)
    void what_is_ruled_out_by_counting_digits_is_not_there(@ForAll("noise") String text) {
        long digits = text.chars().filter(c -> c >= '0' && c <= '9').count();
        for (SensitiveKind kind : SensitiveKind.values()) {
            if (!kind.possibleIn(text, digits)) {
                assertThat(kind.pattern()
                                .matcher(text)
                                .results()
                                .map(found -> found.group(kind.group()))
                                .filter(kind::accepts))
                        .as("%s in %s", kind, text)
                        .isEmpty();
            }
        }
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.of(
                        "jalan",
                        "rusak",
                        "RT 003",
                        "RW 05",
                        "lampu",
                        "padam",
                        "tahun 2026",
                        "Rp 150.000",
                        "air",
                        "keruh",
                        "Desa Swarga Bara",
                        "12 rumah",
                        "sejak 3 Mei 2026",
                        "mohon",
                        "parit")
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(list -> String.join(" ", list));
    }

    @Provide
    Arbitrary<String> niks() {
        Arbitrary<String> digits = Combinators.combine(
                        Arbitraries.of("6408", "6472", "3201", "7371", "1271"),
                        Arbitraries.integers().between(1, 99),
                        Arbitraries.integers().between(1, 31),
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.integers().between(0, 99),
                        Arbitraries.integers().between(1, 9999))
                .as((area, kecamatan, day, month, year, serial) ->
                        "%s%02d%02d%02d%02d%04d".formatted(area, kecamatan, day, month, year, serial));
        return Combinators.combine(
                        digits,
                        Arbitraries.of("(\\d{16})", "(\\d{4})(\\d{4})(\\d{4})(\\d{4})", "(\\d{6})(\\d{6})(\\d{4})"),
                        Arbitraries.of(" ", ".", "-", " - "))
                .as(RedactorProperties::grouped);
    }

    @Provide
    Arbitrary<String> phones() {
        Arbitrary<String> rest = Arbitraries.strings().numeric().ofMinLength(8).ofMaxLength(10);
        return Combinators.combine(
                        Arbitraries.of("08", "+628", "628", "+62 8"), rest, Arbitraries.of("", "-", " ", "."))
                .as((prefix, digits, gap) -> prefix
                        + digits.substring(0, 2)
                        + gap
                        + digits.substring(2, 6)
                        + gap
                        + digits.substring(6).concat(gap.isEmpty() ? "" : "77"));
    }

    @Provide
    Arbitrary<String> noise() {
        return Arbitraries.strings().withChars("0123456789 .-+@aKTBRp/()[]\n").ofMaxLength(120);
    }

    private static String grouped(String digits, String shape, String gap) {
        java.util.regex.Matcher matcher = java.util.regex.Pattern.compile(shape).matcher(digits);
        if (!matcher.matches()) {
            throw new IllegalStateException(digits);
        }
        return java.util.stream.IntStream.rangeClosed(1, matcher.groupCount())
                .mapToObj(matcher::group)
                .collect(Collectors.joining(gap));
    }
}
