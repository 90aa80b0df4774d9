package id.satupintu.intake.adapter.in.web;

import static id.satupintu.contracts.ComplaintClass.BERKADAR_PENGAWASAN;
import static id.satupintu.contracts.ComplaintClass.TIDAK_BERKADAR_PENGAWASAN;
import static org.assertj.core.api.Assertions.assertThat;

import id.satupintu.contracts.UnitCode;
import id.satupintu.contracts.UnitRef;
import id.satupintu.intake.Samples;
import id.satupintu.intake.domain.CaseFact;
import id.satupintu.intake.domain.Moment;
import id.satupintu.intake.domain.Tenant;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TimelineWordsTest {
    private static final Tenant KUTIM =
            new Tenant(Samples.KUTIM, "Kabupaten Kutai Timur", "KTM", ZoneId.of("Asia/Makassar"), "WITA");
    private static final UnitRef DISKOMINFO = new UnitRef(new UnitCode("64.08-DISKOMINFO"), "Diskominfo Kutai Timur");
    private static final Instant EARLIER = Instant.parse("2026-12-10T15:59:59Z");
    private static final Instant LATER = Instant.parse("2027-02-19T15:59:59Z");

    private final TimelineWords words = new TimelineWords(new CitizenWords());

    @Test
    void another_class_is_told_with_what_it_was_what_it_is_who_why_and_both_dates() {
        ComplaintView.Line line = said(EARLIER, LATER);

        assertThat(line.text().id())
                .contains("dari pengaduan tidak berkadar pengawasan menjadi pengaduan berkadar pengawasan")
                .contains("oleh Diskominfo Kutai Timur: “Ada dugaan pungutan oleh petugas.”")
                .contains("mundur dari Kamis 10 Desember 2026 23.59 WITA menjadi Jumat 19 Februari 2027 23.59 WITA")
                .contains("tetap dihitung sejak laporan Anda diterima");
        assertThat(line.text().en())
                .contains("from complaint without oversight examination to complaint for oversight examination")
                .contains("by Diskominfo Kutai Timur: “Ada dugaan pungutan oleh petugas.”")
                .contains("becomes later: Friday 19 February 2027 23:59 WITA instead of Thursday 10 December 2026");
    }

    @Test
    void a_date_that_comes_forward_or_stays_is_said_to() {
        assertThat(said(LATER, EARLIER).text().id()).contains("maju dari Jumat 19 Februari 2027");
        assertThat(said(EARLIER, EARLIER).text().id()).contains("tidak berubah, Kamis 10 Desember 2026");
    }

    private ComplaintView.Line said(Instant before, Instant now) {
        return words.line(
                KUTIM,
                new Moment(
                        Samples.RECEIVED,
                        new CaseFact.Reclassified(
                                Samples.AT_DESA,
                                TIDAK_BERKADAR_PENGAWASAN,
                                BERKADAR_PENGAWASAN,
                                DISKOMINFO,
                                "Ada dugaan pungutan oleh petugas.",
                                before,
                                now),
                        null));
    }
}
