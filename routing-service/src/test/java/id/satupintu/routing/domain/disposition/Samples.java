package id.satupintu.routing.domain.disposition;

import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.ComplaintKind;
import id.satupintu.contracts.Location;
import id.satupintu.contracts.Office;
import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.RtNumber;
import id.satupintu.contracts.Tier;
import id.satupintu.contracts.UnitCode;
import id.satupintu.contracts.UnitRef;
import id.satupintu.contracts.routing.RoutingEvent.Suggestion;
import id.satupintu.routing.domain.disposition.Appraisal.Signals;
import id.satupintu.routing.domain.disposition.DispositionCommand.ConsiderReport;
import id.satupintu.routing.domain.disposition.DispositionCommand.DecideByOfficer;
import id.satupintu.routing.domain.disposition.DispositionCommand.ReturnCase;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Invented reports and units for the tests of the decider. */
final class Samples {
    static final RegionCode KUTIM = new RegionCode("64.08");
    static final ComplaintId ID = ComplaintId.of("KTM", 2026, 482_173_905);
    static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");
    static final UnitRef RT = unit("64.08.04.2012-RT003", "RT 003 Desa Swarga Bara");
    static final UnitRef DESA = unit("64.08.04.2012", "Desa Swarga Bara");
    static final UnitRef KECAMATAN = unit("64.08.04", "Kecamatan Sangatta Utara");
    static final UnitRef PUPR = unit("64.08-PUPR", "Dinas Pekerjaan Umum dan Penataan Ruang");
    static final UnitRef DISHUB = unit("64.08-DISHUB", "Dinas Perhubungan");
    static final UnitRef DLH = unit("64.08-DLH", "Dinas Lingkungan Hidup");
    static final UnitRef SETDA = unit("64.08-SETDA", "Sekretariat Daerah");
    static final UnitRef INSPEKTORAT = unit("64.08-INSPEKTORAT", "Inspektorat Wilayah Kabupaten");
    static final UnitRef PANGGILAN_112 = unit("64.08-X-112", "Pusat panggilan 112");
    static final Office VERIFIER =
            new Office(unit("64.08-DISKOMINFO", "Diskominfo Kutai Timur"), "64.08-DISKOMINFO:admin");
    static final Place SWARGA_BARA = new Place(RT, DESA, KECAMATAN);
    static final RoutingPolicy POLICY = new RoutingPolicy(0.4, 0.12, 2, 30, 14);
    static final DecideByOfficer TO_DISHUB = decided(DISHUB, "Lampu jalan kabupaten.");

    private Samples() {}

    static UnitRef unit(String code, String name) {
        return new UnitRef(new UnitCode(code), name);
    }

    static Report report() {
        return report(ComplaintKind.COMPLAINT, false, List.of(), false);
    }

    static Report report(ComplaintKind kind, boolean anonymous, List<Tier> tried, boolean rtMayKnow) {
        return new Report(
                ID,
                kind,
                "Judul contoh",
                "Isi contoh yang cukup panjang.",
                new Location(new RegionCode("64.08.04.2012"), new RtNumber(3), null),
                anonymous,
                tried,
                rtMayKnow,
                NOON,
                false);
    }

    static Candidate office(UnitRef unit, double confidence) {
        return new Candidate(Tier.OPD, unit, confidence, List.of("jalan rusak"));
    }

    static Candidate matterOf(Tier tier, double confidence) {
        return new Candidate(tier, SWARGA_BARA.at(tier), confidence, List.of("kandang ayam"));
    }

    static Appraisal appraisal(Candidate... candidates) {
        return appraisal(Signals.NONE, candidates);
    }

    static Appraisal appraisal(Signals signals, Candidate... candidates) {
        return appraisal(SWARGA_BARA, signals, candidates);
    }

    static Appraisal appraisal(Place place, Signals signals, Candidate... candidates) {
        return new Appraisal(
                "64.08-0a1b2c3d",
                "f00d",
                "928",
                place,
                List.of(candidates),
                List.of(new Suggestion(DESA, 0, List.of())),
                signals,
                null,
                INSPEKTORAT,
                List.of(),
                SETDA,
                PANGGILAN_112,
                List.of("jalan", "rusak", "lubang"));
    }

    static Appraisal withoutCatalogue() {
        return new Appraisal(
                "",
                null,
                null,
                SWARGA_BARA,
                List.of(),
                List.of(new Suggestion(DESA, 0, List.of()), new Suggestion(KECAMATAN, 0, List.of())),
                Signals.NONE,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static Signals emergency() {
        return new Signals(true, false, false, Set.of(), List.of("rumah terbakar"));
    }

    static Signals misconduct(Tier... accused) {
        return new Signals(false, true, false, Set.of(accused), List.of("pungli"));
    }

    static Signals sensitive() {
        return new Signals(false, false, true, Set.of(), List.of("KDRT"));
    }

    static ConsiderReport considered(Appraisal appraisal) {
        return new ConsiderReport(KUTIM, report(), appraisal);
    }

    static ReturnCase returned(UnitRef by, @Nullable Addressee owner, int number) {
        return new ReturnCase(KUTIM, by, owner, "Bukan kewenangan kami.", number);
    }

    static DecideByOfficer decided(UnitRef unit, String reason, Addressee... supporting) {
        return new DecideByOfficer(opd(unit), null, List.of(supporting), reason, NOON, VERIFIER);
    }

    static Addressee opd(UnitRef unit) {
        return new Addressee(Tier.OPD, unit);
    }
}
