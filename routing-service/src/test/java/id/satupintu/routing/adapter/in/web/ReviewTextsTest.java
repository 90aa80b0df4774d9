package id.satupintu.routing.adapter.in.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.satupintu.contracts.routing.RoutingEvent.HoldReason;
import id.satupintu.contracts.routing.RoutingEvent.SkipReason;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReviewTextsTest {
    private final ReviewTexts texts = new ReviewTexts();

    @ParameterizedTest
    @EnumSource
    void every_reason_to_hold_is_told_in_both_languages(HoldReason reason) {
        assertThat(texts.of(reason).id())
                .isNotBlank()
                .isNotEqualTo(texts.of(reason).en());
    }

    @ParameterizedTest
    @EnumSource
    void every_reason_to_skip_a_tier_is_told_in_both_languages(SkipReason reason) {
        assertThat(texts.of(reason).id())
                .isNotBlank()
                .isNotEqualTo(texts.of(reason).en());
    }

    @Test
    void both_files_have_the_same_texts() {
        assertThat(ResourceBundle.getBundle("messages", Locale.of("id")).keySet())
                .isEqualTo(ResourceBundle.getBundle("messages", Locale.ENGLISH).keySet());
    }
}
