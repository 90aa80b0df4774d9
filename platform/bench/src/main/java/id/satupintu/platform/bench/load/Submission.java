package id.satupintu.platform.bench.load;

import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** A citizen hands a report in and gets a receipt. */
public final class Submission implements Call {
    private static final String PATH = "/api/v1/complaints";

    private final Reports reports;
    private final Receipts receipts;
    private final String run = UUID.randomUUID().toString().substring(0, 13);
    private final AtomicLong number = new AtomicLong();

    public Submission(Reports reports, Receipts receipts) {
        this.reports = reports;
        this.receipts = receipts;
    }

    @Override
    public boolean make(HttpConnection connection, long intendedNanos) throws IOException {
        String key = "Idempotency-Key: " + run + "-" + number.incrementAndGet() + "\r\n";
        Answer answer = connection.send("POST", PATH, key, reports.next());
        if (answer.status() != 201) {
            return false;
        }
        receipts.got(answer.field("trackingId"), answer.field("pin"), intendedNanos);
        return true;
    }

    /** Who is told of a receipt. */
    @FunctionalInterface
    public interface Receipts {

        /** @param intendedNanos when the report was to be sent */
        void got(String complaintId, String pin, long intendedNanos);
    }
}
