package id.satupintu.routing.domain.learning;

import id.satupintu.contracts.RegionCode;
import java.time.Instant;

/**
 * What is known of a model that was learned.
 *
 * @param version the hash of its numbers
 * @param lessons how many decisions of people it was made from
 * @param frozen how many reports it was judged by, none of which it was made from
 * @param accuracyBefore of the model that served then, on the frozen reports, 0 to 1
 * @param accuracy of this model there, 0 to 1
 * @param top3 how often the right unit was among its first three there, 0 to 1
 * @param accepted whether it was good enough to serve
 */
public record LearnedModel(
        RegionCode kabupaten,
        String version,
        Instant learnedAt,
        int lessons,
        int frozen,
        double accuracyBefore,
        double accuracy,
        double top3,
        boolean accepted) {}
