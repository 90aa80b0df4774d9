package id.satupintu.supplychain;

import static org.assertj.core.api.Assertions.assertThat;

import id.satupintu.supplychain.BillOfMaterials.Component;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Runs after the bill of materials is written: nothing is shipped under a licence that was not agreed to. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LicencesIT {
    private static final Path LIST = Path.of("../docs/licences.md");

    /**
     * May be shipped with an Apache-2.0 work, unchanged and as jars of their own. A new one is a decision: EPL-2.0 asks
     * for the source of a changed library, and is the only one here that asks for anything but the notice. 0BSD (htmx) does not
     * even ask for that.
     */
    private static final Set<String> AGREED =
            Set.of("Apache-2.0", "0BSD", "MIT", "MIT-0", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0", "EPL-2.0");

    final BillOfMaterials bill = BillOfMaterials.read();

    @Test
    void the_bill_lists_what_runs() {
        assertThat(bill.components())
                .extracting(Component::coordinates)
                .contains(
                        "org.apache.kafka:kafka_2.13",
                        "org.springframework:spring-webmvc",
                        "org.springframework.cloud:spring-cloud-gateway-server-webmvc",
                        "org.webjars.npm:htmx.org",
                        "org.mongodb:mongodb-driver-sync")
                .doesNotContain("com.tngtech.archunit:archunit", "org.junit.jupiter:junit-jupiter-api");
    }

    @Test
    void every_library_can_be_used_under_a_licence_that_was_agreed_to() {
        List<Component> others = bill.components().stream()
                .filter(component -> component.licences().stream().noneMatch(AGREED::contains))
                .toList();
        assertThat(others)
                .as("Not on the list of agreed licences. Choose another library, or agree in LicencesIT with a reason")
                .isEmpty();
    }

    @Test
    void the_list_for_readers_says_the_same() throws IOException {
        String expected = table();
        if (Boolean.getBoolean("renew")) {
            Files.writeString(LIST, expected);
        }
        assertThat(Files.readString(LIST))
                .as(
                        "platform/docs/licences.md; renew: ./mvnw -pl platform/supply-chain -am verify -Dtest=none -Dit.test=LicencesIT -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false -Drenew=true")
                .isEqualTo(expected);
    }

    private String table() {
        Map<String, Long> byLicence = bill.components().stream()
                .collect(Collectors.groupingBy(
                        component -> chosen(component.licences()), TreeMap::new, Collectors.counting()));
        StringBuilder page = new StringBuilder("""
                # Licences of what runs
                Made by the build from its bill of materials (`platform/supply-chain/target/satu-pintu.cdx.json`, CycloneDX), checked at every
                `./mvnw verify`: a licence that was not agreed to fails it. Where a library offers several, the one we use comes first.

                | licence | libraries |
                | --- | --- |
                """);
        byLicence.forEach((licence, count) ->
                page.append("| ").append(licence).append(" | ").append(count).append(" |\n"));
        page.append("\n| library | version | licence |\n| --- | --- | --- |\n");
        for (Component component : bill.components()) {
            String first = chosen(component.licences());
            String rest = component.licences().stream()
                    .filter(licence -> !licence.equals(first))
                    .collect(Collectors.joining(", "));
            page.append("| ")
                    .append(component.coordinates())
                    .append(" | ")
                    .append(component.version())
                    .append(" | ")
                    .append(rest.isEmpty() ? first : first + " (or " + rest + ")")
                    .append(" |\n");
        }
        return page.toString();
    }

    private static String chosen(Set<String> licences) {
        return licences.stream().filter(AGREED::contains).findFirst().orElse(String.join(", ", licences));
    }
}
