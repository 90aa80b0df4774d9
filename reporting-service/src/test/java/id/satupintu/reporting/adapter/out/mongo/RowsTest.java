package id.satupintu.reporting.adapter.out.mongo;

import static id.satupintu.reporting.view.Saying.KUTIM;
import static id.satupintu.reporting.view.Saying.PUPR;
import static id.satupintu.reporting.view.Saying.RT;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import id.satupintu.contracts.ComplaintClass;
import id.satupintu.contracts.ComplaintKind;
import id.satupintu.contracts.Tier;
import id.satupintu.platform.messaging.EventJson;
import id.satupintu.platform.testkit.SettableClock;
import id.satupintu.platform.testkit.TestStore;
import id.satupintu.reporting.view.ComplaintRow;
import id.satupintu.reporting.view.Dashboard;
import id.satupintu.reporting.view.DaySummary.TierCell;
import id.satupintu.reporting.view.Fact;
import id.satupintu.reporting.view.Holding.Outcome;
import id.satupintu.reporting.view.Origin;
import id.satupintu.reporting.view.Post;
import id.satupintu.reporting.view.Reconciliation;
import id.satupintu.reporting.view.Saying;
import id.satupintu.reporting.view.Statistics;
import id.satupintu.reporting.view.Statistics.Punctuality;
import id.satupintu.reporting.view.Status;
import id.satupintu.reporting.view.Telling;
import id.satupintu.reporting.view.Telling.Clock;
import id.satupintu.reporting.view.Telling.Closure;
import id.satupintu.reporting.view.Telling.Count;
import id.satupintu.reporting.view.Telling.Disposition;
import id.satupintu.reporting.view.Telling.Phase;
import id.satupintu.reporting.view.UnitRecord;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RowsTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final ZoneId WITA = ZoneId.of("Asia/Makassar");

    private final SettableClock clock = new SettableClock(Saying.MORNING.plus(Duration.ofDays(2)));
    private MongoClient client;
    private MongoTemplate mongo;
    private DaySums days;
    private Rows rows;

    @BeforeEach
    void open() {
        String uri = TestStore.freshDatabase();
        client = MongoClients.create(uri);
        mongo = new MongoTemplate(new SimpleMongoClientDatabaseFactory(client, databaseOf(uri)));
        days = new DaySums(mongo, EventJson.mapper());
        rows = rows();
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void what_is_folded_in_is_found_again_whole() {
        Saying complaint = new Saying(1);
        List<Fact> facts = List.of(
                complaint.submitted(),
                complaint.disposed(Disposition.ROUTED),
                complaint.moved(RT, Phase.OPENED, Count.REOPENED),
                complaint.says(Origin.ESCALATION, new Telling.DeadlineMissed(RT, Clock.TIER_BOX)),
                complaint.says(Origin.INTAKE, new Telling.Rated(4)));

        assertThat(rows.fold(facts)).isEmpty();

        assertThat(rows.find(complaint.complaintId())).contains(complaint.row(facts));
    }

    @Test
    void a_batch_that_comes_again_changes_nothing() {
        Saying complaint = new Saying(2);
        List<Fact> facts = List.of(complaint.submitted(), complaint.moved(RT, Phase.OPENED, Count.REOPENED));

        rows.fold(facts);
        rows.fold(facts);

        assertThat(rows.find(complaint.complaintId())).contains(complaint.row(facts));
        assertThat(figures().statistics(KUTIM).counts()).containsEntry(Count.REOPENED, 1L);
    }

    @Test
    void writers_who_meet_on_the_same_complaints_lose_nothing() throws ExecutionException, InterruptedException {
        List<Saying> complaints = new ArrayList<>();
        List<Fact> all = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            Saying complaint = new Saying(100 + i);
            complaints.add(complaint);
            all.add(complaint.submitted());
            all.add(complaint.disposed(Disposition.ROUTED));
            for (int n = 0; n < 6; n++) {
                all.add(complaint.moved(RT, Phase.ACCEPTED, Count.REOPENED));
            }
        }
        Collections.shuffle(all, new Random(5));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> writers = new ArrayList<>();
            for (int from = 0; from < all.size(); from += 50) {
                List<Fact> part = all.subList(from, Math.min(from + 50, all.size()));
                writers.add(threads.submit(() -> rows.fold(part)));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
        }

        for (Saying complaint : complaints) {
            assertThat(rows.find(complaint.complaintId()))
                    .hasValueSatisfying(
                            row -> assertThat(row.count(Count.REOPENED)).isEqualTo(6));
        }
        assertThat(figures().statistics(KUTIM).counts()).containsEntry(Count.REOPENED, 150L);
    }

    @Test
    void the_counts_follow_the_rows_and_keep_what_the_timer_closed_apart() {
        Saying open = new Saying(10);
        Saying confirmed = new Saying(11);
        Saying unconfirmed = new Saying(12);
        rows.fold(List.of(open.submitted(), open.disposed(Disposition.ROUTED), open.moved(RT, Phase.OPENED)));
        rows.fold(List.of(
                confirmed.submitted(),
                confirmed.disposed(Disposition.ROUTED),
                confirmed.moved(PUPR, Phase.RESOLVED),
                confirmed.says(Origin.INTAKE, new Telling.Rated(5))));
        Figures before = figures();
        assertThat(before.statistics(KUTIM).byStatus()).containsEntry(Status.RESOLVED, 1L);

        rows.fold(List.of(
                confirmed.closed(PUPR, Closure.CONFIRMED_BY_REPORTER, false),
                open.says(Origin.ROUTING, new Telling.Reclassified(PUPR.unit(), ComplaintClass.BERKADAR_PENGAWASAN)),
                unconfirmed.submitted(),
                unconfirmed.moved(PUPR, Phase.RESOLVED),
                unconfirmed.says(Origin.ESCALATION, new Telling.DeadlineMissed(PUPR, Clock.FIRST_RESPONSE)),
                unconfirmed.closed(PUPR, Closure.REPLY_WINDOW_PASSED, true)));

        for (Figures figures : List.of(before, figures(), new Figures(rows(), otherDays(), clock, bounds(), () -> 0))) {
            Statistics now = figures.statistics(KUTIM);
            assertThat(now.accepted()).isEqualTo(3);
            assertThat(now.byStatus())
                    .isEqualTo(Map.of(
                            Status.IN_PROGRESS, 1L,
                            Status.CLOSED_BY_REPORTER, 1L,
                            Status.CLOSED_WITHOUT_CONFIRMATION, 1L));
            assertThat(now.onTime()).isZero();
            assertThat(now.late()).isEqualTo(1);
            assertThat(now.closedWithoutConfirmation()).isEqualTo(new Punctuality(1, 1, 0));
            assertThat(now.byKind()).containsEntry(ComplaintKind.COMPLAINT, 3L);
            assertThat(now.byDay()).hasSize(1);
            assertThat(now.missed()).isEqualTo(Map.of(Clock.FIRST_RESPONSE, 1L));
            assertThat(now.byClass()).isEqualTo(Map.of(ComplaintClass.BERKADAR_PENGAWASAN, 1L));
            assertThat(now.reclassified())
                    .containsExactly(new Statistics.ClassCount(
                            PUPR.unit().code(), "Dinas PUPR", ComplaintClass.BERKADAR_PENGAWASAN, 1));
            assertThat(now.rating()).isEqualTo(new Statistics.Rating(1, 5.0));
            assertThat(now.byUnit().getFirst()).satisfies(unit -> {
                assertThat(unit.name()).isEqualTo("Dinas PUPR");
                assertThat(unit.complaints()).isEqualTo(2);
                assertThat(unit.missed()).isEqualTo(1);
            });
        }
    }

    @Test
    void the_dashboard_shows_what_the_rows_hold_and_the_same_after_a_rebuild_in_any_order() {
        Saying settledBelow = new Saying(50);
        Saying wentUp = new Saying(51);
        Saying archived = new Saying(52);
        List<Fact> facts = new ArrayList<>(List.of(settledBelow.submitted(), wentUp.submitted(), archived.submitted()));
        Post rt = settledBelow.opened(facts, RT);
        settledBelow.silence(48);
        facts.add(settledBelow.moved(rt, Phase.RESOLVED));
        facts.add(settledBelow.closed(rt, Closure.CONFIRMED_BY_REPORTER, true));
        wentUp.raised(facts, wentUp.opened(facts, RT), Outcome.TAKEN_UP, PUPR);
        facts.add(archived.disposed(Disposition.ARCHIVED));
        rows.fold(facts);

        Dashboard seen = figures().dashboard(KUTIM, WITA);

        assertThat(seen.tiers()).containsExactly(new TierCell(Tier.RT, 1, 1), new TierCell(Tier.OPD, 1, 0));
        assertThat(seen.areas()).isEqualTo(Map.of(Saying.SANGATTA_UTARA, 3L));
        assertThat(seen.now().valid()).isEqualTo(2);
        assertThat(seen.now().confirmed()).isEqualTo(1);
        assertThat(seen.now().took().within(50)).hasValue(2);
        assertThat(seen.units()).extracting(UnitRecord::name).containsExactlyInAnyOrder("RT", "Dinas PUPR");
        assertThat(seen.units())
                .filteredOn(unit -> unit.tier() == Tier.RT)
                .singleElement()
                .satisfies(all -> {
                    assertThat(all.judged()).isEqualTo(2);
                    assertThat(all.late()).isEqualTo(1);
                    assertThat(all.confirmed()).isEqualTo(1);
                    assertThat(all.held().within(50)).hasValue(2);
                });

        mongo.getDb().drop();
        days = otherDays();
        rows = rows();
        Collections.shuffle(facts, new Random(9));
        rows.fold(facts.subList(0, 4));
        rows.fold(facts.subList(4, facts.size()));
        rows.fold(facts);
        assertThat(figures().dashboard(KUTIM, WITA)).isEqualTo(seen);
    }

    @Test
    void the_reconciliation_balances_and_names_what_must_not_be() {
        Saying untouched = new Saying(20);
        Saying orphan = new Saying(21);
        Saying holed = new Saying(22);
        Saying archived = new Saying(23);
        Fact lost = holed.submitted();
        rows.fold(List.of(
                untouched.submitted(),
                orphan.disposed(Disposition.ROUTED),
                archived.submitted(),
                archived.disposed(Disposition.ARCHIVED),
                lost,
                holed.disposed(Disposition.HELD_FOR_REVIEW)));
        holed.disposed(Disposition.HELD_FOR_REVIEW);
        rows.fold(List.of(holed.disposed(Disposition.HELD_FOR_REVIEW)));

        Reconciliation figure = figures().reconciliation(KUTIM);

        assertThat(figure.accepted()).isEqualTo(3);
        assertThat(figure.open()
                        + figure.closed()
                        + figure.archived()
                        + figure.merged()
                        + figure.withdrawn()
                        + figure.forwarded())
                .isEqualTo(figure.accepted());
        assertThat(figure.archived()).isEqualTo(1);
        assertThat(figure.unaccounted()).isEqualTo(1);
        assertThat(figure.holes()).isEqualTo(1);
        assertThat(figure.untouched()).isEqualTo(1);
        assertThat(figures().kabupaten()).containsExactly(KUTIM);
    }

    @Test
    void nothing_is_an_alarm_before_its_bound() {
        Saying fresh = new Saying(30);
        Fact submitted = fresh.submitted();
        rows.fold(List.of(submitted));

        clock.set(submitted.at().plus(HOUR).minusMillis(1));
        assertThat(figures().reconciliation(KUTIM).untouched()).isZero();
        clock.advance(Duration.ofMillis(1));
        assertThat(figures().reconciliation(KUTIM).untouched()).isEqualTo(1);
    }

    @Test
    void one_row_that_cannot_be_read_stops_no_other() {
        Saying bad = new Saying(40);
        Saying good = new Saying(41);
        rows.fold(List.of(bad.submitted()));
        mongo.getCollection("rows")
                .updateOne(
                        new org.bson.Document("_id", bad.complaintId().value()),
                        new org.bson.Document("$set", new org.bson.Document("state", "{")));

        // By an instance that did not write it and so has to read it.
        assertThat(rows().fold(List.of(bad.disposed(Disposition.ROUTED), good.submitted())))
                .containsOnlyKeys(bad.complaintId());

        assertThat(rows.find(good.complaintId())).map(ComplaintRow::status).contains(Status.RECEIVED);
    }

    @Test
    void what_another_instance_folded_is_built_upon_although_an_older_row_is_remembered() {
        Saying saying = new Saying(42);
        rows.fold(List.of(saying.submitted()));
        rows().fold(List.of(saying.disposed(Disposition.ROUTED)));

        rows.fold(List.of(saying.disposed(Disposition.ROUTED)));

        assertThat(rows.find(saying.complaintId())
                        .orElseThrow()
                        .heard(Origin.ROUTING)
                        .upTo())
                .isEqualTo(2);
    }

    private Rows rows() {
        return new Rows(mongo, EventJson.mapper(), WITA, days);
    }

    private DaySums otherDays() {
        return new DaySums(mongo, EventJson.mapper());
    }

    private Figures figures() {
        return new Figures(rows, days, clock, bounds(), System::nanoTime);
    }

    private static Figures.Bounds bounds() {
        return new Figures.Bounds(HOUR, HOUR, Duration.ZERO);
    }

    private static String databaseOf(String uri) {
        String path = uri.substring(uri.lastIndexOf('/') + 1);
        return path.contains("?") ? path.substring(0, path.indexOf('?')) : path;
    }
}
