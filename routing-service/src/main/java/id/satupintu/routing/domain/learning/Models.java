package id.satupintu.routing.domain.learning;

import id.satupintu.contracts.RegionCode;
import java.util.List;

/** The models that were learned for each kabupaten, and which of them serves. */
public interface Models {

    /** Those of a kabupaten that were learned lately, the newest first. */
    List<LearnedModel> learned(RegionCode kabupaten);

    /** The version of the model of this build, which serves until something is learned. */
    String shipped();

    /** What serves in a kabupaten, and for how long. */
    Serving serving(RegionCode kabupaten);

    /**
     * Lets a model of the kabupaten serve. The newest that is good enough serves until a newer one is; any other until
     * somebody chooses again. Doing it twice is doing it once.
     *
     * @return false when the kabupaten has none of that version; then nothing changed
     */
    boolean choose(RegionCode kabupaten, String version);

    /**
     * What serves.
     *
     * @param kept whether it goes on serving when a newer one is learned, for a person went back to it
     */
    record Serving(String version, boolean kept) {}
}
