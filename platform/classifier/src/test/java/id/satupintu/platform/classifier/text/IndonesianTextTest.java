package id.satupintu.platform.classifier.text;

import static org.assertj.core.api.Assertions.assertThat;

import id.satupintu.platform.classifier.text.IndonesianText.Word;
import java.util.List;
import org.junit.jupiter.api.Test;

class IndonesianTextTest {
    private final IndonesianText text = IndonesianText.bundled();

    @Test
    void abbreviationsAndSlangAreWrittenOut() {
        assertThat(words("jln blm diperbaiki")).containsExactly("jalan", "belum", "diperbaiki");
    }

    @Test
    void doubledWordsAndDrawnOutLettersBecomeOne() {
        assertThat(words("gorong-gorong jalan2 tolooong")).containsExactly("gorong", "jalan", "tolong");
    }

    @Test
    void affixesAreTakenOffForTheStem() {
        assertThat(text.words("berlubang perbaikan").stream().map(Word::stem)).containsExactly("lubang", "baik");
    }

    @Test
    void nothingOfAPersonIsLeft() {
        assertThat(words("hubungi 081234567890 NIK 6408010101900001 budi@contoh.id https://contoh.id/budi"))
                .containsExactly("hubungi", "00", "nik", "00", "00", "00");
    }

    @Test
    void aWordKnowsWhereItStood() {
        String said = "Tlg, lampu jln mati";
        Word lamp = text.words(said).get(1);
        assertThat(said.substring(lamp.from(), lamp.to())).isEqualTo("lampu");
    }

    private List<String> words(String of) {
        return text.words(of).stream().map(Word::text).toList();
    }
}
