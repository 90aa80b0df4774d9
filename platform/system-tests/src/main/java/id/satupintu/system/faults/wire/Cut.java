package id.satupintu.system.faults.wire;

/** What a proxy does with what comes along. */
public enum Cut {
    /** Everything passes. */
    NONE,
    /** Connections are reset, new ones too. */
    RESET,
    /** Connections stand and nothing passes, as when a cable is drawn. */
    HOLD,
    /** What the client sends does not arrive; what the server has to say does. */
    HOLD_REQUESTS,
    /** What the client sends arrives and is done; no answer comes back. */
    HOLD_ANSWERS,
    /** Everything passes late. */
    DELAY;

    boolean holds(Direction direction) {
        return switch (this) {
            case NONE, RESET, DELAY -> false;
            case HOLD -> true;
            case HOLD_REQUESTS -> direction == Direction.REQUEST;
            case HOLD_ANSWERS -> direction == Direction.ANSWER;
        };
    }

    /** Which way bytes go. */
    enum Direction {
        REQUEST,
        ANSWER
    }
}
