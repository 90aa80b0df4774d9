package id.satupintu.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Persons are told apart without being known. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PersonMarkTest {
    private final PersonMark marks = new PersonMark(new byte[] {1, 2, 3});

    @Test
    void a_person_has_one_mark_and_another_person_another() {
        assertThat(marks.of("rekaan")).isEqualTo(marks.of("rekaan")).isNotEqualTo(marks.of("rekaan2"));
    }

    @Test
    void without_the_key_nobody_can_make_it_again() {
        assertThat(new PersonMark(new byte[] {3, 2, 1}).of("rekaan")).isNotEqualTo(marks.of("rekaan"));
        assertThat(marks.of("rekaan")).matches("[0-9a-f]{32}");
    }
}
