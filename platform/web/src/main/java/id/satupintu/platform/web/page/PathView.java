package id.satupintu.platform.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way of a report, as every page shows it.
 *
 * @param summary the same in a sentence, for a screen reader and for a line of a table
 */
public record PathView(String summary, List<Step> steps) {
    public PathView {
        steps = List.copyOf(steps);
    }

    /**
     * A step of the way.
     *
     * @param unit who has or had it there
     * @param since, until in words
     * @param note why it was skipped, or why it went up
     * @param raised it came here because time ran out below
     */
    public record Step(
            String name,
            State state,
            @Nullable String unit,
            @Nullable String since,
            @Nullable String until,
            @Nullable String note,
            boolean raised) {

        /** A step with nothing to say but its name. */
        public static Step bare(String name, State state) {
            return new Step(name, state, null, null, null, null, false);
        }
    }

    /** Where a step stands. */
    public enum State {
        DONE,
        NOW,
        /** Now, and it is the end. */
        HERE,
        LATER,
        SKIPPED,
        /** It has ended there, otherwise than settled. */
        STOPPED,
        /** The way itself is explained; no report is on it. */
        PLAIN
    }
}
