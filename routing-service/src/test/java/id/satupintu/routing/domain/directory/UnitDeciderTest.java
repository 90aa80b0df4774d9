package id.satupintu.routing.domain.directory;

import static org.assertj.core.api.Assertions.assertThat;

import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.UnitCode;
import id.satupintu.contracts.UnitKind;
import id.satupintu.contracts.routing.UnitEvent;
import id.satupintu.contracts.routing.UnitEvent.UnitPublished;
import id.satupintu.platform.aggregate.Decision;
import id.satupintu.routing.domain.directory.UnitCommand.Describe;
import id.satupintu.routing.domain.directory.UnitCommand.Load;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class UnitDeciderTest {
    private static final RegionCode KUTIM = new RegionCode("64.08");
    private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");
    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);
    private final UnitDecider decider = new UnitDecider();

    @ParameterizedTest
    @CsvSource({
        "OPD, 64.08-DISBUD, Dinas Kebudayaan",
        "OPD, 64.08-X-PPID, PPID Utama",
        "BUMD, 64.08-PERUMDAM, Perumda",
        "INSPEKTORAT, 64.08-INSPEKTORAT, Inspektorat",
        "SEKRETARIAT_DAERAH, 64.08-SETDA, Sekretariat Daerah",
        "INSTANSI_VERTIKAL, 64.08-V-BPN, Kantor Pertanahan",
        "BUMN, 64.08-V-PLN, PLN",
        "EMERGENCY, 64.08-X-112, 112",
        "EXTERNAL, 64.08-X-OMBUDSMAN, Ombudsman",
        "KECAMATAN, 64.08.04, Kecamatan Sangatta Utara",
        "DESA, 64.08.04.2012, Desa Swarga Bara",
        "DESA, 64.08.04.2901, Desa Persiapan Harapan",
        "KELURAHAN, 64.08.04.1010, Kelurahan Teluk Lingga",
        "RT, 64.08.04.2012-RT003, RT 003 Desa Swarga Bara"
    })
    void a_unit_of_every_kind_is_described_under_the_code_of_its_kind(UnitKind kind, String code, String name) {
        UnitPublished unit = unit(kind, code, name, null);
        assertThat(decide(unit)).isEqualTo(Decision.<UnitEvent>accept(unit));
    }

    @ParameterizedTest
    @CsvSource({
        "OPD, 64.08.04.2012",
        "OPD, 64.08",
        "OPD, 64.08-V-BPN",
        "OPD, 64.08-P-DISHUB",
        "OPD, 64.08-SETDA",
        "OPD, 64.08-RT003",
        "OPD, 64.08.04-DINAS",
        "BUMD, 64.08-INSPEKTORAT",
        "INSPEKTORAT, 64.08-INSPEKTORAT2",
        "INSTANSI_VERTIKAL, 64.08-BPN",
        "EMERGENCY, 64.08-112",
        "DESA, 64.08.04.1010",
        "DESA, 64.08-DESA",
        "KELURAHAN, 64.08.04.2012",
        "KECAMATAN, 64.08.04.2012",
        "RT, 64.08.04.2012",
        "PROVINCIAL, 64.08-P-DISHUB"
    })
    void a_code_of_another_form_is_refused(UnitKind kind, String code) {
        assertThat(decide(unit(kind, code, "Nama", null))).isEqualTo(Decision.refuse(Descriptions.CODE));
    }

    @ParameterizedTest
    @CsvSource({"OPD, 64.09-PUPR", "RT, 64.09.01.2001-RT001", "DESA, 64.09.01.2001", "PROVINCIAL, 64-P-DISHUB"})
    void a_unit_of_the_province_or_of_another_kabupaten_is_refused(UnitKind kind, String code) {
        assertThat(decide(unit(kind, code, "Nama", null))).isEqualTo(Decision.refuse(Descriptions.NOT_YOURS));
    }

    @Test
    void it_may_end_on_the_day_it_begins_and_not_before() {
        assertThat(decide(unit(UnitKind.OPD, "64.08-DISBUD", "Dinas", NEW_YEAR)))
                .isInstanceOf(Decision.Accepted.class);
        assertThat(decide(unit(UnitKind.OPD, "64.08-DISBUD", "Dinas", NEW_YEAR.minusDays(1))))
                .isEqualTo(Decision.refuse(Descriptions.ENDS_BEFORE));
    }

    @Test
    void the_inspektorat_and_the_setda_never_end() {
        assertThat(decide(unit(UnitKind.INSPEKTORAT, "64.08-INSPEKTORAT", "Inspektorat", NEW_YEAR)))
                .isEqualTo(Decision.refuse(Descriptions.NEVER_ENDS));
        assertThat(decide(unit(UnitKind.SEKRETARIAT_DAERAH, "64.08-SETDA", "Setda", NEW_YEAR)))
                .isEqualTo(Decision.refuse(Descriptions.NEVER_ENDS));
    }

    @Test
    void a_desa_persiapan_has_a_provisional_code_and_no_other_desa_has() {
        assertThat(decide(unit(UnitKind.DESA, "64.08.04.2901", "Desa Harapan", null)))
                .isEqualTo(Decision.refuse(Descriptions.PROVISIONAL));
        assertThat(decide(unit(UnitKind.DESA, "64.08.04.2012", "Desa Persiapan Harapan", null)))
                .isEqualTo(Decision.refuse(Descriptions.PROVISIONAL));
    }

    @Test
    void the_same_said_twice_is_told_once() {
        UnitPublished unit = unit(UnitKind.OPD, "64.08-DISBUD", "Dinas Kebudayaan", null);
        Unit known = new Unit(unit, null, null);
        assertThat(decider.decide(said(unit), known)).isEqualTo(Decision.nothing());
    }

    @Test
    void a_source_never_speaks_against_an_officer() {
        UnitPublished unit = unit(UnitKind.OPD, "64.08-DISBUD", "Dinas Kebudayaan", null);
        UnitPublished sourced = unit(UnitKind.OPD, "64.08-DISBUD", "Dinas Budaya", null);
        Unit described = decider.evolve(decider.learn(Unit.UNKNOWN, said(unit)), unit);
        assertThat(described.describedAt()).isEqualTo(NOON);
        assertThat(decider.decide(new Load(sourced, "hash"), decider.learn(described, new Load(sourced, "hash"))))
                .isEqualTo(Decision.nothing());
    }

    @Test
    void a_function_belongs_to_one_unit_unless_the_other_gives_it_up_in_the_same_table() {
        UnitPublished dinas = with(unit(UnitKind.OPD, "64.08-DISDIKBUD", "Dinas", null), List.of("KEBUDAYAAN"));
        UnitPublished fresh = with(unit(UnitKind.OPD, "64.08-DISBUD", "Dinas Budaya", null), List.of("KEBUDAYAAN"));
        assertThat(Descriptions.refusals(List.of(said(fresh)), List.of(dinas), NEW_YEAR))
                .containsEntry(fresh.unit(), Descriptions.FUNCTION_TAKEN);
        assertThat(Descriptions.refusals(List.of(said(fresh), said(with(dinas, List.of()))), List.of(dinas), NEW_YEAR))
                .isEmpty();
        assertThat(Descriptions.refusals(List.of(said(dinas)), List.of(dinas), NEW_YEAR))
                .isEmpty();
    }

    @Test
    void the_unit_above_must_be_known_or_come_in_the_same_table() {
        UnitPublished desa = unit(UnitKind.DESA, "64.08.99.2001", "Desa Baru", null);
        UnitPublished kecamatan = unit(UnitKind.KECAMATAN, "64.08.99", "Kecamatan Baru", null);
        assertThat(Descriptions.refusals(List.of(said(desa)), List.of(), NEW_YEAR))
                .containsEntry(desa.unit(), Descriptions.PARENT_UNKNOWN);
        assertThat(Descriptions.refusals(List.of(said(desa), said(kecamatan)), List.of(), NEW_YEAR))
                .isEmpty();
    }

    private Decision<UnitEvent> decide(UnitPublished unit) {
        Describe command = said(unit);
        return decider.decide(command, decider.learn(Unit.UNKNOWN, command));
    }

    private static Describe said(UnitPublished unit) {
        return new Describe(unit, KUTIM, NOON);
    }

    private static UnitPublished with(UnitPublished unit, List<String> functions) {
        return new UnitPublished(
                unit.unit(),
                unit.kabupaten(),
                unit.name(),
                unit.kind(),
                unit.tier(),
                null,
                unit.tupoksi(),
                unit.keywords(),
                unit.jurisdictionNote(),
                unit.validFrom(),
                unit.validUntil(),
                functions);
    }

    private static UnitPublished unit(UnitKind kind, String code, String name, @Nullable LocalDate until) {
        UnitCode unit = new UnitCode(code);
        return new UnitPublished(
                unit,
                unit.region().kabupaten().orElse(unit.region()),
                name,
                kind,
                Unit.tier(kind),
                Unit.isTerritorial(Unit.tier(kind)) && kind != UnitKind.KECAMATAN
                        ? Descriptions.usualParent(unit, kind)
                        : null,
                "Tupoksi",
                List.of(),
                "",
                NEW_YEAR,
                until,
                null);
    }
}
