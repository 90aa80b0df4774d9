package id.satupintu.platform.aggregate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

/**
 * The aggregates this instance wrote last. A complaint's events come within moments of each other, so most of them need
 * no query. What is remembered may be outdated: whoever decides on it must write with its version, or look again.
 */
final class RecentSnapshots<S> {
    /** A few kilobytes each. */
    private static final int REMEMBERED = 2_000;

    // On the caller's thread: its housekeeping is cheaper than waking another.
    private final Cache<String, Snapshot<S>> snapshots = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .executor(Runnable::run)
            .build();

    @Nullable Snapshot<S> get(String id) {
        return snapshots.getIfPresent(id);
    }

    /** Keeps the newer one of what is known and {@code snapshot}. */
    void remember(String id, Snapshot<S> snapshot) {
        snapshots
                .asMap()
                .merge(id, snapshot, (known, written) -> written.version() > known.version() ? written : known);
    }

    /** The events of {@code id} up to {@code position} are no longer in its outbox. */
    void cleared(String id, long position) {
        snapshots.asMap().computeIfPresent(id, (_, known) -> known.cleared(position));
    }

    void forget(String id) {
        snapshots.invalidate(id);
    }
}
