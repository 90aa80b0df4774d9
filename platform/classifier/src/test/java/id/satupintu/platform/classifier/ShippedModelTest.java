package id.satupintu.platform.classifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.satupintu.platform.classifier.invented.InventedReports;
import id.satupintu.platform.classifier.linear.Belief;
import id.satupintu.platform.classifier.linear.LinearModel;
import id.satupintu.platform.classifier.linear.ModelFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ShippedModelTest {
    private static final int MOST_BYTES = 20_000_000;
    private static final int PLAINLY_A_WORD = 7;
    private static final int BYTES_OF_BELIEF = 3 * Double.BYTES;

    @Test
    void theShippedFileIsByteForByteWhatTheCommandMakes() throws IOException {
        assertThat(Arrays.equals(ModelFile.bytes(BaseMaterial.model()), shipped()))
                .as("run: ./satupintu train --shipped --out <model.bin>")
                .isTrue();
    }

    @Test
    void itIsSmallAndHoldsNoWordOfAnyReport() throws IOException {
        byte[] bytes = shipped();
        assertThat(bytes.length).isLessThan(MOST_BYTES);
        String file = new String(bytes, StandardCharsets.ISO_8859_1);
        for (String function : TextClassifier.shippedModel().functions()) {
            file = file.replace(function, "");
        }
        String withoutFunctions = file;
        Set<String> words = new TreeSet<>();
        InventedReports.written(1)
                .forEach(report -> words.addAll(Arrays.asList(report.text().split("[^A-Za-z]+"))));
        assertThat(words.stream().filter(word -> word.length() >= PLAINLY_A_WORD))
                .noneMatch(withoutFunctions::contains);
        assertThat(words.stream()
                        .filter(word -> word.length() >= PLAINLY_A_WORD)
                        .map(word -> word.toLowerCase(Locale.ROOT)))
                .noneMatch(withoutFunctions::contains);
    }

    @Test
    void aFileReadAndWrittenIsTheSameFile() throws IOException {
        assertThat(ModelFile.bytes(TextClassifier.shippedModel())).isEqualTo(shipped());
    }

    @Test
    void aFileOfABuildThatKnewNoBeliefStillLoadsAndKeepsItsVersion() throws IOException {
        byte[] older = Arrays.copyOf(shipped(), shipped().length - BYTES_OF_BELIEF);
        LinearModel read = ModelFile.read(new ByteArrayInputStream(older));
        assertThat(read.belief()).isEqualTo(Belief.AS_SAID);
        assertThat(ModelFile.bytes(read)).isEqualTo(older);
        byte[] cut = Arrays.copyOf(shipped(), shipped().length - 1);
        assertThatThrownBy(() -> ModelFile.read(new ByteArrayInputStream(cut)))
                .isInstanceOf(ModelFile.NotAModelException.class);
    }

    @Test
    void aFileThatIsNoModelIsRefused() throws IOException {
        byte[] cut = Arrays.copyOf(shipped(), 5_000);
        assertThatThrownBy(() -> ModelFile.read(new ByteArrayInputStream(cut))).isInstanceOf(IOException.class);
        byte[] other = "id,unit1,p1,unit2,p2".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> ModelFile.read(new ByteArrayInputStream(other)))
                .isInstanceOf(ModelFile.NotAModelException.class);
    }

    private static byte[] shipped() throws IOException {
        try (InputStream in = Resource.open("model.bin")) {
            return in.readAllBytes();
        }
    }
}
