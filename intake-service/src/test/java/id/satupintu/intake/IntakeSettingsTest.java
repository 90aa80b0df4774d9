package id.satupintu.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.satupintu.platform.web.SettingException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class IntakeSettingsTest {
    private static final Map<String, Object> ENOUGH = Map.of(
            "SATUPINTU_VAULT_KEY", RunningIntake.VAULT_KEY,
            "SATUPINTU_CONTACT_KEY", RunningIntake.CONTACT_KEY,
            "SATUPINTU_PIN_SECRET", "a secret for tests only");

    @Test
    void every_knob_has_its_variable_and_its_default() {
        IntakeSettings settings = bind(ENOUGH);
        assertThat(settings.vaultKey()).isEqualTo(RunningIntake.VAULT_KEY);
        assertThat(settings.contactKey()).isEqualTo(RunningIntake.CONTACT_KEY);
        assertThat(settings.pin())
                .isEqualTo(
                        new IntakeSettings.Pin("a secret for tests only", 1, "", 10, Duration.ofMinutes(15), 10_000));
        assertThat(bind(Map.of(
                                "SATUPINTU_PIN_SECRET", "the second secret of these tests",
                                "SATUPINTU_PIN_KEY_VERSION", "2",
                                "SATUPINTU_PIN_FORMER_SECRETS", "1=a secret for tests only",
                                "SATUPINTU_PIN_WRONG", "3",
                                "SATUPINTU_PIN_WINDOW", "1h",
                                "SATUPINTU_PIN_WATCHED", "7"))
                        .pin())
                .isEqualTo(new IntakeSettings.Pin(
                        "the second secret of these tests", 2, "1=a secret for tests only", 3, Duration.ofHours(1), 7));
    }

    @Test
    void what_is_missing_or_wrong_is_said_in_one_sentence_that_names_the_variable() {
        refuses(
                settings(null, RunningIntake.CONTACT_KEY, "a secret for tests only", ""),
                "SATUPINTU_VAULT_KEY is not set");
        refuses(
                settings(RunningIntake.VAULT_KEY, "", "a secret for tests only", ""),
                "SATUPINTU_CONTACT_KEY is not set");
        refuses(settings("AAEC", RunningIntake.CONTACT_KEY, "x", ""), "SATUPINTU_VAULT_KEY does not hold 32 bytes");
        refuses(settings("###", RunningIntake.CONTACT_KEY, "x", ""), "SATUPINTU_VAULT_KEY is not Base64");
        assertThatThrownBy(() -> settings("", "", null, "").pins())
                .isInstanceOf(SettingException.class)
                .hasMessageStartingWith("SATUPINTU_PIN_SECRET is not set");
        assertThatThrownBy(() -> settings("", "", "short", "").pins())
                .hasMessageStartingWith("SATUPINTU_PIN_SECRET is shorter");
        assertThatThrownBy(
                        () -> settings("", "", "a secret for tests only", "one").pins())
                .hasMessageStartingWith("SATUPINTU_PIN_FORMER_SECRETS looks like");
    }

    @Test
    void no_key_is_ever_printed() {
        assertThat(bind(ENOUGH).toString()).doesNotContain(RunningIntake.VAULT_KEY, "secret for");
    }

    private static void refuses(IntakeSettings settings, String sentence) {
        assertThatThrownBy(settings::vault).isInstanceOf(SettingException.class).hasMessageStartingWith(sentence);
    }

    private static IntakeSettings settings(
            @Nullable String vault, @Nullable String contact, @Nullable String secret, String former) {
        return new IntakeSettings(
                vault, contact, new IntakeSettings.Pin(secret, 2, former, 10, Duration.ofMinutes(15), 100));
    }

    private static IntakeSettings bind(Map<String, Object> variables) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("variables", variables));
        try {
            List<PropertySource<?>> documents =
                    new YamlPropertySourceLoader().load("application", new ClassPathResource("application.yml"));
            documents.forEach(environment.getPropertySources()::addLast);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return Binder.get(environment)
                .bind("satupintu.intake", IntakeSettings.class)
                .get();
    }
}
