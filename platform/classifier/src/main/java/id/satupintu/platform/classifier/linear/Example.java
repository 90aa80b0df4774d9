package id.satupintu.platform.classifier.linear;

import id.satupintu.platform.classifier.text.Features.Counts;
import java.util.List;

/**
 * What a model learns from. Only numbers of the text are kept.
 *
 * @param counts the features of a text
 * @param functions the function it is about; several when only the unit is known that has them all, of which training
 *     then takes the likeliest
 * @param copies how many times it counts, 1 or more
 */
public record Example(Counts counts, List<String> functions, int copies) {
    public Example {
        functions = List.copyOf(functions);
        if (functions.isEmpty() || copies < 1) {
            throw new IllegalArgumentException("An example needs a function and counts at least once.");
        }
    }
}
