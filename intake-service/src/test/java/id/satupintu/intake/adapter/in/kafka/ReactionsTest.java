package id.satupintu.intake.adapter.in.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.satupintu.contracts.ComplaintClass;
import id.satupintu.contracts.ComplaintEvent;
import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.Envelope;
import id.satupintu.contracts.Location;
import id.satupintu.contracts.Office;
import id.satupintu.contracts.ReclassificationCause;
import id.satupintu.contracts.Tier;
import id.satupintu.contracts.escalation.ClosingGap;
import id.satupintu.contracts.escalation.EscalationEvent;
import id.satupintu.contracts.escalation.EscalationEvent.Holder;
import id.satupintu.contracts.escalation.EvidencePhase;
import id.satupintu.contracts.escalation.OverdueLevel;
import id.satupintu.contracts.escalation.Reclassification;
import id.satupintu.contracts.escalation.Resolution;
import id.satupintu.contracts.routing.RoutingEvent;
import id.satupintu.contracts.routing.RoutingEvent.Rung;
import id.satupintu.intake.Samples;
import id.satupintu.intake.domain.CaseClock;
import id.satupintu.intake.domain.CaseFact;
import id.satupintu.intake.domain.ComplaintCommand.HearCase;
import id.satupintu.intake.domain.ComplaintCommand.HearRouting;
import id.satupintu.intake.domain.RoutingFact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReactionsTest {
    private static final ComplaintId ID = Samples.ID;
    private static final Instant AT = Samples.after(5);
    private static final Location PLACE = new Location(Samples.KUTIM, null, null);
    private static final Holder HOLDER = new Holder(Tier.DESA, Samples.DESA, AT);
    private static final List<EscalationEvent.CaseClock> CLOCKS = List.of(
            new EscalationEvent.CaseClock(EscalationEvent.ClockName.CLARIFICATION, AT, AT.plusSeconds(60), AT, null));
    private static final RoutingEvent.Decision DECISION =
            new RoutingEvent.Decision(RoutingEvent.DecidedBy.RULE, 1, List.of(), List.of(), "v1", null, null);

    private static final Reclassification RECLASSIFIED = new Reclassification(
            ComplaintClass.TIDAK_BERKADAR_PENGAWASAN,
            ComplaintClass.BERKADAR_PENGAWASAN,
            new Office(Samples.PUPR, null),
            "Ada dugaan pungutan oleh petugas.",
            ReclassificationCause.OFFICER,
            AT);

    static Stream<RoutingEvent> dispositions() {
        return Stream.of(
                new RoutingEvent.ComplaintHeldForReview(ID, RoutingEvent.HoldReason.NO_MATCH, List.of()),
                new RoutingEvent.CompletionRequested(ID, "Di mana?", AT),
                new RoutingEvent.ComplaintRouted(
                        ID, ComplaintClass.ASPIRASI, PLACE, AT, route(Tier.RT, Tier.RT, Tier.DESA), DECISION),
                new RoutingEvent.ComplaintRerouted(
                        ID,
                        ComplaintClass.ASPIRASI,
                        PLACE,
                        AT,
                        Samples.RT,
                        "Bukan wewenang",
                        route(Tier.DESA, Tier.DESA),
                        DECISION),
                new RoutingEvent.ComplaintMerged(ID, ComplaintId.of("KTM", 2026, 1), "Sama"),
                new RoutingEvent.ComplaintArchived(ID, RoutingEvent.ArchiveReason.SPAM, "Iklan.", AT),
                new RoutingEvent.ComplaintUnmerged(ID, ComplaintId.of("KTM", 2026, 1), "Ternyata lain"),
                new RoutingEvent.ComplaintForwardedExternally(ID, Samples.PUPR, null, "Jalan provinsi"),
                new RoutingEvent.ExternalStatusMirrored(
                        ID, Samples.PUPR, "P-17", RoutingEvent.ExternalStatus.IN_PROGRESS, "Dijadwalkan"));
    }

    static Stream<EscalationEvent> steps() {
        return Stream.of(
                new EscalationEvent.CaseOpened(ID, HOLDER, CLOCKS),
                new EscalationEvent.CaseAccepted(ID, HOLDER),
                new EscalationEvent.CaseHandedOver(ID, HOLDER, "Bidang Bina Marga", "Perlu diukur dahulu."),
                new EscalationEvent.ProgressReported(
                        ID,
                        HOLDER,
                        EscalationEvent.ProgressKind.WORK_DONE,
                        "Dikerjakan",
                        List.of(),
                        CLOCKS,
                        null,
                        null,
                        null),
                new EscalationEvent.ClarificationRequested(ID, HOLDER, "Di mana?", AT, CLOCKS),
                new EscalationEvent.CaseResumed(ID, HOLDER, EscalationEvent.ResumeCause.REPORTER_ANSWERED, CLOCKS),
                new EscalationEvent.CaseEscalated(
                        ID, HOLDER, HOLDER, EscalationEvent.EscalationCause.OFFICER, "Butuh alat", CLOCKS),
                new EscalationEvent.CaseReturned(ID, HOLDER, Samples.PUPR, "Jalan kabupaten", 1),
                new EscalationEvent.CaseResolved(
                        ID,
                        HOLDER,
                        new Resolution("Diganti", "Regu", LocalDate.of(2026, 3, 20)),
                        List.of(),
                        AT,
                        CLOCKS,
                        null,
                        null),
                new EscalationEvent.CaseReopened(ID, HOLDER, "Belum", CLOCKS),
                new EscalationEvent.CaseClosed(ID, HOLDER, EscalationEvent.Closure.REPLY_WINDOW_PASSED, true, null),
                new EscalationEvent.OverdueRaised(
                        ID, HOLDER, EscalationEvent.ClockName.CLASS_LIMIT, AT, OverdueLevel.SEKDA, 2),
                new EscalationEvent.DeadlinesRecomputed(ID, HOLDER, 2, CLOCKS, null),
                new EscalationEvent.DeadlinesRecomputed(ID, HOLDER, 2, CLOCKS, RECLASSIFIED),
                new EscalationEvent.ResolutionVerified(ID, HOLDER, Samples.PUPR, "Sudah kami lihat"),
                new EscalationEvent.ClosingWithheld(ID, HOLDER, List.of(ClosingGap.PROOF)),
                new EscalationEvent.DeadlineApproaching(ID, HOLDER, EscalationEvent.ClockName.TIER_BOX, AT),
                new EscalationEvent.DeadlineMissed(ID, HOLDER, EscalationEvent.ClockName.TIER_BOX, AT));
    }

    @ParameterizedTest
    @MethodSource("dispositions")
    void every_disposition_is_heard_at_its_place_and_time(RoutingEvent event) {
        assertThat(RoutingReactions.translate(envelope(event))).singleElement().satisfies(reaction -> {
            assertThat(reaction.aggregateId()).isEqualTo(ID.value());
            assertThat(reaction.command()).isInstanceOfSatisfying(HearRouting.class, heard -> {
                assertThat(heard.news().sequence()).isEqualTo(7);
                assertThat(heard.news().at()).isEqualTo(AT);
                assertThat(heard.kabupaten()).isEqualTo(Samples.KUTIM);
            });
        });
    }

    @ParameterizedTest
    @MethodSource("steps")
    void every_step_of_the_case_is_heard_with_its_holder(EscalationEvent event) {
        assertThat(EscalationReactions.translate(envelope(event)))
                .singleElement()
                .satisfies(reaction -> assertThat(reaction.command()).isInstanceOfSatisfying(HearCase.class, heard -> {
                    assertThat(heard.news().sequence()).isEqualTo(7);
                    assertThat(heard.news().fact().holder().unit()).isEqualTo(Samples.DESA);
                }));
    }

    /** What a citizen is not told by itself. */
    static Stream<EscalationEvent> untold() {
        return Stream.of(new EscalationEvent.EvidenceAdded(
                ID,
                HOLDER,
                "bukti-1",
                "0".repeat(64),
                "image/jpeg",
                1_000,
                EvidencePhase.AFTER,
                AT,
                null,
                null,
                List.of(),
                null));
    }

    @ParameterizedTest
    @MethodSource("untold")
    void a_piece_of_evidence_is_told_of_with_the_progress_that_names_it(EscalationEvent event) {
        assertThat(EscalationReactions.translate(envelope(event))).isEmpty();
    }

    /** What escalation tells better. */
    static Stream<RoutingEvent> toldElsewhere() {
        return Stream.of(new RoutingEvent.ComplaintReclassified(
                ID,
                RECLASSIFIED.from(),
                RECLASSIFIED.to(),
                RECLASSIFIED.by(),
                RECLASSIFIED.reason(),
                ReclassificationCause.OFFICER));
    }

    @ParameterizedTest
    @MethodSource("toldElsewhere")
    void another_class_is_told_by_escalation_with_the_date_it_brings(RoutingEvent event) {
        assertThat(RoutingReactions.translate(envelope(event))).isEmpty();

        Instant due = AT.plusSeconds(60);
        HearCase heard = (HearCase) EscalationReactions.translate(envelope(new EscalationEvent.DeadlinesRecomputed(
                        ID,
                        HOLDER,
                        1,
                        List.of(new EscalationEvent.CaseClock(
                                EscalationEvent.ClockName.CLASS_LIMIT, AT, due, null, null)),
                        RECLASSIFIED)))
                .getFirst()
                .command();
        assertThat(heard.news().fact()).isInstanceOfSatisfying(CaseFact.Reclassified.class, fact -> {
            assertThat(fact.by()).isEqualTo(Samples.PUPR);
            assertThat(fact.reason()).isEqualTo(RECLASSIFIED.reason());
            assertThat(fact.dueBefore()).isEqualTo(AT);
            assertThat(fact.dueAt()).isEqualTo(due);
        });
    }

    @Test
    void no_event_of_either_family_is_left_out_of_these_tests() {
        assertThat(Stream.concat(dispositions(), toldElsewhere())
                        .map(Object::getClass)
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(RoutingEvent.class.getPermittedSubclasses());
        assertThat(Stream.concat(steps(), untold()).map(Object::getClass).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(EscalationEvent.class.getPermittedSubclasses());
    }

    @Test
    void every_word_of_routing_and_escalation_has_one_of_ours() {
        Stream.of(EscalationEvent.Closure.values())
                .forEach(word -> assertThat(WordsOfEscalation.closure(word)).hasToString(word.name()));
        Stream.of(EscalationEvent.ClockName.values())
                .forEach(word -> assertThat(WordsOfEscalation.clock(word)).hasToString(word.name()));
        Stream.of(EscalationEvent.ProgressKind.values())
                .forEach(word -> assertThat(WordsOfEscalation.progress(word)).hasToString(word.name()));
        assertThat(Arrays.stream(RoutingFact.SkipReason.values()).map(Enum::name))
                .containsExactly(Arrays.stream(RoutingEvent.SkipReason.values())
                        .map(Enum::name)
                        .toArray(String[]::new));
    }

    @Test
    void the_clocks_come_along_as_they_stand() {
        HearCase heard = (HearCase) EscalationReactions.translate(
                        envelope(new EscalationEvent.ClarificationRequested(ID, HOLDER, "Di mana?", AT, CLOCKS)))
                .getFirst()
                .command();
        assertThat(heard.clocks().sequence()).isEqualTo(7);
        assertThat(heard.clocks().clocks())
                .containsExactly(new CaseClock(CaseClock.Name.CLARIFICATION, AT, AT.plusSeconds(60), AT, null));
        assertThat(heard.news().fact()).isInstanceOf(CaseFact.ClarificationRequested.class);
    }

    @Test
    void the_unit_named_is_the_rung_at_the_start_tier_or_the_next_one_above_it() {
        assertThat(start(route(Tier.DESA, Tier.RT, Tier.DESA, Tier.OPD))).isEqualTo(Tier.DESA);
        assertThat(start(route(Tier.DESA, Tier.RT, Tier.OPD))).isEqualTo(Tier.OPD);
        RoutingEvent.Route empty = route(Tier.DESA, Tier.RT);
        assertThatThrownBy(() -> start(empty)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Tier start(RoutingEvent.Route route) {
        HearRouting heard = (HearRouting) RoutingReactions.translate(envelope(
                        new RoutingEvent.ComplaintRouted(ID, ComplaintClass.ASPIRASI, PLACE, AT, route, DECISION)))
                .getFirst()
                .command();
        return ((RoutingFact.Routed) heard.news().fact()).tier();
    }

    private static RoutingEvent.Route route(Tier start, Tier... ladder) {
        return new RoutingEvent.Route(
                start,
                Arrays.stream(ladder).map(tier -> new Rung(tier, Samples.DESA)).toList(),
                List.of(new RoutingEvent.SkippedTier(Tier.RT, RoutingEvent.SkipReason.ACCUSED)),
                List.of());
    }

    private static <E extends ComplaintEvent> Envelope<E> envelope(E event) {
        return new Envelope<>("id-7", "/test-service", AT, Samples.KUTIM, 7, null, null, null, event);
    }
}
