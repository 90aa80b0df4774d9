package id.satupintu.platform.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReportsTest {

    @Test
    void reports_come_from_all_18_kecamatan_and_say_all_the_door_asks_for() {
        Reports reports = Reports.invent(300, 1);
        Set<String> kecamatan = new HashSet<>();
        for (int one = 0; one < 300; one++) {
            JsonNode report = JsonMapper.builder().build().readTree(reports.next());
            assertThat(report.path("title").asString()).hasSizeBetween(5, 150);
            assertThat(report.path("body").asString()).hasSizeBetween(20, 5000);
            kecamatan.add(report.path("location").path("region").asString().substring(0, 8));
        }

        assertThat(kecamatan).hasSize(18);
    }

    @Test
    void after_the_last_the_first_comes_again() {
        Reports reports = Reports.invent(3, 1);
        byte[] first = reports.next();
        reports.next();
        reports.next();

        assertThat(reports.next()).isEqualTo(first);
    }
}
