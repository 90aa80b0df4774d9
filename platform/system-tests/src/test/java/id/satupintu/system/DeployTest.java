package id.satupintu.system;

import static org.assertj.core.api.Assertions.assertThat;

import id.satupintu.contracts.ContractEvent;
import id.satupintu.contracts.EventCatalogue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What is deployed agrees with what is built. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeployTest {
    private static final String GATEWAY = "gateway";
    private static final String COMPOSE = read("../../docker-compose.yml");

    static final List<String> SERVICES = List.of(
            "intake-service", "routing-service", "escalation-service", "notification-service", "reporting-service");

    @Test
    void the_topics_of_the_compose_file_are_those_of_the_catalogue() throws IOException {
        String script = Files.readString(Path.of("../deploy/topics.sh"));
        assertThat(list(script, "lifecycle")).containsExactlyInAnyOrderElementsOf(topics(false));
        assertThat(list(script, "compacted")).containsExactlyInAnyOrderElementsOf(topics(true));
        assertThat(list(script, "groups")).containsExactlyInAnyOrderElementsOf(SERVICES);
    }

    @Test
    void every_service_is_in_the_compose_file_with_a_health_check_and_a_start_order() {
        for (String service : SERVICES) {
            assertThat(block(service)).contains("<<: *service", "healthcheck:", "SERVICE: " + service);
        }
        assertThat(block(GATEWAY)).contains("<<: *service", "healthcheck:", "SERVICE: platform/gateway");
        assertThat(COMPOSE).contains("depends_on: &dependencies", "service_healthy");
    }

    @Test
    void the_door_is_the_only_port_that_others_reach() {
        Map<String, List<String>> published = new TreeMap<>();
        for (String container : containers()) {
            List<String> ports = Pattern.compile("^ +(?:- |ports: \\[)\"([^\"]*:\\d+)\"", Pattern.MULTILINE)
                    .matcher(block(container))
                    .results()
                    .map(port -> port.group(1))
                    .toList();
            if (!ports.isEmpty()) {
                published.put(container, ports);
            }
        }
        assertThat(published.remove(GATEWAY)).containsExactly("${SATUPINTU_DOOR:-8080}:8080");
        assertThat(published.keySet()).containsExactlyInAnyOrder("keycloak", "mail");
        assertThat(published.values())
                .allSatisfy(ports -> assertThat(ports).allMatch(port -> port.startsWith("127.0.0.1:")));
    }

    @Test
    void the_gateway_finds_every_service_where_it_listens_and_never_reaches_the_stores() throws IOException {
        for (String service : SERVICES) {
            String settings = Files.readString(Path.of("../../" + service + "/src/main/resources/application.yml"));
            Matcher port = Pattern.compile("port: \\$\\{SATUPINTU_PORT:(\\d+)}").matcher(settings);
            assertThat(port.find()).as(service).isTrue();
            String variable = "SATUPINTU_" + service.replace("-service", "").toUpperCase(Locale.ROOT);
            assertThat(block(GATEWAY)).contains(variable + ": http://" + service + ":" + port.group(1) + "\n");
            assertThat(block(service)).contains("/dev/tcp/127.0.0.1/" + port.group(1) + ";");
        }
        assertThat(block(GATEWAY)).contains("networks: [door, login, outside]").doesNotContain("KAFKA", "MONGODB");
    }

    @Test
    void a_secret_is_read_where_it_is_needed_and_nowhere_else() {
        assertThat(readers("secrets-gateway")).as("the private half").containsExactlyInAnyOrder("secrets", GATEWAY);
        assertThat(readers("secrets-intake")).containsExactlyInAnyOrder("secrets", "intake-service");
        assertThat(readers("secrets-notification")).containsExactlyInAnyOrder("secrets", "notification-service");
        assertThat(readers("secrets-keycloak")).containsExactlyInAnyOrder("secrets", "keycloak");
        assertThat(COMPOSE).doesNotContainIgnoringCase("secret:").doesNotContain("PASSWORD:");
    }

    @Test
    void what_faces_people_cannot_write_or_become_more_than_it_is() {
        String service = COMPOSE.substring(COMPOSE.indexOf("x-service:"), COMPOSE.indexOf("x-environment:"));
        for (String one : List.of(service, block("keycloak"))) {
            assertThat(one)
                    .contains(
                            "read_only: true", "cap_drop: [ALL]", "no-new-privileges:true", "restart: unless-stopped");
        }
    }

    @Test
    void the_image_of_everything_that_is_built_here_may_take_its_jar() throws IOException {
        List<String> taken = Files.readAllLines(Path.of("../../.dockerignore"));
        Pattern.compile("SERVICE: ([\\w/-]+)").matcher(COMPOSE).results().forEach(image -> assertThat(taken)
                .contains("!" + image.group(1) + "/target/*-app.jar"));
    }

    private static List<String> readers(String volume) {
        return containers().stream()
                .filter(container -> block(container).contains("- " + volume + ":"))
                .toList();
    }

    private static List<String> containers() {
        String services = COMPOSE.substring(COMPOSE.indexOf("\nservices:\n"), COMPOSE.indexOf("\nnetworks:\n"));
        return Pattern.compile("^ {2}([\\w-]+):$", Pattern.MULTILINE)
                .matcher(services)
                .results()
                .map(container -> container.group(1))
                .toList();
    }

    /** What the compose file says of a container. */
    private static String block(String container) {
        Matcher block = Pattern.compile("^ {2}" + container + ":\\n((?: {3,}.*\\n|\\n)+)", Pattern.MULTILINE)
                .matcher(COMPOSE);
        assertThat(block.find()).as(container).isTrue();
        return block.group(1);
    }

    private static List<String> topics(boolean compacted) {
        return EventCatalogue.FAMILIES.stream()
                .map((Class<? extends ContractEvent> family) -> EventCatalogue.stream(family))
                .filter(stream -> stream.compacted() == compacted)
                .map(stream -> stream.topic())
                .toList();
    }

    private static List<String> list(String script, String name) {
        Matcher matcher = Pattern.compile("^" + name + "=\\(([^)]*)\\)", Pattern.MULTILINE)
                .matcher(script);
        assertThat(matcher.find()).as(name).isTrue();
        return List.of(matcher.group(1).split(" "));
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
