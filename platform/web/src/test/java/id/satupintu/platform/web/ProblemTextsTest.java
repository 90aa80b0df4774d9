package id.satupintu.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.HttpStatus;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProblemTextsTest {
    private final Properties indonesian = read("messages_web_id.properties");
    private final Properties english = read("messages_web_en.properties");

    @Test
    void everything_is_said_in_both_languages_with_the_same_details() {
        assertThat(indonesian.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : indonesian.stringPropertyNames()) {
            assertThat(placeholders(indonesian, key)).as(key).isEqualTo(placeholders(english, key));
            assertThat(indonesian.getProperty(key)).as(key).isNotBlank();
        }
    }

    @Test
    void every_problem_says_what_happened_and_what_to_do() {
        Set<String> stems = new TreeSet<>();
        for (String key : indonesian.stringPropertyNames()) {
            stems.add(key.substring(0, key.lastIndexOf('.')));
        }
        for (String stem : stems) {
            for (String part : stem.startsWith("problem.")
                    ? new String[] {"title", "detail", "remedy"}
                    : new String[] {"reason", "remedy"}) {
                assertThat(indonesian).containsKey(stem + "." + part);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(HttpStatus.class)
    void every_status_has_a_general_text(HttpStatus status) {
        if (status.isError()) {
            assertThat(indonesian).containsKey("problem." + ProblemTexts.general(status) + ".title");
        }
    }

    @Test
    void a_reader_sees_no_placeholder_and_no_key() {
        ProblemTexts texts = new ProblemTexts("no-such-bundle");
        Problem problem = texts.problem(ProblemException.invalid("title", "too-long", 5000));

        assertThat(problem.errors().getFirst().remedy()).isEqualTo("Ringkas menjadi paling banyak 5.000 huruf.");
        assertThat(problem.en().errors().getFirst().remedy()).isEqualTo("Shorten it to at most 5,000 characters.");
    }

    private static int placeholders(Properties texts, String key) {
        return new MessageFormat(texts.getProperty(key)).getFormatsByArgumentIndex().length;
    }

    private static Properties read(String file) {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(ProblemTexts.class.getResourceAsStream("/" + file)), StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return texts;
    }
}
