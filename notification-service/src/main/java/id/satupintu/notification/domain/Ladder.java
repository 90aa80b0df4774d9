package id.satupintu.notification.domain;

import java.util.List;
import java.util.Optional;

/**
 * The way a case may go, lowest first, as routing named it.
 *
 * @param rungs one post per tier
 */
public record Ladder(List<Post> rungs) {
    public Ladder {
        rungs = List.copyOf(rungs);
    }

    boolean has(Post post) {
        return rungs.stream().anyMatch(rung -> rung.isAt(post));
    }

    /** The post above {@code post}; empty at the top. */
    Optional<Post> above(Post post) {
        for (int i = 0; i + 1 < rungs.size(); i++) {
            if (rungs.get(i).isAt(post)) {
                return Optional.of(rungs.get(i + 1));
            }
        }
        return Optional.empty();
    }
}
