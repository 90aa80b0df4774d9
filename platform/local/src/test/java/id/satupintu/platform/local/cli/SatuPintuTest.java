package id.satupintu.platform.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SatuPintuTest {
    private final Locale before = Locale.getDefault();

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @CsvSource({"up", "demo", "status", "logs", "events", "token", "stop"})
    void every_command_has_help_in_both_languages(String command) {
        String indonesian = help("id", command);
        String english = help("en", command);

        assertThat(indonesian).contains("satupintu " + command).contains("Folder data");
        assertThat(english).contains("satupintu " + command).contains("Data folder");
        CommandLine described =
                Objects.requireNonNull(SatuPintu.commandLine().getSubcommands().get(command));
        described.getCommandSpec().options().forEach(option -> assertThat(option.description())
                .as(command + " " + option.longestName())
                .isNotEmpty());
    }

    @Test
    void the_help_names_every_command_and_the_exit_codes() {
        assertThat(help("id")).contains("up", "demo", "status", "logs", "events", "token", "stop", "Kode keluar");
        assertThat(help("en")).contains("Exit codes");
    }

    @Test
    void nothing_is_said_in_one_language_only() throws IOException {
        assertThat(texts("en").keySet()).isEqualTo(texts("id").keySet());
    }

    @Test
    void the_language_is_chosen_by_the_option_before_the_environment() {
        Words.choose(new String[] {"up", "--lang", "en"}, "id");
        assertThat(Locale.getDefault()).isEqualTo(Locale.ENGLISH);

        Words.choose(new String[] {"up"}, "id");
        assertThat(Locale.getDefault().getLanguage()).isEqualTo("id");

        Words.choose(new String[] {"up"}, "en");
        assertThat(Locale.getDefault()).isEqualTo(Locale.ENGLISH);
    }

    @ParameterizedTest
    @CsvSource({"--nonsense", "demo --reports none", "token --role BUPATI --unit 64.08-PUPR", "up --instances gateway=2"
    })
    void a_wrong_option_ends_with_two(String line) {
        CommandLine command = SatuPintu.commandLine().setErr(new PrintWriter(new StringWriter()));

        assertThat(command.execute(line.split(" "))).isEqualTo(ExitCode.USAGE);
    }

    private static String help(String language, String... command) {
        Words.choose(new String[0], language);
        StringWriter said = new StringWriter();
        CommandLine line = SatuPintu.commandLine().setOut(new PrintWriter(said));
        String[] arguments = java.util.Arrays.copyOf(command, command.length + 1);
        arguments[command.length] = "--help";
        assertThat(line.execute(arguments)).isZero();
        return said.toString();
    }

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        try (InputStreamReader file = new InputStreamReader(
                Objects.requireNonNull(SatuPintuTest.class.getResourceAsStream(
                        "/id/satupintu/platform/local/messages_" + language + ".properties")),
                StandardCharsets.UTF_8)) {
            texts.load(file);
        }
        return texts;
    }
}
