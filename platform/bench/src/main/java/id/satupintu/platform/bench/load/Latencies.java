package id.satupintu.platform.bench.load;

import java.util.concurrent.TimeUnit;
import org.HdrHistogram.ConcurrentHistogram;

/** Collects durations from many threads, to three digits. */
public final class Latencies {
    private static final int DIGITS = 3;
    private final ConcurrentHistogram micros = new ConcurrentHistogram(DIGITS);

    public Latencies() {
        micros.setAutoResize(true);
    }

    /** @param nanos below zero counts as zero */
    public void record(long nanos) {
        micros.recordValue(Math.max(0, TimeUnit.NANOSECONDS.toMicros(nanos)));
    }

    public Percentiles percentiles() {
        if (micros.getTotalCount() == 0) {
            return new Percentiles(0, 0, 0, 0, 0, 0, 0);
        }
        return new Percentiles(
                micros.getTotalCount(),
                ms(micros.getMean()),
                at(50),
                at(95),
                at(99),
                at(99.9),
                ms(micros.getMaxValue()));
    }

    private double at(double percentile) {
        return ms(micros.getValueAtPercentile(percentile));
    }

    private static double ms(double microseconds) {
        return Math.round(microseconds) / 1000.0;
    }
}
