package id.satupintu.routing.adapter.in.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReviewWordsTest {

    @Test
    void a_stem_is_shown_as_the_report_writes_it() {
        assertThat(ReviewWords.asWritten("jembat", "Papan Jembatan itu berlubang"))
                .isEqualTo("jembatan");
        assertThat(ReviewWords.asWritten("lubang", "Papan Jembatan itu berlubang"))
                .isEqualTo("berlubang");
        assertThat(ReviewWords.asWritten("jalan", "jln rusak")).isEqualTo("jalan");
    }
}
