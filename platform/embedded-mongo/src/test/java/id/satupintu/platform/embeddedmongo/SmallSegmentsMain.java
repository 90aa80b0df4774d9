package id.satupintu.platform.embeddedmongo;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

/** The server with segments so small that it compacts all the time. Arguments as {@link ServerProcess} gives them. */
final class SmallSegmentsMain {

    private SmallSegmentsMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        EmbeddedMongoServer server = EmbeddedMongoServer.start(
                EmbeddedMongoServer.Options.onDisk(Path.of(arguments[3])),
                new EmbeddedMongoServer.Tuning(SegmentFile::open, 128 * 1024, Duration.ofSeconds(5), 4_000_000));
        // All the time, not once a second.
        Thread.ofPlatform().daemon().start(() -> {
            while (true) {
                server.compact();
                Thread.onSpinWait();
                LockSupport.parkNanos(5_000_000);
            }
        });
        new CountDownLatch(1).await();
    }
}
