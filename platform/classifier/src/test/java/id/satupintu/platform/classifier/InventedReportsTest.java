package id.satupintu.platform.classifier;

import static org.assertj.core.api.Assertions.assertThat;

import id.satupintu.platform.classifier.invented.InventedReports;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InventedReportsTest {
    @Test
    void everyFunctionHasReportsAndNoSlotIsLeftOpen() {
        Set<String> functions = new HashSet<>();
        Resource.rows("functions/fungsi.csv").forEach(row -> functions.add(row.get("fungsi")));
        assertThat(InventedReports.templates().keySet()).isEqualTo(functions);
        assertThat(InventedReports.written(2))
                .allSatisfy(report -> assertThat(report.text()).isNotBlank().doesNotContain("{", "}", "|"));
    }

    @Test
    void theSameReportsAreWrittenEveryTime() {
        assertThat(InventedReports.written(1)).isEqualTo(InventedReports.written(1));
    }

    @Test
    void everyMapNamesOnlyFunctionsThatThereAre() {
        Set<String> functions = InventedReports.templates().keySet();
        for (String name : new String[] {"kutim", "kab-bandung", "surabaya"}) {
            FunctionMap map = FunctionMap.bundled(name);
            assertThat(map.units()).allSatisfy(unit -> assertThat(functions).containsAll(map.functions(unit)));
        }
    }
}
