package id.satupintu.platform.aggregate;

import org.jspecify.annotations.Nullable;

/**
 * A command on its way to an aggregate.
 *
 * @param id the aggregate's id, the subject of its events
 * @param cause the event that made us act, handled at most once; null for a person or a timer
 * @param brandNew true when the id was made a moment ago, so that nothing needs to be looked up first
 * @param repeatKey the same when a person's program asks once more because it was not answered; null when it may not
 */
public record Request<C>(
        String id,
        C command,
        @Nullable Cause cause,
        boolean brandNew,
        @Nullable String repeatKey) {

    /** A person or a timer wants it. */
    public static <C> Request<C> of(String id, C command) {
        return new Request<>(id, command, null, false, null);
    }

    /** A person wants it, once, however often the same key comes. */
    public static <C> Request<C> repeatable(String id, C command, @Nullable String repeatKey) {
        return new Request<>(id, command, null, false, repeatKey);
    }

    /** An event makes us do it. */
    public static <C> Request<C> because(Cause cause, String id, C command) {
        return new Request<>(id, command, cause, false, null);
    }

    /** The first command of a new aggregate. */
    public static <C> Request<C> create(String id, C command) {
        return new Request<>(id, command, null, true, null);
    }
}
