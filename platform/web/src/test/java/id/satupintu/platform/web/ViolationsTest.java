package id.satupintu.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.satupintu.contracts.RegionCode;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ViolationsTest {
    private final Violations check = new Violations();

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n"})
    void a_blank_text_is_a_missing_one(String blank) {
        assertThat(check.text("title", blank).required().length(5, 150).orNull())
                .isNull();
        assertThat(check.found()).containsExactly(Violation.of("title", "required"));
    }

    @Test
    void a_text_that_may_be_missing_may_be_missing() {
        assertThat(check.text("reason", null).length(5, 150).orNull()).isNull();
        assertThat(check.number("stars", null).between(1, 5).orElse(3)).isEqualTo(3);
        assertThat(check.parsed("region", null, RegionCode.class, RegionCode::new)
                        .orNull())
                .isNull();
        check.throwIfAny();
    }

    @Property(tries = 200)
    void the_length_is_counted_in_characters_without_the_blanks_around(
            @ForAll @IntRange(min = 1, max = 12) int length) {
        Violations violations = new Violations();
        String emoji = "🛣️".substring(0, 2).repeat(length);

        violations.text("title", "  " + emoji + " ").length(3, 8);

        assertThat(violations.isEmpty()).isEqualTo(length >= 3 && length <= 8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Jalan\u0000rusak", "Jalan\u001b[31m", "Jalan \ud83d rusak", "\u0085Jalan rusak"})
    void what_cannot_be_shown_is_refused(String text) {
        check.text("title", text).required().length(1, 100);

        assertThat(check.found()).containsExactly(Violation.of("title", "unreadable-characters"));
    }

    @Test
    void lines_and_letters_of_any_script_are_taken() {
        String text = "Baris satu\r\n\tBaris dua – “kutip” ꦗꦭꦤ꧀ 🛣️";

        assertThat(check.text("body", text).required().value()).isEqualTo(text);
    }

    @Test
    void a_field_reports_only_the_first_thing_wrong_with_it() {
        check.text("title", "abc").required().length(5, 150).matches(Pattern.compile("\\d+"), "digits");

        assertThat(check.found()).containsExactly(Violation.of("title", "too-short", 5));
    }

    @Test
    void numbers_are_held_to_their_bounds() {
        check.number("a", 1).between(1, 5);
        check.number("b", 5).between(1, 5);
        check.decimal("c", -90.0).between(-90.0, 90.0);
        assertThat(check.isEmpty()).isTrue();

        check.number("a", 0).between(1, 5);
        check.number("b", 6).between(1, 5);
        check.decimal("c", 90.000001).between(-90.0, 90.0);
        check.decimal("d", Double.NaN);
        check.decimal("e", Double.POSITIVE_INFINITY).between(0.0, 1.0);
        assertThat(check.found().stream().map(Violation::field)).containsExactly("a", "b", "c", "d", "e");
        assertThat(check.found().get(3).reason()).isEqualTo("not-a-number");
    }

    @Test
    void a_code_is_parsed_or_refused_with_the_texts_of_its_type() {
        assertThat(check.parsed("region", " 64.08 ", RegionCode.class, RegionCode::new)
                        .value())
                .isEqualTo(new RegionCode("64.08"));
        assertThat(check.parsed("other", "6408", RegionCode.class, RegionCode::new)
                        .required()
                        .orNull())
                .isNull();
        assertThat(check.found()).containsExactly(Violation.of("other", "region-code"));
    }

    @Test
    void everything_found_is_thrown_at_once() {
        check.text("title", null).required();
        check.reject("location", "region-or-point");

        assertThatThrownBy(check::throwIfAny).isInstanceOfSatisfying(ProblemException.class, thrown -> {
            assertThat(thrown.status().value()).isEqualTo(400);
            assertThat(thrown.violations().stream().map(Violation::field)).containsExactly("title", "location");
        });
    }

    @Test
    void a_value_that_is_not_there_is_never_handed_out() {
        TextField title = check.text("title", "abc").length(5, 150);

        assertThatThrownBy(title::value)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("title");
    }
}
