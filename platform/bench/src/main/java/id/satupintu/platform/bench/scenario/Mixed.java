package id.satupintu.platform.bench.scenario;

import id.satupintu.platform.bench.load.Answer;
import id.satupintu.platform.bench.load.HttpConnection;
import id.satupintu.platform.bench.load.Latencies;
import id.satupintu.platform.bench.load.Percentiles;
import id.satupintu.platform.bench.load.Submission;
import id.satupintu.platform.bench.system.Drain.NotDrainedException;
import id.satupintu.platform.local.token.OfficerRole;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Everybody at once: citizens hand in and look, officers list their inbox and act, readers ask for figures. People pause
 * between what they do. Measured besides: how long after an officer's act the citizen sees it.
 */
public record Mixed(int citizens, int officers, int readers, Duration duration) {
    private static final Duration CITIZEN_PAUSES = Duration.ofMillis(50);
    private static final Duration READER_PAUSES = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** @param officerToCitizen from the sending of an act until an answer to the citizen shows it; looked at every 5 ms */
    public record Figures(
            int citizens,
            int officers,
            int readers,
            double seconds,
            double acceptedPerSecond,
            double actsPerSecond,
            long errors,
            Percentiles accept,
            Percentiles look,
            Percentiles list,
            Percentiles act,
            Percentiles officerToCitizen,
            Percentiles statistics) {}

    /** Runs, drains and tells. */
    public Figures run(Bench bench) throws IOException, InterruptedException, NotDrainedException {
        bench.watch().forget();
        Run run = new Run(bench, System.nanoTime() + duration.toNanos());
        bench.watch().tell(event -> OpenedCase.of(event).ifPresent(run.opened::add));
        long began = System.nanoTime();
        List<Thread> people = new ArrayList<>();
        start(people, citizens, run::citizen);
        start(people, officers, run::officer);
        start(people, readers, run::reader);
        for (Thread person : people) {
            person.join();
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        bench.watch().tell(_ -> {});
        bench.drain().await(PATIENCE);
        Percentiles accept = run.accept.percentiles();
        Percentiles act = run.act.percentiles();
        return new Figures(
                citizens,
                officers,
                readers,
                Math.round(seconds * 10) / 10.0,
                Math.round(accept.count() / seconds * 10) / 10.0,
                Math.round(act.count() / seconds * 10) / 10.0,
                run.errors.get(),
                accept,
                run.look.percentiles(),
                run.list.percentiles(),
                act,
                run.visible.percentiles(),
                run.statistics.percentiles());
    }

    private static void start(List<Thread> people, int count, Runnable life) {
        for (int one = 0; one < count; one++) {
            people.add(Thread.ofPlatform().daemon().start(life));
        }
    }

    /** One run of it. */
    private static final class Run {
        private final Bench bench;
        private final long until;
        private final Map<String, String> pins = new ConcurrentHashMap<>();
        private final BlockingQueue<OpenedCase> opened = new LinkedBlockingQueue<>();
        private final Latencies accept = new Latencies();
        private final Latencies look = new Latencies();
        private final Latencies list = new Latencies();
        private final Latencies act = new Latencies();
        private final Latencies visible = new Latencies();
        private final Latencies statistics = new Latencies();
        private final AtomicLong errors = new AtomicLong();

        Run(Bench bench, long until) {
            this.bench = bench;
            this.until = until;
        }

        private boolean goesOn() {
            return System.nanoTime() < until;
        }

        void citizen() {
            Submission submission = new Submission(bench.reports(), (id, pin, intended) -> {
                pins.put(id, pin);
                bench.watch().submitted(id, intended);
            });
            try (HttpConnection door = new HttpConnection(bench.system().port("intake-service"))) {
                while (goesOn()) {
                    long begin = System.nanoTime();
                    boolean taken = submission.make(door, begin);
                    note(accept, begin, taken);
                    Map.Entry<String, String> any = pins.entrySet().iterator().next();
                    begin = System.nanoTime();
                    note(
                            look,
                            begin,
                            OfficerDesk.view(door, any.getKey(), any.getValue()).isGood());
                    TimeUnit.MILLISECONDS.sleep(CITIZEN_PAUSES.toMillis());
                }
            } catch (IOException broken) {
                errors.incrementAndGet();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }

        void officer() {
            try (OfficerDesk desk = new OfficerDesk(bench.system())) {
                while (goesOn()) {
                    OpenedCase next = opened.poll(200, TimeUnit.MILLISECONDS);
                    String pin = next == null ? null : pins.get(next.complaintId());
                    if (next == null || pin == null) {
                        continue;
                    }
                    long begin = System.nanoTime();
                    note(list, begin, desk.list(next).isGood());
                    for (OfficerDesk.Act what : OfficerDesk.Act.values()) {
                        OfficerDesk.Seen seen = desk.actAndLook(next, pin, what);
                        if (!seen.taken()) {
                            errors.incrementAndGet();
                            break;
                        }
                        act.record(seen.answeredNanos());
                        visible.record(seen.visibleNanos());
                    }
                }
            } catch (IOException broken) {
                errors.incrementAndGet();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }

        void reader() {
            try (HttpConnection figures = new HttpConnection(bench.system().port("reporting-service"))) {
                String bearer = bench.system().bearer(OfficerRole.ANALYST, "64.08-DISKOMINFO");
                while (goesOn()) {
                    long begin = System.nanoTime();
                    Answer answer = figures.send("GET", "/api/v1/statistics?kabupaten=64.08", bearer, null);
                    note(statistics, begin, answer.isGood());
                    TimeUnit.MILLISECONDS.sleep(READER_PAUSES.toMillis());
                }
            } catch (IOException broken) {
                errors.incrementAndGet();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }

        private void note(Latencies where, long begin, boolean good) {
            if (good) {
                where.record(System.nanoTime() - begin);
            } else {
                errors.incrementAndGet();
            }
        }
    }
}
