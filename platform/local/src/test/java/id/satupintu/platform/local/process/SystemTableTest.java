package id.satupintu.platform.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SystemTableTest {
    @TempDir
    Path folder;

    @Test
    void foundations_come_before_services_and_instances_have_names_and_ports_of_their_own() throws IOException {
        List<ProcessSpec> specs = specs(new SystemPlan(18080, Map.of("routing-service", 3)), Optional.empty());

        assertThat(specs.stream().map(ProcessSpec::name))
                .containsExactly(
                        "store",
                        "broker",
                        "mail",
                        "intake-service",
                        "routing-service",
                        "routing-service-2",
                        "routing-service-3",
                        "escalation-service",
                        "notification-service",
                        "reporting-service",
                        "gateway");
        assertThat(specs.stream().map(ProcessSpec::port)).doesNotHaveDuplicates();
    }

    @Test
    void a_service_is_given_only_the_secrets_it_needs() throws IOException {
        for (ProcessSpec spec : specs(new SystemPlan(8080, Map.of()), Optional.of("clock"))) {
            boolean intake = spec.name().equals("intake-service");
            boolean notification = spec.name().equals("notification-service");
            assertThat(spec.environment().containsKey("SATUPINTU_VAULT_KEY")).isEqualTo(intake);
            assertThat(spec.environment().containsKey("SATUPINTU_PIN_SECRET")).isEqualTo(intake);
            assertThat(spec.environment().containsKey("SATUPINTU_CONTACT_KEY")).isEqualTo(intake || notification);
        }
    }

    @Test
    void only_the_gateway_can_sign_and_it_reaches_nothing_but_the_services() throws IOException {
        for (ProcessSpec spec : specs(new SystemPlan(8080, Map.of()), Optional.empty())) {
            boolean gateway = spec.name().equals(SystemTable.GATEWAY);
            assertThat(spec.environment().containsKey("SATUPINTU_JWT_PRIVATE_KEY"))
                    .as(spec.name())
                    .isEqualTo(gateway);
            if (gateway) {
                assertThat(spec.environment())
                        .doesNotContainKeys("SATUPINTU_MONGODB", "SATUPINTU_KAFKA", "SATUPINTU_JWT_PUBLIC_KEY")
                        .containsEntry("SATUPINTU_BIND", "127.0.0.1");
            }
        }
    }

    @Test
    void the_gateway_has_the_base_for_its_port_and_knows_every_instance() throws IOException {
        ProcessSpec gateway = specs(new SystemPlan(18080, Map.of("routing-service", 2)), Optional.empty()).stream()
                .filter(spec -> spec.name().equals(SystemTable.GATEWAY))
                .findFirst()
                .orElseThrow();

        assertThat(gateway.port()).isEqualTo(18080);
        JsonNode told = JsonMapper.builder()
                .build()
                .readTree(gateway.environment().get("SPRING_APPLICATION_JSON"))
                .path("spring.cloud.discovery.client.simple.instances");
        assertThat(told.propertyNames()).containsExactlyInAnyOrderElementsOf(SystemTable.SERVICES);
        assertThat(told.path("routing-service").valueStream().map(instance -> instance.path("uri")
                        .asString()))
                .containsExactly("http://127.0.0.1:18082", "http://127.0.0.1:18092");
    }

    @Test
    void every_service_has_a_database_of_its_own_and_the_same_clock() throws IOException {
        List<ProcessSpec> services =
                specs(new SystemPlan(8080, Map.of()), Optional.of("2026-11-21T01:00:00Z@1x5")).stream()
                        .filter(spec -> SystemTable.SERVICES.contains(spec.name()))
                        .toList();

        assertThat(services.stream().map(spec -> spec.environment().get("SATUPINTU_MONGODB")))
                .doesNotHaveDuplicates()
                .allMatch(uri -> uri != null && uri.startsWith("mongodb://127.0.0.1:27017/"));
        assertThat(services).allMatch(spec -> "2026-11-21T01:00:00Z@1x5"
                .equals(spec.environment().get("SATUPINTU_CLOCK")));
    }

    @Test
    void what_leads_a_report_to_its_unit_goes_before_taking_in_more_and_before_letters_and_views() throws IOException {
        List<String> first = specs(new SystemPlan(8080, Map.of("routing-service", 2)), Optional.empty()).stream()
                .filter(Precedence::goesFirst)
                .map(ProcessSpec::name)
                .toList();

        assertThat(first)
                .containsExactly("store", "broker", "routing-service", "routing-service-2", "escalation-service");
    }

    @Test
    void secrets_are_made_once_and_readable_by_their_owner_alone() throws IOException {
        Secrets first = Secrets.in(folder.resolve("secrets"));
        Map<String, String> made = first.environmentOf("intake-service");

        assertThat(Secrets.in(folder.resolve("secrets")).environmentOf("intake-service"))
                .isEqualTo(made);
        assertThat(made.values()).doesNotHaveDuplicates();
        try (var files = Files.list(folder.resolve("secrets"))) {
            assertThat(files).hasSize(5).allSatisfy(file -> assertThat(
                            PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------"));
        }
    }

    @Test
    void the_plan_of_a_folder_is_remembered() throws IOException {
        Home home = new Home(folder, folder.resolve("data"));
        assertThat(SystemPlan.of(home)).isEqualTo(new SystemPlan(8080, Map.of()));

        SystemPlan plan = new SystemPlan(18080, Map.of("intake-service", 2));
        plan.remember(home);

        assertThat(SystemPlan.of(home)).isEqualTo(plan);
    }

    private List<ProcessSpec> specs(SystemPlan plan, Optional<String> clock) throws IOException {
        Home home = new Home(folder, folder.resolve("data"));
        return new SystemTable(home, plan, Secrets.in(home.secrets()), clock).specs();
    }
}
