package id.satupintu.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import id.satupintu.platform.testkit.HouseRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The walls of the house hold: every rule of {@link HouseRules} over every module. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ArchitectureTest {
    static final JavaClasses CODE =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("id.satupintu");
    static final List<String> SERVICES = List.of(
            "intake-service", "routing-service", "escalation-service", "notification-service", "reporting-service");

    @TestFactory
    Stream<DynamicTest> house_rules() {
        return HouseRules.all().entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> rule.getValue().check(CODE)));
    }

    @Test
    void every_service_is_looked_at() {
        for (String name : List.of("intake", "routing", "escalation", "notification", "reporting")) {
            assertThat(CODE.stream().filter(type -> type.getPackageName().startsWith("id.satupintu." + name)))
                    .as(name)
                    .hasSizeGreaterThan(5);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "intake-service",
                "routing-service",
                "escalation-service",
                "notification-service",
                "reporting-service"
            })
    void no_service_module_declares_a_dependency_on_another(String service) throws IOException {
        String pom = Files.readString(Path.of("../..", service, "pom.xml"));
        String dependencies = pom.substring(pom.indexOf("<dependencies>"));
        assertThat(SERVICES)
                .allSatisfy(other -> assertThat(dependencies).doesNotContain("<artifactId>" + other + "</artifactId>"));
    }
}
