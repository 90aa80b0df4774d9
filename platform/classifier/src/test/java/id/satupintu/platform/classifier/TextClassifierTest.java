package id.satupintu.platform.classifier;

import static org.assertj.core.api.Assertions.assertThat;

import id.satupintu.platform.classifier.Classification.Standing;
import id.satupintu.platform.classifier.catalogue.CatalogueUnit;
import id.satupintu.platform.classifier.linear.LinearModel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextClassifierTest {
    private static final LinearModel MODEL = TextClassifier.shippedModel();
    private static final UnitCatalogue KUTIM = UnitCatalogue.bundled("kutim");
    private static final TextClassifier CLASSIFIER = new TextClassifier(MODEL, KUTIM, TextClassifier.Settings.USUAL);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Aspal depan kantor pos bolong besar, kemarin ada yang jatuh | DPUPR
                    pju di gang kami padam semua mlm gelap | DISHUB
                    Air ledeng tiga hari ga ngalir min | PERUMDAM
                    e-ktp sy blm dicetak katanya blangko kosong | DISDUKCAPIL
                    sampah pasar tidak diangkut seminggu sudah belatungan | DLH
                    ibu saya lansia tidak pernah dapat pkh | DINSOS
                    Kepala sekolah SD minta uang seragam | DISDIKBUD
                    """)
    void aReportGoesToTheUnitThatHasTheFunction(String report, String unit) {
        assertThat(CLASSIFIER.classify(report).candidates().getFirst().unit()).isEqualTo(unit);
    }

    @Test
    void theWordsThatDecidedAreTheReportersOwn() {
        String report = "Tlg pak, lmpu jalan MATI di simpang";
        assertThat(CLASSIFIER.classify(report).candidates().getFirst().terms())
                .isNotEmpty()
                .allMatch(report::contains);
    }

    @Test
    void aUnitNobodyTrainedForGetsItsReportsFromItsTupoksiAlone() {
        List<CatalogueUnit> units = new ArrayList<>(KUTIM.index().units());
        units.add(new CatalogueUnit(
                "BALAI-ANGGREK",
                "Balai Pelestarian Anggrek Hitam",
                "Melestarikan anggrek hitam dan tanaman epifit langka, mengelola kebun raya anggrek.",
                "anggrek hitam; kebun raya anggrek; tanaman langka dicuri; kolektor anggrek"));
        TextClassifier withNewUnit =
                new TextClassifier(MODEL, UnitCatalogue.of(units, KUTIM.functions()), TextClassifier.Settings.USUAL);

        Classification said = withNewUnit.classify("Anggrek hitam di kebun raya dicuri kolektor, tolong dijaga");

        assertThat(said.candidates().getFirst().unit()).isEqualTo("BALAI-ANGGREK");
        assertThat(withNewUnit
                        .classify("Aspal jalan bolong besar")
                        .candidates()
                        .getFirst()
                        .unit())
                .isEqualTo("DPUPR");
        assertThat(said.catalogueVersion()).isNotEqualTo(KUTIM.version());
    }

    @Test
    void whatNobodyUnderstandsIsHeld() {
        assertThat(CLASSIFIER.classify("").standing()).isEqualTo(Standing.NOTHING_KNOWN);
        assertThat(CLASSIFIER.classify("mohon ditindaklanjuti").held()).isTrue();
    }

    @Test
    void anEmptyCatalogueGivesNoCandidateAndHolds() {
        UnitCatalogue empty = UnitCatalogue.of(List.of(), KUTIM.functions());
        Classification said = new TextClassifier(MODEL, empty, TextClassifier.Settings.USUAL).classify("jalan rusak");
        assertThat(said.candidates()).isEmpty();
        assertThat(said.held()).isTrue();
    }
}
