package id.satupintu.platform.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TurnsTest {

    private static List<String> share(int room) {
        return Turns.share(
                List.of(List.of("a1", "a2", "a3"), List.of("b1"), List.of("c1", "c2")),
                List.of("a1", "a2", "a3", "a4", "n1"),
                room,
                one -> one);
    }

    @Test
    void everybody_has_a_turn_before_anybody_has_a_second_one() {
        assertThat(share(4)).containsExactly("a1", "b1", "c1", "a2");
    }

    @Test
    void what_room_is_left_goes_to_the_oldest_and_nothing_is_taken_twice() {
        assertThat(share(10)).containsExactly("a1", "b1", "c1", "a2", "c2", "a3", "a4", "n1");
    }
}
