package id.satupintu.routing.adapter.in.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.satupintu.platform.web.page.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.ResourceBundleMessageSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RuleNamesTest {
    private static final ResourceBundleMessageSource TEXTS = texts();

    @ParameterizedTest
    @MethodSource
    void every_rule_is_told_in_a_sentence_of_both_languages(String rule) {
        String indonesian = RuleNames.words(rule, wording(Locale.of("id")));
        String english = RuleNames.words(rule, wording(Locale.ENGLISH));
        assertThat(indonesian).endsWith(".").contains(" ");
        assertThat(english).endsWith(".").contains(" ").isNotEqualTo(indonesian);
    }

    static List<String> every_rule_is_told_in_a_sentence_of_both_languages() throws IOException {
        try (InputStream file = RuleNamesTest.class.getResourceAsStream("/catalogue/aturan_kewenangan.csv")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.substring(0, line.indexOf(',')))
                    .toList();
        }
    }

    @Test
    void a_rule_without_words_is_told_by_its_name() {
        assertThat(RuleNames.words("aturan-baru", wording(Locale.ENGLISH))).isEqualTo("aturan-baru");
    }

    @Test
    void a_rule_is_told_apart_from_the_words_of_the_report() {
        List<String> terms = List.of("lampu", "aturan 2-lampu-kabupaten");
        assertThat(RuleNames.of(terms)).contains("2-lampu-kabupaten");
        assertThat(RuleNames.words(terms)).containsExactly("lampu");
    }

    private static Wording wording(Locale locale) {
        return new Wording(TEXTS, locale, ZoneId.of("Asia/Makassar"), "WITA");
    }

    private static ResourceBundleMessageSource texts() {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasename("halaman_routing");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        return texts;
    }
}
