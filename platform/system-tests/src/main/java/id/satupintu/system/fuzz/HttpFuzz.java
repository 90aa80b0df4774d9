package id.satupintu.system.fuzz;

import id.satupintu.system.fuzz.RawHttp.Answer;
import id.satupintu.system.fuzz.RequestMaker.Made;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends spoilt requests to every operation, several at once, and judges the answers. */
final class HttpFuzz {
    private static final int AT_ONCE = 8;

    private final List<ApiOperation> operations;
    private final RequestMaker maker;
    private final Findings findings;

    HttpFuzz(List<ApiOperation> operations, Subjects subjects, Findings findings) {
        this.operations = operations;
        this.maker = new RequestMaker(subjects);
        this.findings = findings;
    }

    /** Sends {@code inputs} requests; the same seed sends the same ones, though in another order. */
    void run(int inputs, long seed) {
        AtomicInteger next = new AtomicInteger();
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int worker = 0; worker < AT_ONCE; worker++) {
                threads.execute(() -> {
                    Map<Integer, RawHttp> connections = new HashMap<>();
                    for (int input = next.getAndIncrement(); input < inputs; input = next.getAndIncrement()) {
                        one(input, seed, connections);
                    }
                    connections.values().forEach(RawHttp::close);
                });
            }
        }
    }

    private void one(int input, long seed, Map<Integer, RawHttp> connections) {
        ApiOperation operation = operations.get(input % operations.size());
        Made made = maker.make(operation, new Random(seed * 1_000_003 + input));
        try {
            Answer answer = connections
                    .computeIfAbsent(operation.port(), RawHttp::new)
                    .send(made.bytes(), made.head(), made.last());
            findings.count("operation", operation.name());
            findings.count("answer", answer.status() == 0 ? "closed" : Integer.toString(answer.status()));
            findings.count("spoilt", made.how());
            Judge.fault(made, answer)
                    .ifPresent(what -> findings.fault(
                            operation.name() + ": " + what + " (" + made.how() + ")",
                            new String(made.bytes(), StandardCharsets.UTF_8) + "\n=> " + answer.status() + " "
                                    + answer.text()));
        } catch (IOException | RuntimeException unanswered) {
            connections.computeIfAbsent(operation.port(), RawHttp::new).close();
            findings.fault(
                    operation.name() + ": " + unanswered.getClass().getSimpleName() + " (" + made.how() + ")",
                    new String(made.bytes(), StandardCharsets.UTF_8) + "\n=> " + unanswered.getMessage());
        }
    }
}
