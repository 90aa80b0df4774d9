package id.satupintu.routing.adapter.out.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.satupintu.contracts.Location;
import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.RtNumber;
import id.satupintu.contracts.Tier;
import id.satupintu.contracts.UnitCode;
import id.satupintu.contracts.UnitKind;
import id.satupintu.contracts.routing.UnitEvent;
import id.satupintu.contracts.routing.UnitEvent.UnitPublished;
import id.satupintu.platform.aggregate.Request;
import id.satupintu.routing.InMemoryStore;
import id.satupintu.routing.adapter.out.store.UnitType;
import id.satupintu.routing.domain.directory.Descriptions;
import id.satupintu.routing.domain.directory.Unit;
import id.satupintu.routing.domain.directory.UnitCommand;
import id.satupintu.routing.domain.directory.UnitCommand.Describe;
import id.satupintu.routing.domain.directory.UnitCommand.Load;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StoredUnitDirectoryTest {
    private static final RegionCode KUTIM = new RegionCode("64.08");
    private static final DirectorySource SOURCE = DirectorySource.bundled(LocalDate.of(2026, 1, 1));
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private final InMemoryStore<UnitCommand, Unit, UnitEvent> store = new InMemoryStore<>(new UnitType());

    @Test
    void every_territory_of_the_ten_kabupaten_and_kota_is_in_it() {
        assertThat(SOURCE.territories()).hasSize(105 + 1_038);
        assertThat(SOURCE.territories().stream().filter(unit -> unit.kind() == UnitKind.KELURAHAN))
                .hasSize(197);
        assertThat(SOURCE.territories().stream().map(UnitPublished::kabupaten).distinct())
                .hasSize(10);
    }

    @Test
    void units_are_called_what_people_call_them() {
        StoredUnitDirectory directory = opened(SOURCE.units());
        assertThat(name(directory, "64.08.04")).isEqualTo("Kecamatan Sangatta Utara");
        assertThat(name(directory, "64.08.04.2012")).isEqualTo("Desa Swarga Bara");
        assertThat(name(directory, "64.08.04.1010")).isEqualTo("Kelurahan Teluk Lingga");
        assertThat(name(directory, "64.08-DINKES")).isEqualTo("Dinas Kesehatan");
    }

    @Test
    void offices_of_the_nation_the_province_and_the_kabupaten_have_codes_of_their_own() {
        StoredUnitDirectory directory = opened(SOURCE.units());
        assertThat(directory.find(new UnitCode("64-P-DISHUB")).orElseThrow().kind())
                .isEqualTo(UnitKind.PROVINCIAL);
        assertThat(directory.find(new UnitCode("64.08-V-BPN")).orElseThrow().kind())
                .isEqualTo(UnitKind.INSTANSI_VERTIKAL);
        assertThat(directory.find(new UnitCode("64.08-V-PLN")).orElseThrow().kind())
                .isEqualTo(UnitKind.BUMN);
        assertThat(directory.find(new UnitCode("64.08-PERUMDAM")).orElseThrow().kind())
                .isEqualTo(UnitKind.BUMD);
        assertThat(directory
                        .find(new UnitCode("64.08-INSPEKTORAT"))
                        .orElseThrow()
                        .tier())
                .isEqualTo(Tier.INSPEKTORAT);
        assertThat(directory.find(new UnitCode("64.08-SETDA")).orElseThrow().tier())
                .isEqualTo(Tier.SEKDA);
    }

    @Test
    void quoted_commas_and_bare_semicolons_of_the_source_are_read_as_they_are_meant() {
        UnitPublished setda =
                opened(SOURCE.units()).find(new UnitCode("64.08-SETDA")).orElseThrow();
        assertThat(setda.tupoksi()).startsWith("Koordinasi kebijakan; pembina SP4N");
        assertThat(setda.keywords()).contains("batas desa", "hibah rumah ibadah");
        assertThat(setda.jurisdictionNote()).contains("pemilik laporan \"tanpa pemilik\"");
    }

    @Test
    void opening_it_again_publishes_nothing() {
        opened(SOURCE.units());
        int once = store.said().size();
        assertThat(once).isEqualTo(SOURCE.units().size());
        opened(SOURCE.units());
        assertThat(store.said()).hasSize(once);
    }

    @Test
    void one_changed_row_publishes_one_unit() {
        opened(SOURCE.units());
        List<UnitPublished> changed = new ArrayList<>(SOURCE.units());
        changed.set(0, renamed(changed.getFirst(), "Sekretariat Kabupaten"));
        int before = store.said().size();
        opened(changed);
        assertThat(store.said().subList(before, store.said().size())).containsExactly(changed.getFirst());
    }

    @Test
    void what_an_officer_changed_is_not_undone_by_a_restart() {
        opened(SOURCE.units());
        UnitPublished edited = renamed(SOURCE.offices().getFirst(), "Sekretariat Kabupaten");
        String code = edited.unit().value();
        store.handle(
                Request.of(code, new Load(edited, store.find(code).orElseThrow().sourceHash())));
        assertThat(name(opened(SOURCE.units()), code)).isEqualTo("Sekretariat Kabupaten");
    }

    @Test
    void an_rt_is_entered_once_when_it_is_first_named() {
        StoredUnitDirectory directory = opened(SOURCE.units());
        Location place = new Location(new RegionCode("64.08.04.2012"), new RtNumber(3), null);
        int before = store.said().size();
        directory.admitRts(List.of(place, place));
        directory.admitRts(List.of(place));
        assertThat(store.said()).hasSize(before + 1);
        UnitPublished rt = directory.find(new UnitCode("64.08.04.2012-RT003")).orElseThrow();
        assertThat(rt.name()).isEqualTo("RT 003 Desa Swarga Bara");
        assertThat(rt.parent()).isEqualTo(new UnitCode("64.08.04.2012"));
        assertThat(name(opened(SOURCE.units()), "64.08.04.2012-RT003")).isEqualTo("RT 003 Desa Swarga Bara");
    }

    @Test
    void an_rt_of_a_desa_that_does_not_exist_is_not_entered() {
        StoredUnitDirectory directory = opened(SOURCE.units());
        int before = store.said().size();
        directory.admitRts(List.of(
                new Location(new RegionCode("64.08.99.9999"), new RtNumber(3), null),
                new Location(new RegionCode("64.08.04"), new RtNumber(3), null)));
        assertThat(store.said()).hasSize(before);
    }

    @Test
    void it_is_searched_by_name_or_code_and_answers_with_what_serves_that_kabupaten() {
        StoredUnitDirectory directory = opened(SOURCE.units());
        assertThat(directory.search(KUTIM, "swarga", 10))
                .extracting(UnitPublished::name)
                .containsExactly("Desa Swarga Bara");
        assertThat(directory.search(KUTIM, "p-dishub", 10)).hasSize(1);
        assertThat(directory.search(new RegionCode("64.72"), "64.08-", 10)).isEmpty();
        assertThat(directory.search(KUTIM, "", 7)).hasSize(7);
    }

    @Test
    void all_units_that_may_be_chosen_are_listed_agencies_before_more_than_a_hundred_villages() {
        List<UnitPublished> choosable =
                opened(SOURCE.units()).ofKinds(KUTIM, Set.of(UnitKind.DESA, UnitKind.KECAMATAN, UnitKind.OPD));

        assertThat(choosable).hasSizeGreaterThan(150);
        assertThat(choosable.getFirst().kind()).isEqualTo(UnitKind.OPD);
        assertThat(choosable.getLast().kind()).isEqualTo(UnitKind.DESA);
        assertThat(choosable).extracting(unit -> unit.unit().value()).contains("64.08-PUPR", "64.08.04.2001");
    }

    @Test
    void while_it_is_closed_it_answers_that_the_store_is_away() {
        StoredUnitDirectory closed = new StoredUnitDirectory(store, List.of(), _ -> {}, () -> TODAY);
        assertThatThrownBy(() -> closed.find(new UnitCode("64.08-PUPR")))
                .isInstanceOf(DataAccessResourceFailureException.class);
        assertThat(closed.isOpen()).isFalse();
    }

    @Test
    void every_kabupaten_and_kota_has_its_offices_and_what_every_report_may_need() {
        StoredUnitDirectory directory = opened(SOURCE.units());
        List<String> tenants = SOURCE.territories().stream()
                .map(unit -> unit.kabupaten().value())
                .distinct()
                .toList();
        assertThat(tenants).hasSize(10);
        for (String tenant : tenants) {
            for (String office : List.of("INSPEKTORAT", "SETDA", "X-112", "PUPR", "V-POLRES", "PERUMDAM")) {
                assertThat(directory.find(new UnitCode(tenant + "-" + office)))
                        .as(tenant + " " + office)
                        .isPresent();
            }
        }
        UnitPublished usual = directory.find(new UnitCode("64.03-V-BPN")).orElseThrow();
        assertThat(usual.name()).isEqualTo("Kantor Pertanahan Kabupaten Berau");
        assertThat(usual.jurisdictionNote()).startsWith("Nomenklatur baku, belum diperiksa");
        assertThat(usual.functions()).containsExactly("PERTANAHAN_BPN");
        assertThat(directory.find(new UnitCode("64.72-DPMDES")))
                .as("a kota has no desa")
                .isEmpty();
        assertThat(directory.find(new UnitCode("64.08-V-BPN")).orElseThrow().jurisdictionNote())
                .doesNotContain("belum diperiksa");
    }

    @Test
    void what_an_officer_said_stays_even_when_the_source_changes_later() {
        StoredUnitDirectory directory = opened(SOURCE.units());
        UnitPublished dinkes = directory.find(new UnitCode("64.08-DINKES")).orElseThrow();
        describe(directory, renamed(dinkes, "Dinas Kesehatan dan Gizi"));
        List<UnitPublished> later = SOURCE.units().stream()
                .map(unit -> unit.equals(dinkes) ? renamed(dinkes, "Dinas Kesehatan Baru") : unit)
                .toList();
        assertThat(name(opened(later), "64.08-DINKES")).isEqualTo("Dinas Kesehatan dan Gizi");
    }

    @Test
    void a_change_makes_the_catalogue_anew_here_at_once_and_elsewhere_at_the_next_look() {
        List<Integer> renewals = new ArrayList<>();
        StoredUnitDirectory here = opened(SOURCE.units(), units -> renewals.add(units.size()));
        List<Integer> elsewhere = new ArrayList<>();
        StoredUnitDirectory other = opened(SOURCE.units(), units -> elsewhere.add(units.size()));
        UnitPublished fresh = office("64.08-DISBUDSUNGAI", "Dinas Kebudayaan Sungai", null);

        describe(here, fresh);
        assertThat(renewals)
                .containsExactly(SOURCE.units().size(), SOURCE.units().size() + 1);
        assertThat(other.find(fresh.unit())).isEmpty();
        other.refresh();
        assertThat(other.find(fresh.unit())).contains(fresh);
        assertThat(elsewhere).hasSize(2);
        for (int look = 0; look < 100; look++) {
            other.refresh();
        }
        assertThat(elsewhere).hasSize(2);

        describe(other, renamed(fresh, "Dinas Kebudayaan Sungai dan Danau"));
        here.refresh();
        assertThat(name(here, "64.08-DISBUDSUNGAI")).isEqualTo("Dinas Kebudayaan Sungai dan Danau");
    }

    @Test
    void many_changes_at_once_are_all_heard_elsewhere() {
        StoredUnitDirectory here = opened(SOURCE.units());
        StoredUnitDirectory other = opened(SOURCE.units());
        List<Describe> all = java.util.stream.IntStream.range(0, 1_200)
                .mapToObj(i -> office("64.08-KANTOR" + i, "Kantor " + i, null))
                .map(StoredUnitDirectoryTest::said)
                .toList();
        assertThat(here.describe(all)).isEmpty();
        other.refresh();
        assertThat(other.of(KUTIM)).hasSameSizeAs(here.of(KUTIM));
    }

    @Test
    void a_unit_outside_its_validity_gets_nothing_and_is_still_described() {
        LocalDate[] today = {TODAY};
        List<Integer> renewals = new ArrayList<>();
        StoredUnitDirectory directory =
                new StoredUnitDirectory(store, SOURCE.units(), units -> renewals.add(units.size()), () -> today[0]);
        directory.open();
        UnitPublished ends = office("64.08-DISLAMA", "Dinas Lama", TODAY);
        describe(directory, ends);
        assertThat(directory.find(ends.unit())).isPresent();

        today[0] = TODAY.plusDays(1);
        directory.refresh();
        assertThat(directory.find(ends.unit())).isEmpty();
        assertThat(directory.described(ends.unit())).contains(ends);
        assertThat(directory.search(KUTIM, "Dinas Lama", 5)).containsExactly(ends);
        assertThat(directory.takesReports(ends)).isFalse();
        assertThat(directory.ofKinds(KUTIM, Set.of(UnitKind.OPD))).doesNotContain(ends);
        assertThat(renewals)
                .containsExactly(
                        SOURCE.units().size(),
                        SOURCE.units().size() + 1,
                        SOURCE.units().size());

        today[0] = LocalDate.of(2025, 12, 31);
        assertThat(directory.find(new UnitCode("64.08-PUPR")))
                .as("not valid yet")
                .isEmpty();
    }

    @Test
    void an_rt_ends_with_its_desa() {
        StoredUnitDirectory directory = opened(SOURCE.units());
        directory.admitRts(List.of(new Location(new RegionCode("64.08.04.2012"), new RtNumber(3), null)));
        UnitPublished desa = directory.find(new UnitCode("64.08.04.2012")).orElseThrow();
        assertThat(directory.find(new UnitCode("64.08.04.2012-RT003"))).isPresent();
        describe(directory, until(desa, TODAY.minusDays(1)));
        assertThat(directory.find(new UnitCode("64.08.04.2012-RT003"))).isEmpty();
    }

    @Test
    void of_several_descriptions_all_are_entered_or_none() {
        StoredUnitDirectory directory = opened(SOURCE.units());
        int before = store.said().size();
        UnitPublished good = office("64.08-DISBAIK", "Dinas Baik", null);
        UnitPublished bad = office("64.08-DISBURUK", "Dinas Buruk", LocalDate.of(2020, 1, 1));
        assertThat(directory.describe(List.of(said(good), said(bad))))
                .containsExactly(Map.entry(bad.unit(), Descriptions.ENDS_BEFORE));
        assertThat(store.said()).hasSize(before);
        assertThat(directory.described(good.unit())).isEmpty();
    }

    private static void describe(StoredUnitDirectory directory, UnitPublished unit) {
        assertThat(directory.describe(List.of(said(unit)))).isEmpty();
    }

    private static Describe said(UnitPublished unit) {
        return new Describe(unit, KUTIM, Instant.now());
    }

    private static UnitPublished office(String code, String name, @Nullable LocalDate until) {
        return new UnitPublished(
                new UnitCode(code),
                KUTIM,
                name,
                UnitKind.OPD,
                Tier.OPD,
                null,
                "Urusan yang belum ada",
                List.of(),
                "",
                LocalDate.of(2026, 1, 1),
                until,
                null);
    }

    private static UnitPublished until(UnitPublished unit, LocalDate until) {
        return new UnitPublished(
                unit.unit(),
                unit.kabupaten(),
                unit.name(),
                unit.kind(),
                unit.tier(),
                unit.parent(),
                unit.tupoksi(),
                unit.keywords(),
                unit.jurisdictionNote(),
                unit.validFrom(),
                until,
                unit.functions());
    }

    private StoredUnitDirectory opened(List<UnitPublished> source) {
        return opened(source, _ -> {});
    }

    private StoredUnitDirectory opened(List<UnitPublished> source, Consumer<Collection<UnitPublished>> catalogue) {
        StoredUnitDirectory directory = new StoredUnitDirectory(store, source, catalogue, () -> TODAY);
        directory.open();
        return directory;
    }

    private static String name(StoredUnitDirectory directory, String code) {
        return directory.find(new UnitCode(code)).orElseThrow().name();
    }

    private static UnitPublished renamed(UnitPublished unit, String name) {
        return new UnitPublished(
                unit.unit(),
                unit.kabupaten(),
                name,
                unit.kind(),
                unit.tier(),
                unit.parent(),
                unit.tupoksi(),
                unit.keywords(),
                unit.jurisdictionNote(),
                unit.validFrom(),
                unit.validUntil(),
                unit.functions());
    }
}
