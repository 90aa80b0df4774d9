package id.satupintu.system;

import static org.assertj.core.api.Assertions.assertThat;

import id.satupintu.contracts.ContractEvent;
import id.satupintu.contracts.EventCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What is deployed agrees with what is built. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeployTest {
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
    void every_service_is_in_the_compose_file_with_a_health_check_and_a_start_order() throws IOException {
        String compose = Files.readString(Path.of("../../docker-compose.yml"));
        for (String service : SERVICES) {
            int at = compose.indexOf("\n  " + service + ":\n");
            assertThat(at).as(service).isPositive();
            String block = compose.substring(at, Math.min(compose.length(), at + 900));
            assertThat(block).contains("<<: *service", "healthcheck:", "SERVICE: " + service);
        }
        assertThat(compose).contains("depends_on: &dependencies", "service_healthy");
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
}
