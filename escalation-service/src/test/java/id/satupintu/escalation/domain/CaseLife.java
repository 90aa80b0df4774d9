package id.satupintu.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import id.satupintu.contracts.ComplaintClass;
import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.ComplaintKind;
import id.satupintu.contracts.Location;
import id.satupintu.contracts.Office;
import id.satupintu.contracts.ReclassificationCause;
import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.RtNumber;
import id.satupintu.contracts.Tier;
import id.satupintu.contracts.UnitCode;
import id.satupintu.contracts.UnitRef;
import id.satupintu.contracts.escalation.EscalationEvent;
import id.satupintu.contracts.escalation.EscalationEvent.ClockName;
import id.satupintu.contracts.escalation.EscalationEvent.ProgressKind;
import id.satupintu.contracts.escalation.EvidencePhase;
import id.satupintu.contracts.escalation.Resolution;
import id.satupintu.escalation.adapter.out.calendar.PublicHolidays;
import id.satupintu.escalation.domain.CaseCommand.Accept;
import id.satupintu.escalation.domain.CaseCommand.AddEvidence;
import id.satupintu.escalation.domain.CaseCommand.CheckDeadlines;
import id.satupintu.escalation.domain.CaseCommand.Confirm;
import id.satupintu.escalation.domain.CaseCommand.Dispute;
import id.satupintu.escalation.domain.CaseCommand.Escalate;
import id.satupintu.escalation.domain.CaseCommand.HandOver;
import id.satupintu.escalation.domain.CaseCommand.HearNotice;
import id.satupintu.escalation.domain.CaseCommand.HearReporter;
import id.satupintu.escalation.domain.CaseCommand.LearnReport;
import id.satupintu.escalation.domain.CaseCommand.OpenCase;
import id.satupintu.escalation.domain.CaseCommand.Reclassify;
import id.satupintu.escalation.domain.CaseCommand.ReportProgress;
import id.satupintu.escalation.domain.CaseCommand.RequestClarification;
import id.satupintu.escalation.domain.CaseCommand.Resolve;
import id.satupintu.escalation.domain.CaseCommand.Return;
import id.satupintu.escalation.domain.CaseCommand.Verify;
import id.satupintu.escalation.domain.Routing.Step;
import id.satupintu.escalation.domain.evidence.EvidenceRecord;
import id.satupintu.escalation.domain.evidence.Flag;
import id.satupintu.escalation.domain.policy.Policy;
import id.satupintu.platform.aggregate.Decision;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A case told and asked one thing after the other, the way a store would do it. Everybody in it is invented. */
public final class CaseLife {
    public static final ZoneId WITA = ZoneId.of("Asia/Makassar");
    public static final RegionCode KUTIM = new RegionCode("64.08");
    public static final RegionCode DESA_CODE = new RegionCode("64.08.04.2002");
    public static final ComplaintId ID = ComplaintId.of("KTM", 2026, 482173905);
    public static final Subject SUBJECT = new Subject(ID, KUTIM);
    public static final UnitRef RT = unit("64.08.04.2002-RT003", "RT 003 Desa Swarga Bara");
    public static final UnitRef DESA = unit("64.08.04.2002", "Desa Swarga Bara");
    public static final UnitRef KECAMATAN = unit("64.08.04", "Kecamatan Sangatta Utara");
    public static final UnitRef PUPR = unit("64.08-PUPR", "Dinas PUPR");
    public static final UnitRef DLH = unit("64.08-DLH", "Dinas Lingkungan Hidup");
    public static final List<Step> FULL_LADDER = List.of(
            new Step(Tier.RT, RT),
            new Step(Tier.DESA, DESA),
            new Step(Tier.KECAMATAN, KECAMATAN),
            new Step(Tier.OPD, PUPR));

    /** Friday 20 November 2026, 09.00 WITA: row four of the table of the dossier. */
    public static final Instant FRIDAY = wita("2026-11-20T09:00");

    private static final String PHOTO = "bukti-1";
    private static final Set<LocalDate> HOLIDAYS = PublicHolidays.read();
    public static final Policy POLICY = Policy.standard(KUTIM, WITA, HOLIDAYS);
    public static final CaseDecider DECIDER = new CaseDecider(_ -> POLICY);

    private CaseDecider decider = DECIDER;
    private Case now = DECIDER.initialState();
    private final List<EscalationEvent> told = new ArrayList<>();
    private List<EscalationEvent> last = List.of();
    private String refusal = "";
    private int noticesReached;

    /** A complaint of the ordinary class, opened at the RT on {@link #FRIDAY}. */
    public static CaseLife atRt() {
        return new CaseLife().hears(open(FRIDAY, Tier.RT, FULL_LADDER));
    }

    public static CaseLife at(Tier tier) {
        return new CaseLife().hears(open(FRIDAY, tier, FULL_LADDER));
    }

    public static OpenCase open(Instant at, Tier tier, List<Step> ladder) {
        return new OpenCase(SUBJECT, at, routing(FRIDAY, tier, ladder));
    }

    public static Routing routing(Instant receivedAt, Tier tier, List<Step> ladder) {
        return routing(ComplaintClass.TIDAK_BERKADAR_PENGAWASAN, receivedAt, tier, ladder, false);
    }

    public static Routing routing(
            ComplaintClass complaintClass, Instant receivedAt, Tier tier, List<Step> ladder, boolean binding) {
        return new Routing(
                complaintClass,
                new Location(DESA_CODE, new RtNumber(3), null),
                receivedAt,
                tier,
                ladder,
                List.of(),
                binding);
    }

    public static LearnReport report(Instant at) {
        return new LearnReport(
                SUBJECT,
                at,
                new Report(
                        ComplaintKind.COMPLAINT,
                        "Lampu jalan mati",
                        "Lampu jalan di depan pos ronda mati sejak seminggu.",
                        new Location(DESA_CODE, new RtNumber(3), null),
                        null,
                        false));
    }

    public static Accept accept(UnitRef by, Instant at) {
        return new Accept(by.code(), at);
    }

    public static ReportProgress progress(UnitRef by, Instant at) {
        return new ReportProgress(
                by.code(), at, ProgressKind.FIELD_CHECK, "Sudah kami periksa di tempat.", List.of(), null, null);
    }

    /** Progress that shows {@link #photo}. */
    public static ReportProgress progressNaming(UnitRef by, Instant at) {
        ReportProgress plain = progress(by, at);
        return new ReportProgress(plain.by(), at, plain.kind(), plain.note(), List.of(PHOTO), null, null);
    }

    public static HandOver handOver(UnitRef by, Instant at) {
        return new HandOver(by.code(), at, "Seksi pemeliharaan", "Perlu diukur di tempatnya sebelum dikerjakan.");
    }

    public static RequestClarification ask(UnitRef by, Instant at) {
        return new RequestClarification(by.code(), at, "Tiang yang mana, yang di depan pos?");
    }

    public static Resolve resolve(UnitRef by, Instant at) {
        LocalDate today = LocalDate.ofInstant(at, WITA);
        return new Resolve(
                by.code(),
                new Acting(by.code().value() + ":penghubung", null),
                at,
                new Resolution("Bola lampu dan kabel tiang nomor 4 sudah diganti.", "Tim penerangan", today),
                List.of());
    }

    /** Names what {@link #photo} put to the case. */
    public static Resolve resolveWithEvidence(UnitRef by, Instant at) {
        return resolveNaming(by, at, List.of(PHOTO));
    }

    public static Resolve resolveNaming(UnitRef by, Instant at, List<String> evidence) {
        Resolve plain = resolve(by, at);
        return new Resolve(plain.by(), plain.acting(), at, plain.resolution(), evidence);
    }

    public static AddEvidence photo(UnitRef by, Instant at) {
        return photo(by, at, EvidencePhase.AFTER);
    }

    public static AddEvidence photo(UnitRef by, Instant at, EvidencePhase phase, Flag... flags) {
        return new AddEvidence(
                by.code(),
                at,
                List.of(new EvidenceRecord(
                        PHOTO, "0".repeat(64), "image/jpeg", 1_000, phase, at, null, null, List.of(flags))));
    }

    public static Verify verify(UnitRef by, Instant at, boolean agrees) {
        return new Verify(
                by,
                new Acting(by.code().value() + ":pemeriksa", null),
                at,
                agrees,
                "Sudah kami lihat sendiri di tempatnya tadi pagi.");
    }

    public static HearNotice notice(Instant at, boolean reached) {
        return new HearNotice(SUBJECT, at, reached);
    }

    public static Escalate escalate(UnitRef by, Instant at) {
        return new Escalate(by.code(), at, "Perlu alat berat yang tidak kami punya.");
    }

    public static Return giveBack(UnitRef by, UnitRef owner, Instant at) {
        return new Return(by.code(), at, owner, "Tiang ini milik dinas, bukan milik kami.");
    }

    public static HearReporter reply(Instant at) {
        return new HearReporter(SUBJECT, at, "Yang di depan pos ronda.");
    }

    public static Dispute dispute(Instant at) {
        return new Dispute(SUBJECT, at, "Lampunya masih mati.");
    }

    public static Reclassify reclassify(ComplaintClass to, Instant at) {
        Office by = new Office(unit("64.08-DISKOMINFO", "Diskominfo"), "64.08-DISKOMINFO:admin");
        return new Reclassify(
                SUBJECT,
                at,
                to,
                by,
                "Isi laporan menyebut hal yang lain daripada klasifikasinya.",
                ReclassificationCause.OFFICER);
    }

    public static Confirm confirm(Instant at) {
        return new Confirm(SUBJECT, at);
    }

    public static Instant wita(String local) {
        return LocalDateTime.parse(local).atZone(WITA).toInstant();
    }

    public static Instant endOf(String date) {
        return LocalDate.parse(date).atTime(23, 59, 59).atZone(WITA).toInstant();
    }

    public CaseLife hears(CaseCommand command) {
        noticesReached += command instanceof HearNotice notice && notice.reached() ? 1 : 0;
        Case learnt = decider.learn(now, command);
        switch (decider.decide(command, learnt)) {
            case Decision.Accepted<EscalationEvent> accepted -> {
                now = learnt;
                accepted.events().forEach(event -> now = decider.evolve(now, event));
                told.addAll(accepted.events());
                last = accepted.events();
                refusal = "";
            }
            case Decision.Refused<EscalationEvent> refused -> {
                last = List.of();
                refusal = refused.code();
            }
        }
        return this;
    }

    /** From now on other rules of time are in force. */
    public CaseLife under(Policy policy) {
        decider = new CaseDecider(_ -> policy);
        return this;
    }

    public CaseLife untilNow(Instant at) {
        return hears(new CheckDeadlines(at));
    }

    public Case now() {
        return now;
    }

    /** What the last command made it say. */
    public List<EscalationEvent> last() {
        return last;
    }

    /** Everything it ever said. */
    public List<EscalationEvent> told() {
        return told;
    }

    /** How many notices have reached the reporter, whatever they were about. */
    public int noticesReached() {
        return noticesReached;
    }

    public String refusal() {
        return refusal;
    }

    /** Everything said of one kind. */
    public <E extends EscalationEvent> List<E> told(Class<E> kind) {
        return told.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    public Custody custody() {
        return now.custody().orElseThrow();
    }

    public Clock clock(ClockName name) {
        return custody().clocks().find(name).orElseThrow();
    }

    public CaseLife mustBeHeldBy(UnitRef unit) {
        assertThat(custody().holder().unit()).isEqualTo(unit);
        return this;
    }

    private static UnitRef unit(String code, String name) {
        return new UnitRef(new UnitCode(code), name);
    }
}
