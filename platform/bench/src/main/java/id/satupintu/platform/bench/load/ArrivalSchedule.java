package id.satupintu.platform.bench.load;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;

/** When calls are to begin, whatever becomes of those before them: phases one after the other, evenly spaced within. */
public record ArrivalSchedule(List<Phase> phases) {

    public ArrivalSchedule {
        phases = List.copyOf(phases);
    }

    /** @param perSecond above 0 */
    public record Phase(double perSecond, Duration duration) {
        public Phase {
            if (!(perSecond > 0) || duration.isNegative()) {
                throw new IllegalArgumentException("A phase has a rate above zero and a duration");
            }
        }

        /** How many calls begin in it. */
        public long calls() {
            return Math.round(perSecond * duration.toNanos() / 1e9);
        }
    }

    /** One rate after the other, each for {@code each}. */
    public static ArrivalSchedule of(Duration each, double... perSecond) {
        return new ArrivalSchedule(java.util.Arrays.stream(perSecond)
                .mapToObj(rate -> new Phase(rate, each))
                .toList());
    }

    /** Nanoseconds from the beginning to each call, in order. */
    public LongStream offsets() {
        LongStream all = LongStream.empty();
        long start = 0;
        for (Phase phase : phases) {
            long begins = start;
            all = LongStream.concat(
                    all,
                    LongStream.range(0, phase.calls()).map(call -> begins + (long) (call * 1e9 / phase.perSecond())));
            start += phase.duration().toNanos();
        }
        return all;
    }

    public long calls() {
        return phases.stream().mapToLong(Phase::calls).sum();
    }

    public Duration duration() {
        return phases.stream().map(Phase::duration).reduce(Duration.ZERO, Duration::plus);
    }
}
