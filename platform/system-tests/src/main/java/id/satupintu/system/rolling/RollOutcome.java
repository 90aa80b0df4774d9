package id.satupintu.system.rolling;

import java.util.List;
import java.util.Map;

/**
 * What came of it.
 *
 * @param cores of this machine: more instances than cores bring safety and no throughput
 * @param eventsOfSecondBuild events on the topics that carry the field only the second build knows
 * @param lag records that some group had not acknowledged in the end
 */
record RollOutcome(
        int cores,
        List<Phase> phases,
        int accepted,
        int lost,
        int doubled,
        int holes,
        int redelivered,
        int givenUp,
        int eventsOfSecondBuild,
        Map<String, Long> lag,
        List<String> findings) {

    boolean good() {
        return lost == 0
                && doubled == 0
                && holes == 0
                && givenUp == 0
                && accepted > 0
                && lag.isEmpty()
                && eventsOfSecondBuild > 0;
    }
}
