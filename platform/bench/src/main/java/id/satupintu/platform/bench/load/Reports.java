package id.satupintu.platform.bench.load;

import id.satupintu.platform.local.demo.InventedReport;
import id.satupintu.platform.local.demo.ReportGenerator;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/**
 * Bodies of invented reports from all 18 kecamatan, written before the load begins so that inventing them costs nothing
 * while it is measured. Only reports whose words say whose matter they are; what is still held for review is counted.
 */
public final class Reports {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final List<byte[]> bodies;
    private final AtomicInteger next = new AtomicInteger();

    private Reports(List<byte[]> bodies) {
        this.bodies = bodies;
    }

    /** {@code count} different ones; after the last the first comes again, under a new idempotency key. */
    public static Reports invent(int count, long seed) {
        ReportGenerator generator = new ReportGenerator(seed);
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        List<byte[]> bodies = new ArrayList<>(count);
        while (bodies.size() < count) {
            InventedReport report = generator.next(today);
            if (report.isClear()) {
                bodies.add(JSON.writeValueAsBytes(report));
            }
        }
        return new Reports(bodies);
    }

    public byte[] next() {
        return bodies.get(Math.floorMod(next.getAndIncrement(), bodies.size()));
    }

    /** Bytes of a body, on average. */
    public double meanBytes() {
        return bodies.stream().mapToInt(body -> body.length).average().orElse(0);
    }
}
