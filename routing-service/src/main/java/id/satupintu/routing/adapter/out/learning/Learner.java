package id.satupintu.routing.adapter.out.learning;

import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.routing.RoutingEvent;
import id.satupintu.platform.aggregate.AggregateStore;
import id.satupintu.platform.aggregate.SearchQuery;
import id.satupintu.platform.classifier.Learning;
import id.satupintu.platform.classifier.Learning.Decided;
import id.satupintu.platform.classifier.Learning.Outcome;
import id.satupintu.platform.classifier.Learning.Trust;
import id.satupintu.platform.classifier.linear.LinearModel;
import id.satupintu.routing.adapter.out.catalogue.Catalogue;
import id.satupintu.routing.adapter.out.catalogue.FrozenReports;
import id.satupintu.routing.adapter.out.catalogue.Pupil;
import id.satupintu.routing.adapter.out.store.DispositionType;
import id.satupintu.routing.domain.disposition.Disposition;
import id.satupintu.routing.domain.disposition.DispositionCommand;
import id.satupintu.routing.domain.learning.LearnedModel;
import id.satupintu.routing.domain.learning.Lesson;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a new model for a kabupaten from what its people decided, and lets it serve when it is not worse on the frozen
 * reports than the one that serves now.
 */
public final class Learner {
    private static final Logger LOG = LoggerFactory.getLogger(Learner.class);
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final int PAGE = 500;

    /** What the service needs of its heap besides learning, and learning before its first lesson; measured. */
    private static final long HEAP_WITHOUT_LESSONS = 180L << 20;

    /** What a lesson of the usual length takes while it is learned from; measured. */
    private static final long HEAP_OF_A_LESSON = 72L << 10;

    private static final int MOST_LESSONS = 20_000;
    private static final int LEAST_LESSONS = 200;

    private final AggregateStore<DispositionCommand, Disposition, RoutingEvent> dispositions;
    private final Catalogue catalogue;
    private final ModelShelf shelf;
    private final LearningSettings settings;
    private final Clock clock;

    public Learner(
            AggregateStore<DispositionCommand, Disposition, RoutingEvent> dispositions,
            Catalogue catalogue,
            ModelShelf shelf,
            LearningSettings settings,
            Clock clock) {
        this.dispositions = dispositions;
        this.catalogue = catalogue;
        this.shelf = shelf;
        this.settings = settings;
        this.clock = clock;
    }

    /** Learns for every kabupaten in which enough was decided since the last time. */
    public void learn() {
        for (RegionCode kabupaten : catalogue.tenants()) {
            int needed = shelf.learnedFrom(kabupaten) + settings.step();
            if (hasMoreThan(needed - 1, kabupaten) && shelf.claim(kabupaten, clock.instant(), PATIENCE)) {
                try {
                    learn(kabupaten);
                } finally {
                    shelf.release(kabupaten, needed);
                }
            }
        }
    }

    /** Takes over what serves by now, whichever instance learned it or whoever went back to it. */
    public void follow() {
        Map<RegionCode, String> serving = shelf.serving();
        for (RegionCode kabupaten : catalogue.tenants()) {
            String version = serving.get(kabupaten);
            LinearModel shipped = catalogue.shipped();
            String wanted = version == null ? shipped.version() : version;
            boolean serves = catalogue
                    .pupil(kabupaten)
                    .filter(pupil -> pupil.model().version().equals(wanted))
                    .isPresent();
            if (!serves) {
                catalogue.serve(
                        kabupaten,
                        version == null
                                ? shipped
                                : shelf.model(kabupaten, version).orElse(shipped));
            }
        }
    }

    private void learn(RegionCode kabupaten) {
        Optional<Pupil> pupil = catalogue.pupil(kabupaten);
        List<Lesson> lessons = lessons(kabupaten);
        if (pupil.isEmpty() || lessons.isEmpty()) {
            return;
        }
        Pupil here = pupil.get();
        List<Decided> history = lessons.stream()
                .filter(lesson -> !lesson.isFrozen())
                .map(here::decided)
                .toList();
        List<Decided> known = FrozenReports.bundled().stream()
                .flatMap(report -> here.decided(report).stream())
                .toList();
        List<Decided> frozen = Stream.concat(
                        known.stream(),
                        lessons.stream().filter(Lesson::isFrozen).map(here::decided))
                .toList();
        Outcome outcome = Learning.learn(
                here.model(), catalogue.shipped(), history, frozen, here.units(), settings.bound(), Trust.PEOPLE);
        boolean accepted = outcome.accepted() && stillKnows(outcome.model(), here, known);
        LearnedModel learned = new LearnedModel(
                kabupaten,
                outcome.model().version(),
                clock.instant(),
                history.size(),
                frozen.size(),
                outcome.before().accuracy(),
                outcome.after().accuracy(),
                outcome.after().top3(),
                accepted);
        shelf.keep(learned, outcome.model());
        boolean serves = accepted && shelf.serveNewest(kabupaten, learned.version());
        LOG.info(
                "Model {} of {} lessons for {}: {} of the frozen right, {} before; {}",
                learned.version(),
                learned.lessons(),
                kabupaten,
                learned.accuracy(),
                learned.accuracyBefore(),
                serves ? "serves" : accepted ? "waits, for another is kept" : "set aside");
    }

    /** Decisions that are all wrong in the same way agree with each other; what nobody decided here shows it. */
    private boolean stillKnows(LinearModel model, Pupil here, List<Decided> known) {
        return Learning.quality(model, known, here.units()).accuracy()
                >= Learning.quality(here.model(), known, here.units()).accuracy() - settings.bound();
    }

    private boolean hasMoreThan(int number, RegionCode kabupaten) {
        return !dispositions.search(taught(kabupaten, number, 1)).isEmpty();
    }

    /** How many lessons a heap of so many bytes has room for; the newest count. */
    static int room(long heap) {
        return (int) Math.clamp((heap - HEAP_WITHOUT_LESSONS) / HEAP_OF_A_LESSON, LEAST_LESSONS, MOST_LESSONS);
    }

    /** The oldest first, as learning wants them. */
    private List<Lesson> lessons(RegionCode kabupaten) {
        int room = room(Runtime.getRuntime().maxMemory());
        List<Lesson> lessons = new ArrayList<>();
        List<Disposition> page;
        int skip = 0;
        do {
            page = dispositions.search(taught(kabupaten, skip, Math.min(PAGE, room - skip)));
            page.stream().flatMap(one -> Lesson.of(one).stream()).forEach(lessons::add);
            skip += page.size();
        } while (page.size() == PAGE && skip < room);
        return lessons.reversed();
    }

    private static SearchQuery taught(RegionCode kabupaten, int skip, int limit) {
        return new SearchQuery(
                Map.of(DispositionType.TAUGHT_IN, kabupaten.value()), DispositionType.RECEIVED_AT, true, skip, limit);
    }
}
