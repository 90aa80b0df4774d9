package id.satupintu.escalation.adapter.in.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.UnitCode;
import id.satupintu.platform.web.Officer;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Who acts is told apart by case, without being known. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ActingOfficerTest {
    private static final String CASE = ComplaintId.of("KTM", 2026, 100_000_001).value();
    private static final String OTHER = ComplaintId.of("KTM", 2026, 100_000_002).value();

    @Test
    void a_number_typed_in_another_way_does_not_make_another_person() {
        String typed = CASE.replace("-", "").toLowerCase(Locale.ROOT);
        assertThat(CaseDesk.acting(officer("satu"), typed)).isEqualTo(CaseDesk.acting(officer("satu"), CASE));
    }

    @Test
    void nobody_can_be_followed_from_case_to_case_by_their_mark() {
        assertThat(CaseDesk.acting(officer("satu"), OTHER).person())
                .isNotEqualTo(CaseDesk.acting(officer("satu"), CASE).person());
        assertThat(CaseDesk.acting(officer("dua"), CASE).person())
                .isNotEqualTo(CaseDesk.acting(officer("satu"), CASE).person());
    }

    private static Officer officer(String person) {
        return new Officer(
                "64.08-PUPR:penghubung",
                new UnitCode("64.08-PUPR"),
                new RegionCode("64.08"),
                Set.of(),
                "Dinas PUPR",
                "DEFINITIVE",
                person);
    }
}
