package id.satupintu.escalation.domain;

import static id.satupintu.escalation.domain.CaseLife.DESA;
import static id.satupintu.escalation.domain.CaseLife.FRIDAY;
import static id.satupintu.escalation.domain.CaseLife.FULL_LADDER;
import static id.satupintu.escalation.domain.CaseLife.ID;
import static id.satupintu.escalation.domain.CaseLife.PUPR;
import static id.satupintu.escalation.domain.CaseLife.RT;
import static id.satupintu.escalation.domain.CaseLife.accept;
import static id.satupintu.escalation.domain.CaseLife.ask;
import static id.satupintu.escalation.domain.CaseLife.endOf;
import static id.satupintu.escalation.domain.CaseLife.escalate;
import static id.satupintu.escalation.domain.CaseLife.progress;
import static id.satupintu.escalation.domain.CaseLife.resolve;
import static id.satupintu.escalation.domain.CaseLife.wita;
import static org.assertj.core.api.Assertions.assertThat;

import id.satupintu.contracts.Tier;
import id.satupintu.contracts.escalation.EscalationEvent.CaseAccepted;
import id.satupintu.contracts.escalation.EscalationEvent.CaseEscalated;
import id.satupintu.contracts.escalation.EscalationEvent.CaseResolved;
import id.satupintu.contracts.escalation.EscalationEvent.ClarificationRequested;
import id.satupintu.contracts.escalation.EscalationEvent.ClockName;
import id.satupintu.contracts.escalation.EscalationEvent.EscalationCause;
import id.satupintu.contracts.escalation.EscalationEvent.Holder;
import id.satupintu.contracts.escalation.EscalationEvent.ProgressKind;
import id.satupintu.contracts.escalation.EscalationEvent.ProgressReported;
import id.satupintu.contracts.escalation.Resolution;
import id.satupintu.escalation.domain.CaseCommand.OpenCase;
import id.satupintu.escalation.domain.CaseCommand.ReportProgress;
import id.satupintu.escalation.domain.CaseCommand.Resolve;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OfficerActionsTest {
    private static final Instant MONDAY = wita("2026-11-23T10:00");
    private static final Holder AT_RT = new Holder(Tier.RT, RT, FRIDAY);

    @Nested
    class Accepting {

        @Test
        void the_unit_takes_it_on_once() {
            CaseLife life = CaseLife.atRt().hears(accept(RT, MONDAY));
            assertThat(life.last()).containsExactly(new CaseAccepted(ID, AT_RT));
            assertThat(life.hears(accept(RT, MONDAY)).last()).isEmpty();
            assertThat(life.refusal()).isEmpty();
        }

        @Test
        void another_unit_may_not() {
            assertThat(CaseLife.atRt().hears(accept(DESA, MONDAY)).refusal()).isEqualTo("case.not-yours");
        }

        @Test
        void a_unit_that_the_case_left_a_moment_ago_may_not_though_no_timer_has_run() {
            CaseLife life = CaseLife.atRt().hears(resolve(RT, endOf("2026-11-25")));
            assertThat(life.refusal()).isEqualTo("case.not-yours");
            life.mustBeHeldBy(RT).untilNow(endOf("2026-11-25")).mustBeHeldBy(DESA);
        }

        @Test
        void before_a_unit_is_named_there_is_nothing_to_do() {
            assertThat(new CaseLife()
                            .hears(CaseLife.report(FRIDAY))
                            .hears(accept(RT, MONDAY))
                            .refusal())
                    .isEqualTo("case.not-open");
        }

        @Test
        void whoever_acts_has_accepted() {
            assertThat(CaseLife.atRt().hears(progress(RT, MONDAY)).last())
                    .hasExactlyElementsOfTypes(CaseAccepted.class, ProgressReported.class);
            assertThat(CaseLife.atRt().hears(ask(RT, MONDAY)).last())
                    .hasExactlyElementsOfTypes(CaseAccepted.class, ClarificationRequested.class);
            assertThat(CaseLife.atRt().hears(resolve(RT, MONDAY)).last())
                    .hasExactlyElementsOfTypes(CaseAccepted.class, CaseResolved.class);
        }

        @Test
        void the_next_holder_accepts_anew() {
            CaseLife life = CaseLife.atRt().hears(accept(RT, MONDAY)).hears(escalate(RT, MONDAY));
            assertThat(life.custody().accepted()).isFalse();
        }
    }

    @Nested
    class Progressing {

        @Test
        void progress_meets_the_first_response_and_the_thirty_days() {
            CaseLife life = CaseLife.atRt().hears(progress(RT, MONDAY));
            assertThat(life.clock(ClockName.FIRST_RESPONSE).metAt()).isEqualTo(MONDAY);
            assertThat(life.clock(ClockName.PROGRESS).metAt()).isEqualTo(MONDAY);
            assertThat(life.clock(ClockName.TIER_BOX).metAt()).isNull();
            assertThat(life.clock(ClockName.CLASS_LIMIT).metAt()).isNull();
        }

        @Test
        void a_note_must_say_something() {
            CaseLife life = CaseLife.atRt()
                    .hears(new ReportProgress(RT.code(), MONDAY, ProgressKind.OTHER, "proses", List.of(), null, null));
            assertThat(life.refusal()).isEqualTo("case.text-too-short");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Hubungi 0812-3456-7890 untuk jadwalnya.",
                    "Hubungi +62 812 3456 7890 untuk jadwalnya.",
                    "NIK pelapor 6408041234560001 sudah dicatat.",
                    "Kirim foto ke contoh@example.id ya."
                })
        void a_note_names_no_number_or_address_of_anybody(String note) {
            CaseLife life = CaseLife.atRt()
                    .hears(new ReportProgress(RT.code(), MONDAY, ProgressKind.OTHER, note, List.of(), null, null));
            assertThat(life.refusal()).isEqualTo("case.personal-data");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Anggaran Rp 250.000.000 diusulkan 2027.",
                    "Titik 0.512345, 117.587654 sudah diperiksa 23-11-2026.",
                    "Nomor 64.08.04.2002 dan tiang 081 sudah diganti."
                })
        void sums_places_and_dates_are_no_personal_data(String note) {
            CaseLife life = CaseLife.atRt()
                    .hears(new ReportProgress(RT.code(), MONDAY, ProgressKind.OTHER, note, List.of(), null, null));
            assertThat(life.refusal()).isEmpty();
        }
    }

    @Nested
    class PassingUp {

        @Test
        void an_officer_passes_it_to_the_next_tier_with_a_reason() {
            CaseLife life = CaseLife.atRt().hears(escalate(RT, MONDAY));
            assertThat(life.last()).singleElement().isInstanceOfSatisfying(CaseEscalated.class, escalated -> {
                assertThat(escalated.cause()).isEqualTo(EscalationCause.OFFICER);
                assertThat(escalated.note()).isEqualTo("Perlu alat berat yang tidak kami punya.");
                assertThat(escalated.holder()).isEqualTo(new Holder(Tier.DESA, DESA, MONDAY));
            });
        }

        @Test
        void not_from_the_top() {
            assertThat(CaseLife.at(Tier.OPD).hears(escalate(PUPR, MONDAY)).refusal())
                    .isEqualTo("case.top-tier");
        }
    }

    @Nested
    class Resolving {

        @Test
        void the_reporter_gets_ten_working_days_to_say_otherwise() {
            CaseLife life = CaseLife.atRt().hears(resolve(RT, MONDAY));
            CaseResolved resolved = life.told(CaseResolved.class).getFirst();
            assertThat(resolved.replyBy()).isEqualTo(endOf("2026-12-07"));
            assertThat(life.clock(ClockName.CLASS_LIMIT).metAt()).isEqualTo(MONDAY);
            assertThat(life.clock(ClockName.PROGRESS).metAt()).isEqualTo(MONDAY);
            assertThat(life.clock(ClockName.TIER_BOX).metAt()).isEqualTo(MONDAY);
            assertThat(life.hears(resolve(RT, MONDAY)).refusal()).isEqualTo("case.already-resolved");
        }

        @Test
        void a_promise_is_no_answer() {
            assertThat(answer("Akan ditindaklanjuti", "Kami semua", "2026-11-23"))
                    .isEmpty();
            assertThat(answer("Akan kami urus", "Tim penerangan", "2026-11-23")).isEqualTo("case.not-substantive");
            assertThat(answer("Lampu di depan pos sudah diganti.", "X", "2026-11-23"))
                    .isEqualTo("case.not-substantive");
        }

        @Test
        void it_was_done_between_receipt_and_today() {
            String what = "Lampu di depan pos sudah diganti.";
            assertThat(answer(what, "Tim lampu", "2026-11-24")).isEqualTo("case.done-in-future");
            assertThat(answer(what, "Tim lampu", "2026-11-23")).isEmpty();
            assertThat(answer(what, "Tim lampu", "2026-11-20")).isEmpty();
            assertThat(answer(what, "Tim lampu", "2026-11-19")).isEqualTo("case.done-before-receipt");
        }

        @Test
        void today_is_today_where_the_unit_is() {
            Instant earlyTuesdayInWita = Instant.parse("2026-11-23T16:30:00Z");
            CaseLife life = CaseLife.atRt()
                    .hears(new Resolve(
                            RT.code(),
                            new Acting(RT.code().value() + ":ketua", null),
                            earlyTuesdayInWita,
                            new Resolution(
                                    "Lampu di depan pos sudah diganti.", "Tim lampu", LocalDate.of(2026, 11, 24)),
                            List.of()));
            assertThat(life.refusal()).isEmpty();
        }

        @Test
        void also_while_the_reporter_has_not_answered() {
            CaseLife life = CaseLife.atRt().hears(ask(RT, MONDAY)).hears(resolve(RT, wita("2026-11-24T10:00")));
            assertThat(life.refusal()).isEmpty();
            assertThat(life.custody().openQuestion()).isNull();
            assertThat(life.clock(ClockName.CLASS_LIMIT).dueAt()).isEqualTo(endOf("2026-12-11"));
        }

        private static String answer(String what, String who, String doneOn) {
            return CaseLife.atRt()
                    .hears(new Resolve(
                            RT.code(),
                            new Acting(RT.code().value() + ":ketua", null),
                            MONDAY,
                            new Resolution(what, who, LocalDate.parse(doneOn)),
                            List.of()))
                    .refusal();
        }
    }

    @Test
    void a_word_of_routing_heard_again_changes_nothing() {
        OpenCase opening = CaseLife.open(FRIDAY, Tier.RT, FULL_LADDER);
        CaseLife life =
                new CaseLife().hears(opening).hears(escalate(RT, MONDAY)).hears(opening);
        life.mustBeHeldBy(DESA);
        assertThat(life.last()).isEmpty();
    }
}
