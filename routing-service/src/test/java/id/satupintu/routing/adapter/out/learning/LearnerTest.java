package id.satupintu.routing.adapter.out.learning;

import static org.assertj.core.api.Assertions.assertThat;

import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.ComplaintKind;
import id.satupintu.contracts.Location;
import id.satupintu.contracts.Office;
import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.RtNumber;
import id.satupintu.contracts.Tier;
import id.satupintu.contracts.UnitCode;
import id.satupintu.contracts.UnitRef;
import id.satupintu.platform.aggregate.Request;
import id.satupintu.platform.classifier.TextClassifier;
import id.satupintu.platform.classifier.linear.Belief;
import id.satupintu.platform.classifier.linear.LinearModel;
import id.satupintu.platform.testkit.SettableClock;
import id.satupintu.platform.testkit.TestStore;
import id.satupintu.routing.KutimDesk;
import id.satupintu.routing.adapter.out.catalogue.FrozenReports;
import id.satupintu.routing.domain.directory.Unit;
import id.satupintu.routing.domain.disposition.Addressee;
import id.satupintu.routing.domain.disposition.DispositionCommand.ConsiderReport;
import id.satupintu.routing.domain.disposition.DispositionCommand.DecideByOfficer;
import id.satupintu.routing.domain.disposition.Report;
import id.satupintu.routing.domain.disposition.UnitScorer.Reading;
import id.satupintu.routing.domain.disposition.UnitScorer.Score;
import id.satupintu.routing.domain.learning.LearnedModel;
import id.satupintu.routing.domain.learning.Models;
import id.satupintu.routing.domain.learning.Models.Serving;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** From the decisions of people to the model that serves, over a real store. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LearnerTest {
    private static final Office VERIFIER = new Office(
            new UnitRef(new UnitCode("64.08-DISKOMINFO"), "Diskominfo Kutai Timur"), "64.08-DISKOMINFO:admin");
    private static final RegionCode KUTIM = new RegionCode("64.08");
    private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");
    private static final String TITLE = "Sepeda air di danau";
    private static final String BODY = "Sepeda air di danau bocor dan pelampungnya robek, penyewanya tidak peduli.";

    private final KutimDesk desk = new KutimDesk();
    private final SettableClock clock = new SettableClock(NOON);
    private final SimpleMongoClientDatabaseFactory database =
            new SimpleMongoClientDatabaseFactory(TestStore.freshDatabase());
    private final ModelShelf shelf = new ModelShelf(new MongoTemplate(database));
    private int number;

    @AfterEach
    void close() throws Exception {
        database.destroy();
    }

    private Learner learner(double bound) {
        return new Learner(
                desk.dispositions,
                desk.catalogue,
                shelf,
                new LearningSettings(25, Duration.ofSeconds(60), Duration.ofSeconds(5), bound),
                clock);
    }

    @Test
    void what_people_decide_is_learned_served_without_a_restart_and_can_be_taken_back() {
        Learner learner = learner(0.03);
        double before = share("64.08-DISPAR");
        for (int i = 0; i < 24; i++) {
            decided(TITLE, BODY + " Sudah " + (i + 2) + " hari begitu.", "64.08-DISPAR");
        }
        learner.learn();
        assertThat(shelf.of(KUTIM)).as("too few decisions").isEmpty();
        for (int i = 0; i < 16; i++) {
            decided(
                    "Danau",
                    "Perahu dan sepeda air danau wisata rusak, pengunjung ke-" + i + " kecewa.",
                    "64.08-DISPAR");
        }

        learner.learn();
        learner.follow();

        LearnedModel learned = shelf.of(KUTIM).getFirst();
        assertThat(learned.accepted()).as(learned.toString()).isTrue();
        assertThat(learned.lessons()).isBetween(20, 40);
        assertThat(learned.frozen()).isGreaterThan(70);
        Reading reading = desk.catalogue.read(TITLE, BODY, KUTIM);
        assertThat(reading.modelVersion()).isEqualTo(learned.version());
        assertThat(share("64.08-DISPAR")).isGreaterThan(Math.max(0.5, before));

        shelf.serveShipped(KUTIM, true);
        learner.follow();
        assertThat(desk.catalogue.read(TITLE, BODY, KUTIM).modelVersion())
                .isEqualTo(desk.catalogue.shipped().version());
        assertThat(share("64.08-DISPAR")).isEqualTo(before);

        shelf.serve(KUTIM, learned.version(), false);
        learner.follow();
        assertThat(desk.catalogue.read(TITLE, BODY, KUTIM).modelVersion()).isEqualTo(learned.version());
    }

    @Test
    void a_model_that_forgot_what_it_knew_is_kept_but_does_not_serve() {
        for (int round = 0; round < 5; round++) {
            for (FrozenReports.Frozen report : FrozenReports.bundled()) {
                decided("Laporan " + round, report.text(), "64.08-SETWAN");
            }
        }

        learner(0.03).learn();

        assertThat(shelf.of(KUTIM)).singleElement().satisfies(model -> {
            assertThat(model.accepted()).as(model.toString()).isFalse();
        });
        assertThat(shelf.serving()).isEmpty();
    }

    @Test
    void a_model_that_a_person_went_back_to_serves_until_a_person_chooses_the_newest() {
        Models models = new ShelvedModels(shelf, () -> desk.catalogue.shipped().version());
        LinearModel older = TextClassifier.shippedModel().believed(new Belief(0.9, 1));
        LinearModel newer = TextClassifier.shippedModel().believed(new Belief(0.8, 1));
        learned(older, NOON);
        assertThat(shelf.serveNewest(KUTIM, older.version())).isTrue();
        assertThat(models.choose(KUTIM, models.shipped())).isTrue();
        assertThat(models.serving(KUTIM)).isEqualTo(new Serving(models.shipped(), true));

        learned(newer, NOON.plusSeconds(60));
        assertThat(shelf.serveNewest(KUTIM, newer.version())).as("kept").isFalse();
        learner(0.03).follow();
        assertThat(desk.catalogue.read(TITLE, BODY, KUTIM).modelVersion()).isEqualTo(models.shipped());

        assertThat(models.choose(KUTIM, older.version())).isTrue();
        assertThat(models.serving(KUTIM)).isEqualTo(new Serving(older.version(), true));
        assertThat(models.choose(KUTIM, newer.version())).isTrue();
        assertThat(models.serving(KUTIM)).isEqualTo(new Serving(newer.version(), false));
        assertThat(shelf.serveNewest(KUTIM, older.version()))
                .as("no longer kept")
                .isTrue();
        assertThat(models.choose(KUTIM, "none")).isFalse();
    }

    private void learned(LinearModel model, Instant at) {
        shelf.keep(new LearnedModel(KUTIM, model.version(), at, 25, 76, 0.9, 0.9, 1, true), model);
    }

    @Test
    void two_instances_do_not_learn_at_once() {
        assertThat(shelf.claim(KUTIM, NOON, Duration.ofMinutes(30))).isTrue();
        assertThat(shelf.claim(KUTIM, NOON, Duration.ofMinutes(30))).isFalse();
        assertThat(shelf.claim(KUTIM, NOON.plus(Duration.ofMinutes(31)), Duration.ofMinutes(30)))
                .as("the other died")
                .isTrue();
        shelf.release(KUTIM, 30);
        assertThat(shelf.learnedFrom(KUTIM)).isEqualTo(30);
        assertThat(shelf.claim(KUTIM, NOON.plus(Duration.ofMinutes(32)), Duration.ofMinutes(30)))
                .isTrue();
    }

    private double share(String unit) {
        return desk.catalogue.read(TITLE, BODY, KUTIM).scores().stream()
                .filter(score -> Objects.equals(score.unit(), new UnitCode(unit)))
                .mapToDouble(Score::confidence)
                .sum();
    }

    private void decided(String title, String body, String unit) {
        ComplaintId id = ComplaintId.of("KTM", 2026, ++number);
        Location place = new Location(new RegionCode("64.08.04.2012"), new RtNumber(3), null);
        Report report = new Report(
                id,
                ComplaintKind.COMPLAINT,
                title,
                body,
                place,
                false,
                List.of(),
                false,
                NOON.plusSeconds(number),
                false);
        desk.dispositions.handle(Request.create(
                id.value(), new ConsiderReport(KUTIM, report, desk.appraiser.appraise(title, body, place))));
        Addressee to = new Addressee(
                Tier.OPD, Unit.ref(desk.directory.find(new UnitCode(unit)).orElseThrow()));
        desk.dispositions.handle(Request.of(
                id.value(),
                new DecideByOfficer(to, null, List.of(), "Menurut isi laporan wewenang dinas itu.", NOON, VERIFIER)));
    }
}
