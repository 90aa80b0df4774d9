package id.satupintu.platform.bench.load;

/**
 * What a load got.
 *
 * @param good calls answered as hoped
 * @param errors calls refused, broken off or not answered
 * @param seconds from the first call to the last answer
 * @param latency of the good calls; open loop: from when they should have begun
 */
public record LoadResult(long good, long errors, double seconds, Percentiles latency) {

    public double perSecond() {
        return seconds == 0 ? 0 : good / seconds;
    }
}
