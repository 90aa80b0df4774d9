package id.satupintu.system.rolling;

import id.satupintu.platform.local.events.PublishedEvent;
import id.satupintu.platform.local.events.TopicReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How long reports take from the first attempt to the receipt and to their case; counted phase by phase. */
final class Journeys implements AutoCloseable {
    private static final String CASES = "escalation.case.v1";

    private final Map<String, Long> underWay = new ConcurrentHashMap<>();
    private final Map<String, Long> openedEarly = new ConcurrentHashMap<>();
    private final Thread follower;
    private volatile boolean goOn = true;

    private List<Double> submits = new ArrayList<>();
    private List<Double> cases = new ArrayList<>();
    private int asked;
    private int givenUp;
    private long began = System.nanoTime();

    Journeys(String brokers) {
        this.follower = Thread.ofPlatform().daemon().start(() -> new TopicReader(brokers)
                .follow(List.of(CASES), this::heard, () -> goOn));
    }

    synchronized void accepted(String complaintId, long startedAt) {
        submits.add(millis(startedAt, System.nanoTime()));
        Long opened = openedEarly.remove(complaintId);
        if (opened == null) {
            underWay.put(complaintId, startedAt);
        } else {
            cases.add(millis(startedAt, opened));
        }
    }

    synchronized void askedAgain() {
        asked++;
    }

    synchronized void gaveUp() {
        givenUp++;
    }

    private synchronized void heard(PublishedEvent event) {
        if (event.name().equals("case-opened")) {
            Long startedAt = underWay.remove(event.subject());
            if (startedAt == null) {
                openedEarly.put(event.subject(), System.nanoTime());
            } else {
                cases.add(millis(startedAt, System.nanoTime()));
            }
        }
    }

    /** Reports whose case is not on its topic yet. */
    int waiting() {
        return underWay.size();
    }

    /** Ends a phase and begins the next. */
    synchronized Phase phase(String name) {
        double seconds = (System.nanoTime() - began) / 1e9;
        Phase phase = new Phase(name, seconds, submits.size(), asked, givenUp, p95(submits), p95(cases), cases.size());
        submits = new ArrayList<>();
        cases = new ArrayList<>();
        asked = 0;
        givenUp = 0;
        began = System.nanoTime();
        return phase;
    }

    private static double p95(List<Double> values) {
        if (values.isEmpty()) {
            return -1;
        }
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(Math.ceil(sorted.size() * 0.95)) - 1));
    }

    private static double millis(long from, long to) {
        return (to - from) / 1e6;
    }

    @Override
    public void close() throws InterruptedException {
        goOn = false;
        follower.join(5_000);
    }
}
