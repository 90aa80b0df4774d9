package id.satupintu.notification.adapter.out.words;

import static org.assertj.core.api.Assertions.assertThat;

import id.satupintu.contracts.ComplaintClass;
import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.notification.NotificationEvent.Audience;
import id.satupintu.contracts.notification.NotificationEvent.NoticeChannel;
import id.satupintu.notification.domain.Notice;
import id.satupintu.notification.domain.Template;
import id.satupintu.notification.domain.Wording;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.springframework.context.support.ResourceBundleMessageSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WordsTest {
    private static final ComplaintId ID = ComplaintId.of("KTM", 2026, 9);
    private static final Wording WORDING = new Wording(
            Instant.parse("2026-11-20T23:30:00Z"),
            "Dinas PUPR",
            "Desa Swarga Bara",
            Instant.parse("2026-11-27T16:30:00Z"),
            ComplaintClass.BERKADAR_PENGAWASAN,
            "Diskominfo",
            "Ada dugaan pungutan.");

    private final Words words = new Words(messages(), ZoneId.of("Asia/Makassar"));

    @Test
    void a_letter_says_the_number_the_unit_and_the_day_in_both_languages_and_asks_for_no_pin() {
        Words.LetterText letter = words.forReporter(ID, notice(Template.CASE_ESCALATED), "Bu Contoh");

        assertThat(letter.subject()).isEqualTo("Laporan " + ID);
        assertThat(letter.text())
                .startsWith("Yth. Bu Contoh,")
                .contains("Laporan " + ID
                        + " naik dari Desa Swarga Bara ke Dinas PUPR pada 21 November 2026 pukul 07.30 WITA.")
                .contains("paling lambat 28 November 2026.")
                .contains("went up from Desa Swarga Bara to Dinas PUPR on 21 November 2026 at 07:30 WITA.")
                .contains("Kami tidak pernah meminta PIN Anda.");
    }

    @Test
    void a_reporter_reads_the_new_class_who_changed_it_why_and_the_new_date() {
        assertThat(words.forReporter(ID, notice(Template.CASE_RECLASSIFIED), null)
                        .text())
                .contains("diubah menjadi pengaduan berkadar pengawasan oleh Diskominfo: “Ada dugaan pungutan.”")
                .contains("Tenggat penyelesaiannya sekarang 28 November 2026")
                .contains("changed to complaint for oversight examination by Diskominfo: “Ada dugaan pungutan.”");
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {
                "HELD_FOR_REVIEW", "COMPLETION_SUPPLIED", "REPORTER_WROTE", "CASE_RESUMED", "CASE_REOPENED",
                "CASE_CONFIRMED", "CASE_WITHDRAWN", "CASE_TAKEN_AWAY", "DEADLINE_APPROACHING", "DEADLINE_MISSED",
                "OVERDUE_RAISED", "CLOSING_WITHHELD"
            })
    void there_are_words_for_reporters(Template template) {
        assertThat(words.forReporter(ID, notice(template), null).text())
                .contains(ID.value())
                .doesNotContain("{")
                .doesNotContain("segera");
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {
                "COMPLAINT_RECEIVED",
                "COMPLETION_REQUESTED",
                "COMPLAINT_MERGED",
                "COMPLAINT_ARCHIVED",
                "COMPLAINT_FORWARDED",
                "EXTERNAL_STATUS",
                "PROGRESS_REPORTED",
                "CLARIFICATION_REQUESTED",
                "CASE_RESOLVED",
                "CASE_CLOSED_WITHOUT_CONFIRMATION",
                "ANSWER_WINDOW_CLOSING"
            })
    void there_are_words_for_officers(Template template) {
        Words.Bilingual text = words.forOfficers(ID, template, WORDING);

        assertThat(text.id()).contains(ID.value()).doesNotContain("{");
        assertThat(text.en()).contains(ID.value()).doesNotContain("{").isNotEqualTo(text.id());
    }

    private static Notice notice(Template template) {
        return new Notice("n", Audience.REPORTER, null, NoticeChannel.EMAIL, template, WORDING, "e");
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasename("notices");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        texts.setAlwaysUseMessageFormat(true);
        return texts;
    }
}
