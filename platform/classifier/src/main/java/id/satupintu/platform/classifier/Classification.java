package id.satupintu.platform.classifier;

import java.util.List;

/**
 * What a classifier says about a text.
 *
 * @param candidates the likeliest units, the likeliest first; none when the catalogue is empty
 * @param topics the likeliest functions of government, the likeliest first, whoever has them here
 * @param standing whether to believe it
 * @param modelVersion which model said so
 * @param catalogueVersion with which catalogue
 */
public record Classification(
        List<Candidate> candidates,
        List<Topic> topics,
        Standing standing,
        String modelVersion,
        String catalogueVersion) {
    public Classification {
        candidates = List.copyOf(candidates);
        topics = List.copyOf(topics);
    }

    /**
     * What a text may be about.
     *
     * @param function of government
     * @param probability 0 to 1; those of all functions add up to 1
     */
    public record Topic(String function, double probability) {}

    /** Whether a person has to decide. */
    public boolean held() {
        return standing != Standing.SURE;
    }

    /** How far a classification can be trusted. */
    public enum Standing {
        /** The first candidate is right as often as the threshold was chosen for. */
        SURE,
        /** The candidates are good suggestions, no more. */
        UNSURE,
        /** There is no word in the text that model or catalogue know. */
        NOTHING_KNOWN
    }
}
