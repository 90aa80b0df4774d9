package id.satupintu.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(OutputCaptureExtension.class)
class StartTest {
    /** As satupintu-web.yml says; the tests' own application.yml prefers text. */
    private static final String FORMAT =
            "--logging.structured.format.console=${satupintu.log.${SATUPINTU_LOG_FORMAT:json}}";

    @Configuration(proxyBeanMethods = false)
    static class ForgetfulService {
        @Bean
        @Primary
        AccessRules forgetful() {
            return AccessRules.of(AccessRule.open(org.springframework.http.HttpMethod.GET, "/api/v1/cases"));
        }
    }

    @Test
    void a_service_without_the_key_of_the_login_does_not_start_and_says_why(CapturedOutput output) {
        assertThatThrownBy(() -> start(TinyService.class, "--satupintu.jwt.public-key="));

        assertThat(output.getAll())
                .contains("SATUPINTU_JWT_PUBLIC_KEY is not set; it names the RSA public key (PEM)")
                .doesNotContain("\tat ");
    }

    @Test
    void a_key_that_cannot_be_used_is_told(@TempDir Path folder, CapturedOutput output) throws Exception {
        Path nonsense = Files.writeString(folder.resolve("nonsense.pem"), "hello");
        assertThatThrownBy(() -> start(TinyService.class, "--satupintu.jwt.public-key=" + nonsense.toUri()));
        assertThatThrownBy(() -> start(TinyService.class, "--satupintu.jwt.public-key=file:/does/not/exist.pem"));
        assertThatThrownBy(() -> start(TinyService.class, "--satupintu.jwt.public-key=" + shortKey(folder)));

        assertThat(output.getAll())
                .contains("not an RSA public key in PEM: " + nonsense.toUri())
                .contains("not an RSA public key in PEM: file:/does/not/exist.pem")
                .contains("a key shorter than 2048 bits")
                .doesNotContain("\tat ");
    }

    @Test
    void an_endpoint_nobody_thought_about_keeps_the_service_from_starting() {
        assertThatThrownBy(() -> new SpringApplicationBuilder(TinyService.class, ForgetfulService.class)
                        .run("--satupintu.jwt.public-key=" + TinyService.TOKENS.publicKeyLocation()))
                .hasStackTraceContaining("No access rule says who may call GET /api/v1/complaints/{trackingId}, ")
                .hasStackTraceContaining("POST /api/v1/raw");
    }

    @Test
    void logs_are_json_unless_a_person_reads_them(CapturedOutput output) {
        try (var _ = start(TinyService.class, key(), FORMAT)) {
            String line = output.getOut()
                    .lines()
                    .filter(text -> text.contains("Tomcat started"))
                    .findFirst()
                    .orElseThrow();
            JsonNode entry = new JsonMapper().readTree(line);

            assertThat(entry.at("/service/name").asString()).isEqualTo("tiny-service");
            assertThat(entry.at("/log/level").asString()).isEqualTo("INFO");
            assertThat(entry.path("message").asString()).contains("Tomcat started");
        }
        int before = output.getOut().length();
        try (var _ = start(TinyService.class, key(), FORMAT, "--SATUPINTU_LOG_FORMAT=text")) {
            assertThat(output.getOut().substring(before))
                    .contains("Tomcat started")
                    .doesNotContain("{\"@timestamp\"");
        }
    }

    private static String key() {
        return "--satupintu.jwt.public-key=" + TinyService.TOKENS.publicKeyLocation();
    }

    private static ConfigurableApplicationContext start(Class<?> service, String... arguments) {
        return new SpringApplicationBuilder(service).run(arguments);
    }

    private static String shortKey(Path folder) throws IOException, java.security.NoSuchAlgorithmException {
        var generator = java.security.KeyPairGenerator.getInstance("RSA");
        generator.initialize(1024);
        String pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'})
                        .encodeToString(generator.generateKeyPair().getPublic().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
        return Files.writeString(folder.resolve("short.pem"), pem).toUri().toString();
    }
}
