package id.satupintu.escalation.domain;

import static id.satupintu.escalation.domain.CaseLife.DESA;
import static id.satupintu.escalation.domain.CaseLife.DLH;
import static id.satupintu.escalation.domain.CaseLife.FRIDAY;
import static id.satupintu.escalation.domain.CaseLife.RT;
import static id.satupintu.escalation.domain.CaseLife.atRt;
import static id.satupintu.escalation.domain.CaseLife.escalate;
import static id.satupintu.escalation.domain.CaseLife.resolve;
import static id.satupintu.escalation.domain.CaseLife.wita;
import static org.assertj.core.api.Assertions.assertThat;

import id.satupintu.contracts.Tier;
import id.satupintu.contracts.UnitRef;
import id.satupintu.contracts.escalation.EscalationEvent.CaseAccepted;
import id.satupintu.contracts.escalation.EscalationEvent.EvidenceAdded;
import id.satupintu.contracts.escalation.EscalationEvent.ProgressKind;
import id.satupintu.contracts.escalation.EvidencePhase;
import id.satupintu.contracts.escalation.FlagCode;
import id.satupintu.contracts.escalation.Resolution;
import id.satupintu.escalation.domain.CaseCommand.AddEvidence;
import id.satupintu.escalation.domain.CaseCommand.OpenCase;
import id.satupintu.escalation.domain.CaseCommand.ReportProgress;
import id.satupintu.escalation.domain.CaseCommand.Resolve;
import id.satupintu.escalation.domain.evidence.Evidence;
import id.satupintu.escalation.domain.evidence.EvidenceRecord;
import id.satupintu.escalation.domain.evidence.Flag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Evidence of a case: who adds it, who names it, and what it leaves alone. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CaseEvidenceTest {
    private static final Instant MONDAY = wita("2026-11-23T09:00");

    @Test
    void the_holder_adds_evidence_and_has_thereby_accepted() {
        CaseLife life = atRt().hears(add(RT, MONDAY, "a", "b"));

        assertThat(life.last()).hasSize(3).first().isInstanceOf(CaseAccepted.class);
        assertThat(ids(life)).containsExactly("a", "b");
        assertThat(life.told(EvidenceAdded.class).getFirst().flags()).first().satisfies(flag -> assertThat(flag.code())
                .isEqualTo(FlagCode.FAR_AWAY));
    }

    @Test
    void nobody_else_adds_any() {
        assertThat(atRt().hears(add(DESA, MONDAY, "a")).refusal()).isEqualTo("case.not-yours");
        assertThat(atRt().hears(resolve(RT, MONDAY)).hears(add(RT, MONDAY, "a")).refusal())
                .isEqualTo("case.already-resolved");
    }

    @Test
    void progress_and_resolution_name_evidence_of_the_case_only() {
        CaseLife life = atRt().hears(add(RT, MONDAY, "a"));

        assertThat(life.hears(progress("a", "x")).refusal()).isEqualTo("case.evidence-unknown");
        assertThat(life.hears(resolution("x")).refusal()).isEqualTo("case.evidence-unknown");
        assertThat(life.hears(progress("a")).refusal()).isEmpty();
        assertThat(life.now().evidence()).allMatch(Evidence::named);
        assertThat(life.hears(resolution("a")).refusal()).isEmpty();
    }

    @Test
    void evidence_goes_up_with_the_case_and_may_be_named_there() {
        CaseLife life = atRt().hears(add(RT, MONDAY, "a")).hears(escalate(RT, MONDAY));

        assertThat(life.hears(new ReportProgress(
                                DESA.code(),
                                MONDAY,
                                ProgressKind.FIELD_CHECK,
                                "Sudah kami lihat fotonya.",
                                List.of("a"),
                                null,
                                null))
                        .refusal())
                .isEmpty();
    }

    @Test
    void a_unit_that_helps_adds_evidence_in_its_own_name_and_accepts_nothing() {
        CaseLife life = helpedByDlh().hears(add(DLH, MONDAY, "a"));

        assertThat(life.last()).singleElement().isInstanceOfSatisfying(EvidenceAdded.class, added -> {
            assertThat(added.helper()).isEqualTo(DLH);
            assertThat(added.holder().unit()).isEqualTo(RT);
        });
        assertThat(life.now().evidence().getFirst().unit()).isEqualTo(DLH);
    }

    @Test
    void there_is_a_most() {
        CaseLife life = atRt().hears(add(
                RT, MONDAY, IntStream.range(0, 60).mapToObj(Integer::toString).toArray(String[]::new)));

        assertThat(life.hears(add(RT, MONDAY, "x")).refusal()).isEqualTo("case.evidence-limit");
    }

    @Property(tries = 200)
    void however_much_is_added_no_clock_moves_but_what_time_moves(
            @ForAll @IntRange(max = 5 * 24) int hours, @ForAll @IntRange(min = 1, max = 5) int files) {
        Instant at = FRIDAY.plusSeconds(hours * 3_600L);
        CaseLife with = atRt().hears(add(
                RT, at, IntStream.range(0, files).mapToObj(Integer::toString).toArray(String[]::new)));
        CaseLife without = atRt().untilNow(at);

        assertThat(with.custody().clocks()).isEqualTo(without.custody().clocks());
        with.mustBeHeldBy(without.custody().holder().unit());
    }

    private static CaseLife helpedByDlh() {
        Routing alone = CaseLife.routing(FRIDAY, Tier.RT, CaseLife.FULL_LADDER);
        return new CaseLife()
                .hears(new OpenCase(
                        CaseLife.SUBJECT,
                        FRIDAY,
                        new Routing(
                                alone.complaintClass(),
                                alone.location(),
                                alone.receivedAt(),
                                alone.startTier(),
                                alone.ladder(),
                                List.of(DLH),
                                alone.binding())));
    }

    private static AddEvidence add(UnitRef by, Instant at, String... ids) {
        return new AddEvidence(
                by.code(),
                at,
                List.of(ids).stream()
                        .map(id -> new EvidenceRecord(
                                id,
                                "0".repeat(64),
                                "image/jpeg",
                                1_000,
                                EvidencePhase.AFTER,
                                at,
                                at,
                                40_000,
                                List.of(new Flag.FarAway(40_000))))
                        .toList());
    }

    private static ReportProgress progress(String... evidence) {
        return new ReportProgress(
                RT.code(), MONDAY, ProgressKind.WORK_DONE, "Saluran sudah dibersihkan.", List.of(evidence), null, null);
    }

    private static Resolve resolution(String... evidence) {
        return new Resolve(
                RT.code(),
                new Acting("64.08.04.2002-RT003:ketua", null),
                MONDAY,
                new Resolution("Saluran sudah dibersihkan sepanjang gang.", "Pengurus RT", LocalDate.of(2026, 11, 23)),
                List.of(evidence));
    }

    private static List<String> ids(CaseLife life) {
        return life.now().evidence().stream().map(Evidence::evidenceId).toList();
    }
}
