package id.satupintu.routing.adapter.in.web;

import id.satupintu.contracts.RegionCode;
import id.satupintu.platform.web.Officer;
import id.satupintu.platform.web.ProblemException;
import id.satupintu.platform.web.Role;
import id.satupintu.routing.domain.learning.LearnedModel;
import id.satupintu.routing.domain.learning.Models;
import id.satupintu.routing.domain.learning.Models.Serving;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The models that were learned from the decisions of a kabupaten: what each can, which serves, and the way back. */
@RestController
@RequestMapping("/api/v1/models")
public class ModelController {
    private final Models models;

    public ModelController(Models models) {
        this.models = models;
    }

    /** The newest first, the model of this build last. */
    @GetMapping
    List<ModelView> models(Officer officer) {
        mustReview(officer);
        RegionCode kabupaten = officer.kabupaten();
        Serving serving = models.serving(kabupaten);
        return Stream.concat(
                        models.learned(kabupaten).stream().map(model -> ModelView.of(model, serving)),
                        Stream.of(ModelView.shipped(models.shipped(), serving)))
                .toList();
    }

    /**
     * Lets that model serve from now on: back to an older one, which then stays until somebody chooses again, or forth to
     * the newest, after which newer ones serve as they are learned. Doing it twice is doing it once.
     */
    @PostMapping("/{version}/serving")
    List<ModelView> serve(@PathVariable String version, Officer officer) {
        mustReview(officer);
        if (!models.choose(officer.kabupaten(), version)) {
            throw ProblemException.notFound();
        }
        return models(officer);
    }

    private static void mustReview(Officer officer) {
        if (!officer.is(Role.ADMIN_KOORDINATOR)) {
            throw ProblemException.forbidden();
        }
    }

    /**
     * A model as officers see it.
     *
     * @param learnedAt null for the model of this build
     * @param lessons decisions of people it was made from
     * @param frozen reports it was judged by
     * @param accuracyBefore share of them that the model before it had right; null for the model of this build
     * @param accuracy share of them that it has right; null for the model of this build
     * @param top3 share of them whose unit is among its first three; null for the model of this build
     * @param accepted whether it was not worse than the one before by more than is allowed
     * @param kept whether it serves until somebody chooses again, for a person went back to it
     */
    record ModelView(
            String version,
            @Nullable Instant learnedAt,
            int lessons,
            int frozen,
            @Nullable Double accuracyBefore,
            @Nullable Double accuracy,
            @Nullable Double top3,
            boolean accepted,
            boolean serving,
            boolean kept) {

        static ModelView of(LearnedModel model, Serving serving) {
            return new ModelView(
                    model.version(),
                    model.learnedAt(),
                    model.lessons(),
                    model.frozen(),
                    model.accuracyBefore(),
                    model.accuracy(),
                    model.top3(),
                    model.accepted(),
                    model.version().equals(serving.version()),
                    model.version().equals(serving.version()) && serving.kept());
        }

        static ModelView shipped(String version, Serving serving) {
            boolean serves = version.equals(serving.version());
            return new ModelView(version, null, 0, 0, null, null, null, true, serves, serves && serving.kept());
        }
    }
}
