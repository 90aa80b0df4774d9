package id.satupintu.platform.bench.scenario;

import id.satupintu.platform.bench.load.ClosedLoop;
import id.satupintu.platform.bench.load.HttpConnection;
import id.satupintu.platform.bench.load.LoadResult;
import id.satupintu.platform.bench.load.Submission;
import id.satupintu.platform.bench.system.Drain.NotDrainedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Reports that came in by the public door: some settled and confirmed, some still with the unit.
 *
 * @param closed complaint ids
 * @param open complaint ids
 */
record FinishedReports(List<String> closed, List<String> open) {
    private static final int WANTED_CLOSED = 120;
    private static final int WANTED_OPEN = 80;
    private static final int CLIENTS = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    static FinishedReports make(Bench bench) throws IOException, InterruptedException, NotDrainedException {
        bench.watch().forget();
        Map<String, String> pins = new ConcurrentHashMap<>();
        Queue<OpenedCase> opened = new ConcurrentLinkedQueue<>();
        bench.watch().tell(event -> OpenedCase.of(event).ifPresent(opened::add));
        Submission submission = new Submission(bench.reports(), (id, pin, intended) -> {
            pins.put(id, pin);
            bench.watch().submitted(id, intended);
        });
        LoadResult load = new ClosedLoop(bench.system().port("intake-service"), CLIENTS)
                .run(2L * (WANTED_CLOSED + WANTED_OPEN), submission);
        bench.drain().await(PATIENCE);
        bench.watch().tell(_ -> {});
        List<String> closed = new ArrayList<>();
        List<String> open = new ArrayList<>();
        try (OfficerDesk desk = new OfficerDesk(bench.system());
                HttpConnection door = new HttpConnection(bench.system().port("intake-service"))) {
            for (OpenedCase one : opened) {
                String pin = pins.get(one.complaintId());
                if (pin == null) {
                    continue;
                }
                if (closed.size() < WANTED_CLOSED) {
                    if (settle(one, pin, desk, door)) {
                        closed.add(one.complaintId());
                    }
                } else if (open.size() < WANTED_OPEN) {
                    open.add(one.complaintId());
                }
            }
        }
        bench.drain().await(PATIENCE);
        if (closed.isEmpty() || open.isEmpty()) {
            throw new IOException("Of %d reports (%d refused) %d cases were opened, %d settled, %d left open"
                    .formatted(load.good(), load.errors(), opened.size(), closed.size(), open.size()));
        }
        return new FinishedReports(closed, open);
    }

    private static boolean settle(OpenedCase one, String pin, OfficerDesk desk, HttpConnection door)
            throws IOException, InterruptedException {
        return desk.actAndLook(one, pin, OfficerDesk.Act.ACCEPT).taken()
                && desk.actAndLook(one, pin, OfficerDesk.Act.RESOLVE).taken()
                && door.send(
                                "POST",
                                "/api/v1/complaints/" + one.complaintId() + "/confirmation",
                                "X-Pin: " + pin + "\r\n",
                                "{}".getBytes(StandardCharsets.UTF_8))
                        .isGood();
    }
}
