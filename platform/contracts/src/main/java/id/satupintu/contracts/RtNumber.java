package id.satupintu.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The number of an RT (rukun tetangga) within its desa or kelurahan, 1 to 999. */
public record RtNumber(@JsonValue int value) {

    /** @throws IllegalArgumentException outside 1 to 999 */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RtNumber {
        if (value < 1 || value > 999) {
            throw new IllegalArgumentException("An RT number lies between 1 and 999");
        }
    }

    /** Three digits, as people write it: {@code 003}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%03d", value);
    }
}
