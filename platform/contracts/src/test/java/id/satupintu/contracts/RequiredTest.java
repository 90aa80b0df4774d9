package id.satupintu.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RequiredTest {

    @Test
    void the_first_missing_field_is_named() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Required.fields("title", "Jalan", "body", null, "kind", null))
                .withMessage("The required field \"body\" is missing");
    }

    @Test
    void a_list_with_a_hole_is_refused_by_name() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Required.list("terms", Arrays.asList("jalan", null)))
                .withMessageContaining("\"terms\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Required.list("terms", null))
                .withMessageContaining("\"terms\"");
    }

    @Test
    void a_list_is_kept_as_it_was() {
        List<String> source = new ArrayList<>(List.of("jalan"));
        List<String> kept = Required.list("terms", source);
        source.add("jembatan");

        assertThat(kept).containsExactly("jalan").isUnmodifiable();
    }
}
