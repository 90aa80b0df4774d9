package id.satupintu.platform.aggregate;

import id.satupintu.platform.aggregate.AggregateDocument.OutboxEntry;
import id.satupintu.platform.messaging.EventSender;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Moves events from outboxes to Kafka: at least once, in order within an aggregate, without reading back what was just
 * written. What it was handed and could not send stays in its outbox, where {@link OutboxSweeper} finds it.
 *
 * <p>One aggregate's trouble is its own: nothing waits for an acknowledgement of another.
 */
final class OutboxRelay implements AutoCloseable {
    private static final int WAITING_AT_MOST = 20_000;
    private static final int ROOMY = 2_000;
    private static final long LOOK_AGAIN_NANOS = 2_000_000;
    private static final int REMEMBERED = 50_000;
    private static final long REST_AFTER_TROUBLE_MILLIS = 1_000;

    private final String instance;
    private final EventSender sender;
    private final OutboxClearer clearer;
    private final LinkedBlockingQueue<Parcel> parcels = new LinkedBlockingQueue<>(WAITING_AT_MOST);
    private final Map<String, Flight> inFlight = new ConcurrentHashMap<>();
    private final Thread thread;
    private volatile ObjLongConsumer<String> onCleared = (_, _) -> {};

    /** Up to where each aggregate's outbox was handed to the sender; used by the relay thread alone. */
    private final Map<String, Long> sentUpTo = new LinkedHashMap<>(1_024, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > REMEMBERED;
        }
    };

    private volatile long restUntil;
    private volatile boolean closed;

    OutboxRelay(String instance, String collection, EventSender sender, OutboxClearer clearer) {
        this.instance = instance;
        this.sender = sender;
        this.clearer = clearer;
        clearer.onCleared(this::cleared);
        clearer.onMoreFound(this::handOver);
        this.thread = Thread.ofPlatform().daemon().name("relay-" + collection).start(this::run);
    }

    /** The whole outbox of an aggregate as it stands. */
    private record Parcel(String id, List<OutboxEntry> outbox) {}

    /**
     * Events of one aggregate under way.
     *
     * @param upTo the position of the last one handed to the sender
     * @param open how many have not landed yet
     * @param failed one of them never will: nothing more is sent or cleared until all is sent anew
     */
    private record Flight(long upTo, int open, boolean failed) {
        private static final Flight NONE = new Flight(0, 0, false);

        Flight with(long position) {
            return new Flight(position, open + 1, failed);
        }

        Flight landed(boolean refused) {
            return new Flight(upTo, open - 1, failed || refused);
        }

        boolean over() {
            return open == 0 && failed;
        }

        boolean complete() {
            return open == 0 && !failed;
        }
    }

    /** The name under which this process holds leases. */
    String instance() {
        return instance;
    }

    /** Takes the whole outbox of an aggregate for sending. Never blocks; may decline silently when there is too much. */
    void handOver(String id, List<OutboxEntry> outbox) {
        if (System.currentTimeMillis() >= restUntil) {
            parcels.offer(new Parcel(id, outbox));
        }
    }

    /** Returns when few parcels wait; soon, for what cannot be sent is passed over and stays in its outbox. */
    void awaitRoom() {
        while (parcels.size() > ROOMY && !closed && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
    }

    /** Hears up to which position an aggregate's outbox was emptied. */
    void onCleared(ObjLongConsumer<String> listener) {
        this.onCleared = listener;
    }

    boolean isInFlight(String id) {
        Flight flight = inFlight.get(id);
        return flight != null && !flight.over();
    }

    /** True while the broker cannot be reached, as far as sending has shown. */
    boolean resting() {
        return System.currentTimeMillis() < restUntil;
    }

    private void run() {
        List<Parcel> batch = new ArrayList<>();
        while (!closed) {
            try {
                batch.add(parcels.take());
            } catch (InterruptedException _) {
                return;
            }
            parcels.drainTo(batch, 999);
            batch.forEach(this::send);
            batch.clear();
        }
    }

    /** While the broker is away every try would block; what is passed over here stays in its outbox. */
    private void send(Parcel parcel) {
        String id = parcel.id();
        if (resting() || !mayBeSent(id)) {
            return;
        }
        long sent = sentUpTo.getOrDefault(id, 0L);
        for (OutboxEntry entry : parcel.outbox()) {
            if (entry.position() <= sent) {
                continue;
            }
            if (hasFailed(id)) {
                // What follows must not overtake it.
                return;
            }
            sentUpTo.put(id, entry.position());
            inFlight.compute(id, (_, flight) -> (flight == null ? Flight.NONE : flight).with(entry.position()));
            sender.send(entry.event(), failure -> landed(id, failure));
        }
    }

    /** After a failure only once everything has landed, and then from the beginning of the outbox. */
    private boolean mayBeSent(String id) {
        if (!hasFailed(id)) {
            return true;
        }
        if (isInFlight(id)) {
            return false;
        }
        inFlight.remove(id);
        sentUpTo.remove(id);
        return true;
    }

    private boolean hasFailed(String id) {
        Flight flight = inFlight.get(id);
        return flight != null && flight.failed();
    }

    private void landed(String id, @Nullable Exception failure) {
        if (failure != null) {
            restUntil = System.currentTimeMillis() + REST_AFTER_TROUBLE_MILLIS;
        }
        Flight flight = inFlight.computeIfPresent(id, (_, before) -> before.landed(failure != null));
        if (flight != null && flight.complete()) {
            clearer.clear(id, flight.upTo());
        }
    }

    private void cleared(String id, long position) {
        inFlight.computeIfPresent(id, (_, flight) -> flight.complete() && flight.upTo() == position ? null : flight);
        onCleared.accept(id, position);
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
