package id.satupintu.routing.domain.disposition;

import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.Tier;
import id.satupintu.contracts.UnitCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says which units' tupoksi the words of a report point to. */
public interface UnitScorer {

    /** What the words of a report say in this kabupaten. */
    Reading read(String title, String body, RegionCode kabupaten);

    /**
     * What was read.
     *
     * @param catalogueVersion of the kabupaten's catalogue; empty when it has none
     * @param modelVersion of the model that was asked; empty when there is no catalogue
     * @param scores the best matters of the catalogue, the strongest first; empty when no word is known
     * @param topics the likeliest functions of government, the likeliest first
     */
    record Reading(String catalogueVersion, String modelVersion, List<Score> scores, List<Topic> topics) {
        /** Where there is no catalogue. */
        public static final Reading NO_CATALOGUE = new Reading("", "", List.of(), List.of());

        public Reading {
            scores = List.copyOf(scores);
            topics = List.copyOf(topics);
        }
    }

    /**
     * How well a matter fits.
     *
     * @param unit whose matter it is; null for a matter of every RT, desa or kecamatan
     * @param confidence 0 to 1; those of all scores of a report add up to 1 at most
     * @param terms words of the catalogue, never of the report alone, so that no personal data can be among them
     */
    record Score(Tier tier, @Nullable UnitCode unit, double confidence, List<String> terms) {
        public Score {
            terms = List.copyOf(terms);
        }
    }

    /**
     * What a report may be about, whoever answers for it here.
     *
     * @param function of government, as in {@code fungsi.csv}
     * @param probability 0 to 1; those of all functions add up to 1
     */
    record Topic(String function, double probability) {}
}
