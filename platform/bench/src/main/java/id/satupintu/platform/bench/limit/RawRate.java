package id.satupintu.platform.bench.limit;

/**
 * What one part can by itself.
 *
 * @param serverCpuMs processor time of the server for one
 * @param clientCpuMs of the program that asked, for one
 */
public record RawRate(double perSecond, double serverCpuMs, double clientCpuMs) {

    static RawRate of(long count, double seconds, double serverMillis, double clientMillis) {
        double all = Math.max(1, count);
        return new RawRate(
                Math.round(count / seconds * 10) / 10.0, rounded(serverMillis / all), rounded(clientMillis / all));
    }

    /** Both sides, for in a service the client's work is the service's. */
    public double bothCpuMs() {
        return serverCpuMs + clientCpuMs;
    }

    private static double rounded(double value) {
        return Math.round(value * 100_000) / 100_000.0;
    }
}
