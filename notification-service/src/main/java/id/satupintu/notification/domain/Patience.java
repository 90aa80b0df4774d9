package id.satupintu.notification.domain;

import java.time.Duration;
import java.util.List;

/**
 * How long a notice waits, and for what.
 *
 * @param contact business time to wait for the reporter's contact before there is none
 * @param gateway machine time from the first attempt on, after which an unreachable gateway is a failure
 * @param pauses machine time between attempts; the last one repeats
 */
public record Patience(Duration contact, Duration gateway, List<Duration> pauses) {
    public Patience {
        pauses = List.copyOf(pauses);
        if (pauses.isEmpty()) {
            throw new IllegalArgumentException("There must be a pause between attempts");
        }
    }

    Duration pause(int attempts) {
        return pauses.get(Math.clamp(attempts - 1, 0, pauses.size() - 1));
    }
}
