package id.satupintu.reporting.view;

import static org.assertj.core.api.Assertions.assertThat;

import id.satupintu.contracts.ComplaintClass;
import id.satupintu.contracts.ComplaintKind;
import id.satupintu.contracts.RegionCode;
import id.satupintu.reporting.view.Telling.Clock;
import id.satupintu.reporting.view.Telling.Closure;
import id.satupintu.reporting.view.Telling.Count;
import id.satupintu.reporting.view.Telling.Disposition;
import id.satupintu.reporting.view.Telling.Phase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ComplaintRowPropertyTest {

    @Property(tries = 1_000)
    void whatever_the_order_and_however_often_facts_come_the_row_is_the_same(
            @ForAll("facts") List<Fact> facts, @ForAll long seed) {
        Saying saying = new Saying(1);
        ComplaintRow inOrder = saying.row(facts);

        Random random = new Random(seed);
        List<Fact> shuffled = new ArrayList<>(facts);
        facts.forEach(fact -> {
            if (random.nextInt(3) == 0) {
                shuffled.add(fact);
            }
        });
        Collections.shuffle(shuffled, random);

        assertThat(saying.row(shuffled)).isEqualTo(inOrder);
    }

    @Property(tries = 500)
    void every_fact_is_counted_once_and_no_sequence_is_missing(@ForAll("facts") List<Fact> facts, @ForAll long seed) {
        List<Fact> twice = new ArrayList<>(facts);
        twice.addAll(facts);
        Collections.shuffle(twice, new Random(seed));

        ComplaintRow row = new Saying(1).row(twice);

        for (Origin origin : Origin.values()) {
            long said = facts.stream().filter(fact -> fact.origin() == origin).count();
            assertThat(row.heard(origin)).isEqualTo(new Heard(said, List.of()));
        }
        long reopened = facts.stream()
                .filter(fact -> fact.telling() instanceof Telling.CaseMoved moved
                        && moved.counts().contains(Count.REOPENED))
                .count();
        assertThat(row.count(Count.REOPENED)).isEqualTo((int) reopened);
    }

    @Property(tries = 500)
    void a_row_always_has_one_status_and_only_an_open_one_can_be_overdue_or_untouched(
            @ForAll("facts") List<Fact> facts) {
        ComplaintRow row = new Saying(1).row(facts);

        boolean open = row.status().fate() == Status.Fate.OPEN;
        assertThat(row.overdue() && !open).isFalse();
        assertThat(row.untouchedSince().isPresent() && !open).isFalse();
        assertThat(row.status() == Status.UNACCOUNTED).isEqualTo(row.door().reported() == null);
    }

    /** Anything the services may say, each numbering its own; now and then the tenant named differs. */
    @Provide
    Arbitrary<List<Fact>> facts() {
        Arbitrary<Saying> saying = Arbitraries.create(() -> new Saying(1));
        return Combinators.combine(saying, tellings().list().ofMinSize(1).ofMaxSize(14), Arbitraries.of(true, false))
                .as((complaint, said, submitted) -> {
                    List<Fact> facts = new ArrayList<>();
                    if (submitted) {
                        facts.add(complaint.submitted());
                    }
                    said.forEach(each -> facts.add(complaint.says(each.origin(), each.telling())));
                    Fact first = facts.removeFirst();
                    facts.addFirst(new Fact(
                            first.complaintId(),
                            new RegionCode("64.01"),
                            first.origin(),
                            first.sequence(),
                            first.at(),
                            first.telling()));
                    return facts;
                });
    }

    private record Said(Origin origin, Telling telling) {}

    private static Arbitrary<Said> tellings() {
        Arbitrary<Post> posts = Arbitraries.of(Saying.RT, Saying.DESA, Saying.PUPR);
        return Arbitraries.oneOf(
                Arbitraries.of(
                                (Telling) new Telling.Withdrawn(),
                                new Telling.Rated(2),
                                new Telling.Rated(5),
                                new Telling.Supported(1),
                                new Telling.Supported(7),
                                new Telling.Unremarkable())
                        .map(telling -> new Said(Origin.INTAKE, telling)),
                Combinators.combine(
                                Arbitraries.of(Disposition.class),
                                Arbitraries.of(ComplaintClass.class).injectNull(0.3))
                        .as(Telling.Disposed::new)
                        .map(telling -> new Said(Origin.ROUTING, telling)),
                Combinators.combine(
                                posts,
                                Arbitraries.of(Phase.class),
                                Arbitraries.of(Count.class)
                                        .list()
                                        .uniqueElements()
                                        .ofMaxSize(2),
                                Arbitraries.of(true, false),
                                Combinators.combine(posts, Arbitraries.of(Holding.Outcome.class))
                                        .as(Telling.Handover::new)
                                        .injectNull(0.5))
                        .as(Telling.CaseMoved::new)
                        .map(telling -> new Said(Origin.ESCALATION, telling)),
                Combinators.combine(
                                posts,
                                Arbitraries.of(Closure.class),
                                Arbitraries.of(true, false).injectNull(0.3))
                        .as(Telling.CaseClosed::new)
                        .map(telling -> new Said(Origin.ESCALATION, telling)),
                Combinators.combine(posts, Arbitraries.of(Clock.class))
                        .as(Telling.DeadlineMissed::new)
                        .map(telling -> new Said(Origin.ESCALATION, telling)),
                Arbitraries.of(Count.NOTICE_SENT, Count.NOTICE_FAILED, Count.NOTICE_SUPPRESSED)
                        .map(Telling.Counted::new)
                        .map(telling -> new Said(Origin.NOTIFICATION, telling)),
                Arbitraries.of(ComplaintKind.class).map(kind -> new Said(Origin.INTAKE, new Telling.Unremarkable())));
    }
}
