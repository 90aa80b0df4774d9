package id.satupintu.platform.local.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/** The invented sentences of the demo, from {@code matters.json}; placeholders stand in braces. */
record Phrases(
        List<Matter> matters,
        List<String> places,
        List<String> durations,
        List<String> openings,
        List<String> since,
        List<String> effects,
        List<String> wishes,
        List<List<String>> slang,
        List<String> leaks,
        List<String> clarifications,
        List<String> answers,
        List<String> progress,
        List<String> resolutions,
        List<String> inspections,
        List<String> escalations,
        List<String> returns,
        List<String> disputes,
        List<String> withdrawals,
        List<String> completions,
        List<String> questions,
        List<String> rulings,
        List<String> archives,
        List<String> comments,
        String office) {

    static Phrases load() {
        try (InputStream file = Objects.requireNonNull(
                Phrases.class.getResourceAsStream("/id/satupintu/platform/local/demo/matters.json"))) {
            return JsonMapper.builder().build().readValue(file, Phrases.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Something people report.
     *
     * @param level who should settle it: RT, DESA, KECAMATAN, OPD, or VAGUE when nobody can tell
     * @param share weight among all matters
     * @param kind the choice the citizen makes: COMPLAINT, ASPIRATION or INFORMATION_REQUEST
     */
    record Matter(String key, Level level, int share, String kind, List<String> titles, List<String> bodies) {}

    /** Who should settle a matter. */
    enum Level {
        RT,
        DESA,
        KECAMATAN,
        OPD,
        VAGUE
    }
}
