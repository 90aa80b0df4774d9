package id.satupintu.platform.aggregate;

import id.satupintu.platform.aggregate.AggregateDocument.OutboxEntry;
import id.satupintu.platform.messaging.EventSender;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
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
    private static final int REMEMBERED = 50_000;
    private static final long REST_AFTER_TROUBLE_MILLIS = 1_000;

    private final String instance;
    private final EventSender sender;
    private final OutboxClearer clearer;
    private final LinkedBlockingQueue<Parcel> parcels = new LinkedBlockingQueue<>(WAITING_AT_MOST);
    private final Map<String, Long> inFlight = new ConcurrentHashMap<>();
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

    /** The whole outbox of an aggregate as it stands, or null when sending it failed and must begin anew. */
    private record Parcel(String id, @Nullable List<OutboxEntry> outbox) {}

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

    /** Hears up to which position an aggregate's outbox was emptied. */
    void onCleared(ObjLongConsumer<String> listener) {
        this.onCleared = listener;
    }

    boolean isInFlight(String id) {
        return inFlight.containsKey(id);
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

    private void send(Parcel parcel) {
        if (parcel.outbox() == null) {
            sentUpTo.remove(parcel.id());
            return;
        }
        long sent = sentUpTo.getOrDefault(parcel.id(), 0L);
        long last = sent;
        List<OutboxEntry> news = new ArrayList<>();
        for (OutboxEntry entry : parcel.outbox()) {
            if (entry.position() > sent) {
                news.add(entry);
                last = entry.position();
            }
        }
        if (news.isEmpty()) {
            return;
        }
        sentUpTo.put(parcel.id(), last);
        inFlight.put(parcel.id(), last);
        for (OutboxEntry entry : news) {
            sender.send(entry.event(), failure -> landed(parcel.id(), entry.position(), failure));
        }
    }

    private void landed(String id, long position, @Nullable Exception failure) {
        if (failure != null) {
            restUntil = System.currentTimeMillis() + REST_AFTER_TROUBLE_MILLIS;
            inFlight.remove(id);
            parcels.offer(new Parcel(id, null));
        } else if (Long.valueOf(position).equals(inFlight.get(id))) {
            clearer.clear(id, position);
        }
    }

    private void cleared(String id, long position) {
        inFlight.remove(id, position);
        onCleared.accept(id, position);
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
