package id.satupintu.platform.bench.load;

import java.io.IOException;

/** One thing a client does. */
@FunctionalInterface
public interface Call {

    /**
     * Does it once.
     *
     * @param intendedNanos when it should have begun, on the clock of {@link System#nanoTime}
     * @return true when the answer was the one hoped for
     */
    boolean make(HttpConnection connection, long intendedNanos) throws IOException;
}
