package id.satupintu.platform.embeddedmongo;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** One fsync for everybody who is waiting for one. */
final class GroupForce {

    /** Forces what has been written and returns the last turn that is now safe. */
    interface Force {
        long run() throws IOException;
    }

    private long forced;
    private boolean forcing;
    private @Nullable IOException broken;

    /** After a failed fsync nobody knows what the disk holds: only a restart, which reads it again, can tell. */
    synchronized void check() throws IOException {
        if (broken != null) {
            throw new IOException(broken.getMessage(), broken);
        }
    }

    void await(long turn, Force force) throws IOException {
        synchronized (this) {
            while (forced < turn && forcing) {
                try {
                    wait();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IOException("interrupted while waiting for the disk", e);
                }
            }
            check();
            if (forced >= turn) {
                return;
            }
            forcing = true;
        }
        long upTo = 0;
        IOException failure = null;
        try {
            upTo = force.run();
        } catch (IOException e) {
            failure = e;
            throw e;
        } finally {
            synchronized (this) {
                forcing = false;
                broken = failure == null ? broken : failure;
                forced = Math.max(forced, upTo);
                notifyAll();
            }
        }
    }
}
