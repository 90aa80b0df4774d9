package id.satupintu.platform.classifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

class TextClassifierPropertiesTest {
    private static final UnitCatalogue KUTIM = UnitCatalogue.bundled("kutim");
    private static final TextClassifier ALL = new TextClassifier(
            TextClassifier.shippedModel(), KUTIM, new TextClassifier.Settings(0.5, 2.5, 0.05, Integer.MAX_VALUE));

    @Property(tries = 300)
    void everyTextGetsProbabilitiesThatAddUpToOne(@ForAll @StringLength(max = 400) String text) {
        assertThat(ALL.classify(text).candidates().stream()
                        .mapToDouble(Candidate::probability)
                        .sum())
                .isCloseTo(1, within(1e-9));
    }

    @Property(tries = 200)
    void theSameTextIsAnsweredTheSame(@ForAll @StringLength(max = 400) String text) {
        assertThat(ALL.classify(text)).isEqualTo(ALL.classify(text));
    }
}
