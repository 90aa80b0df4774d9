package id.satupintu.escalation.domain;

import static id.satupintu.escalation.domain.CaseLife.DLH;
import static id.satupintu.escalation.domain.CaseLife.FRIDAY;
import static id.satupintu.escalation.domain.CaseLife.FULL_LADDER;
import static id.satupintu.escalation.domain.CaseLife.RT;
import static id.satupintu.escalation.domain.CaseLife.SUBJECT;
import static org.assertj.core.api.Assertions.assertThat;

import id.satupintu.contracts.ComplaintClass;
import id.satupintu.contracts.Tier;
import id.satupintu.contracts.UnitRef;
import id.satupintu.contracts.escalation.EscalationEvent.Closure;
import id.satupintu.escalation.domain.CaseCommand.ApplyPolicy;
import id.satupintu.escalation.domain.CaseCommand.CheckDeadlines;
import id.satupintu.escalation.domain.CaseCommand.HearNotice;
import id.satupintu.escalation.domain.CaseCommand.HearReporter;
import id.satupintu.escalation.domain.CaseCommand.PutAway;
import id.satupintu.escalation.domain.CaseCommand.Reroute;
import id.satupintu.escalation.domain.CaseCommand.Withdraw;
import id.satupintu.escalation.domain.Routing.Step;
import id.satupintu.escalation.domain.evidence.Evidence;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds whatever happens, and in whatever order it is heard. */
class CasePropertyTest {

    /** Something that happens some hours after the thing before; the unit acting is whoever holds the case then. */
    record Turn(What what, int hoursLater, boolean holder, boolean heardTwice) {}

    enum What {
        TIME_PASSES,
        ACCEPT,
        HAND_OVER,
        PROGRESS,
        ASK,
        REPLY,
        RETURN,
        REROUTE,
        ESCALATE,
        RESOLVE,
        PHOTO,
        RESOLVE_WITH_EVIDENCE,
        VERIFY,
        FIND_UNSETTLED,
        NOTICE,
        NO_NOTICE,
        APPLY_POLICY,
        RECLASSIFY,
        CONFIRM,
        DISPUTE,
        WITHDRAW,
        PUT_AWAY
    }

    @Property(tries = 400)
    void whatever_happens_the_rules_hold(@ForAll("lives") List<Turn> turns) {
        CaseLife life = CaseLife.atRt();
        CasePromises promises = new CasePromises(life);
        Instant at = FRIDAY;
        for (Turn turn : turns) {
            at = at.plus(Duration.ofHours(turn.hoursLater()));
            CaseCommand command = command(turn, life, at);
            Case before = life.now();
            life.hears(command);
            promises.check(before);
            if (turn.heardTwice()
                    && command instanceof CaseCommand.Fact
                    && !(command instanceof HearReporter)
                    && !(command instanceof HearNotice)) {
                Case heardOnce = life.now();
                Case once = life.untilNow(at).now();
                promises.check(heardOnce);
                life.hears(command);
                assertThat(life.now().standing()).isEqualTo(once.standing());
                assertThat(life.last()).isEmpty();
            }
        }
    }

    @Property(tries = 300)
    void looking_at_the_clock_often_or_once_at_the_end_is_the_same(
            @ForAll("lives") List<Turn> turns, @ForAll("looks") List<Integer> looks) {
        CaseLife once = CaseLife.atRt();
        CaseLife often = CaseLife.atRt();
        Instant at = FRIDAY;
        int look = 0;
        for (Turn turn : turns) {
            Instant next = at.plus(Duration.ofHours(turn.hoursLater()));
            for (Instant moment = at; moment.isBefore(next); ) {
                often.untilNow(moment);
                moment = moment.plus(Duration.ofMinutes(7 + looks.get(look++ % looks.size())));
            }
            at = next;
            if (turn.what() != What.TIME_PASSES) {
                CaseCommand command = command(turn, often.untilNow(at), at);
                once.hears(command);
                often.hears(command);
            }
        }
        Instant end = at.plus(Duration.ofDays(200));
        once.untilNow(end);
        for (Optional<Instant> due = Deadlines.nextDueAt(often.now());
                due.isPresent() && !due.get().isAfter(end);
                due = Deadlines.nextDueAt(often.now())) {
            often.untilNow(due.get());
        }

        assertThat(once.told()).isEqualTo(often.told());
        assertThat(once.now().standing()).isEqualTo(often.now().standing());
    }

    @Property(tries = 300)
    void whatever_the_order_in_which_two_topics_are_heard_the_case_ends_the_same(
            @ForAll("routingWords") List<CaseCommand> routing,
            @ForAll("intakeWords") List<CaseCommand> intake,
            @ForAll boolean asked,
            @ForAll("interleavings") List<Boolean> first,
            @ForAll("interleavings") List<Boolean> second) {
        CaseLife one = interleave(routing, intake, asked, first);
        CaseLife other = interleave(routing, intake, asked, second);

        assertThat(standing(one.now())).isEqualTo(standing(other.now()));
        assertThat(one.now().report()).isEqualTo(other.now().report());
    }

    private static CaseLife interleave(
            List<CaseCommand> routing, List<CaseCommand> intake, boolean asked, List<Boolean> turns) {
        List<CaseCommand> a = new ArrayList<>(routing);
        List<CaseCommand> b = new ArrayList<>(intake);
        CaseLife life = new CaseLife();
        if (asked) {
            // The question comes before its answer, whatever the topics do.
            life.hears(a.removeFirst());
            life.hears(CaseLife.ask(RT, life.custody().holder().since()));
        }
        for (int i = 0; !a.isEmpty() || !b.isEmpty(); i++) {
            boolean fromRouting = !a.isEmpty() && (b.isEmpty() || turns.get(i % turns.size()));
            life.hears(fromRouting ? a.removeFirst() : b.removeFirst());
        }
        return life.untilNow(FRIDAY.plus(Duration.ofDays(20)));
    }

    /** Where it stands: whether it is over and how, or who has it with which dates. */
    private static String standing(Case known) {
        return switch (known.standing()) {
            case Standing.NotOpened _ -> known.withdrawn() ? "over WITHDRAWN_BY_REPORTER" : "nobody has it";
            case Standing.Closed closed -> "over " + closed.closure();
            case Standing.Opened opened ->
                opened.custody().holder() + " "
                        + opened.custody().clocks().all().stream()
                                .map(clock -> clock.name() + " " + clock.dueAt() + " " + clock.pausedSince())
                                .collect(Collectors.joining(", "));
        };
    }

    @Provide
    Arbitrary<List<Turn>> lives() {
        Arbitrary<Integer> hours = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(4, Arbitraries.integers().between(0, 30)),
                net.jqwik.api.Tuple.of(1, Arbitraries.integers().between(31, 24 * 25)));
        Arbitrary<Boolean> mostly =
                Arbitraries.frequency(net.jqwik.api.Tuple.of(9, true), net.jqwik.api.Tuple.of(1, false));
        Arbitrary<What> what = Arbitraries.frequency(
                net.jqwik.api.Tuple.of(3, What.TIME_PASSES),
                net.jqwik.api.Tuple.of(2, What.ACCEPT),
                net.jqwik.api.Tuple.of(2, What.PROGRESS),
                net.jqwik.api.Tuple.of(3, What.ASK),
                net.jqwik.api.Tuple.of(3, What.REPLY),
                net.jqwik.api.Tuple.of(2, What.RETURN),
                net.jqwik.api.Tuple.of(2, What.REROUTE),
                net.jqwik.api.Tuple.of(2, What.ESCALATE),
                net.jqwik.api.Tuple.of(2, What.RESOLVE),
                net.jqwik.api.Tuple.of(2, What.PHOTO),
                net.jqwik.api.Tuple.of(3, What.RESOLVE_WITH_EVIDENCE),
                net.jqwik.api.Tuple.of(1, What.VERIFY),
                net.jqwik.api.Tuple.of(1, What.FIND_UNSETTLED),
                net.jqwik.api.Tuple.of(5, What.NOTICE),
                net.jqwik.api.Tuple.of(1, What.NO_NOTICE),
                net.jqwik.api.Tuple.of(1, What.APPLY_POLICY),
                net.jqwik.api.Tuple.of(3, What.RECLASSIFY),
                net.jqwik.api.Tuple.of(1, What.CONFIRM),
                net.jqwik.api.Tuple.of(4, What.DISPUTE),
                net.jqwik.api.Tuple.of(1, What.WITHDRAW),
                net.jqwik.api.Tuple.of(1, What.PUT_AWAY));
        return Combinators.combine(what, hours, mostly, Arbitraries.of(true, false))
                .as(Turn::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(50);
    }

    @Provide
    Arbitrary<List<Integer>> looks() {
        return Arbitraries.integers()
                .between(0, 60 * 24 * 3)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<List<Boolean>> interleavings() {
        return Arbitraries.of(true, false).list().ofSize(12);
    }

    @Provide
    Arbitrary<List<CaseCommand>> routingWords() {
        return Combinators.combine(Arbitraries.integers().between(0, 3).list().ofMaxSize(4), hoursApart())
                .as((kinds, hours) -> {
                    List<CaseCommand> words = new ArrayList<>();
                    words.add(CaseLife.open(FRIDAY.plusSeconds(600), Tier.RT, FULL_LADDER));
                    for (int i = 0; i < kinds.size(); i++) {
                        Instant at = FRIDAY.plus(Duration.ofHours((long) hours * (i + 1)));
                        words.add(
                                switch (kinds.get(i)) {
                                    case 0 -> reroute(at, ComplaintClass.TIDAK_BERKADAR_PENGAWASAN);
                                    case 1 -> new PutAway(SUBJECT, at, Closure.ARCHIVED, "Belum jelas tempatnya.");
                                    default -> CaseLife.open(at, Tier.DESA, FULL_LADDER);
                                });
                    }
                    return words;
                });
    }

    @Provide
    Arbitrary<List<CaseCommand>> intakeWords() {
        return Combinators.combine(Arbitraries.integers().between(0, 5).list().ofMaxSize(4), hoursApart())
                .as((kinds, hours) -> {
                    List<CaseCommand> words = new ArrayList<>();
                    words.add(CaseLife.report(FRIDAY));
                    for (int i = 0; i < kinds.size(); i++) {
                        Instant at = FRIDAY.plus(Duration.ofHours((long) hours * (i + 1)))
                                .plusSeconds(7);
                        words.add(kinds.get(i) == 0 ? new Withdraw(SUBJECT, at, null) : CaseLife.reply(at));
                        if (kinds.get(i) == 0) {
                            break; // the door takes nothing more about what was withdrawn
                        }
                    }
                    return words;
                });
    }

    /** Up to four days, so that working days lie between a reply and a rerouting, and no box ends before them. */
    private static Arbitrary<Integer> hoursApart() {
        return Arbitraries.integers().between(5, 100);
    }

    private static CaseCommand command(Turn turn, CaseLife life, Instant at) {
        UnitRef unit = life.now()
                .custody()
                .filter(_ -> turn.holder())
                .map(custody -> custody.holder().unit())
                .orElse(DLH);
        UnitRef owner = unit.equals(DLH) ? CaseLife.PUPR : DLH;
        return switch (turn.what()) {
            case TIME_PASSES -> new CheckDeadlines(at);
            case ACCEPT -> CaseLife.accept(unit, at);
            case PROGRESS -> CaseLife.progress(unit, at);
            case HAND_OVER -> CaseLife.handOver(unit, at);
            case ASK -> CaseLife.ask(unit, at);
            case REPLY -> CaseLife.reply(at);
            case RETURN -> CaseLife.giveBack(unit, owner, at);
            case REROUTE -> reroute(at, classOf(life));
            case ESCALATE -> CaseLife.escalate(unit, at);
            case RESOLVE -> CaseLife.resolve(unit, at);
            case PHOTO -> CaseLife.photo(unit, at);
            case RESOLVE_WITH_EVIDENCE ->
                CaseLife.resolveNaming(
                        unit,
                        at,
                        life.now().evidence().stream().map(Evidence::evidenceId).toList());
            case VERIFY -> CaseLife.verify(owner, at, true);
            case FIND_UNSETTLED -> CaseLife.verify(owner, at, false);
            case NOTICE -> CaseLife.notice(at, true);
            case NO_NOTICE -> CaseLife.notice(at, false);
            case APPLY_POLICY -> new ApplyPolicy(at);
            case RECLASSIFY -> CaseLife.reclassify(otherThan(classOf(life)), at);
            case CONFIRM -> CaseLife.confirm(at);
            case DISPUTE -> CaseLife.dispute(at);
            case WITHDRAW -> new Withdraw(SUBJECT, at, null);
            case PUT_AWAY -> new PutAway(SUBJECT, at, Closure.ARCHIVED, "Belum jelas tempatnya.");
        };
    }

    /** Routing never changes the class with a way alone. */
    private static ComplaintClass classOf(CaseLife life) {
        return life.custody().routing().complaintClass();
    }

    private static ComplaintClass otherThan(ComplaintClass told) {
        return told == ComplaintClass.BERKADAR_PENGAWASAN
                ? ComplaintClass.TIDAK_BERKADAR_PENGAWASAN
                : ComplaintClass.BERKADAR_PENGAWASAN;
    }

    private static Reroute reroute(Instant at, ComplaintClass told) {
        List<Step> ladder = List.of(new Step(Tier.KECAMATAN, CaseLife.KECAMATAN), new Step(Tier.OPD, DLH));
        return new Reroute(
                SUBJECT,
                at,
                CaseLife.routing(told, FRIDAY, Tier.KECAMATAN, ladder, false),
                "Unit lain yang berwenang.");
    }
}
