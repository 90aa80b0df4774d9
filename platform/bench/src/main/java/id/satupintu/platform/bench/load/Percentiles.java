package id.satupintu.platform.bench.load;

/** How long things took, milliseconds. All 0 when nothing was recorded. */
public record Percentiles(
        long count, double meanMs, double p50Ms, double p95Ms, double p99Ms, double p999Ms, double maxMs) {}
