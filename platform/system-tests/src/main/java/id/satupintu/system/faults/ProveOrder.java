package id.satupintu.system.faults;

import id.satupintu.platform.local.process.SystemTable;
import id.satupintu.system.faults.load.Habits;
import id.satupintu.system.faults.nemesis.FaultKind;
import id.satupintu.system.faults.nemesis.Instances;
import id.satupintu.system.faults.sabotage.Sabotage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a run is asked to do.
 *
 * @param length of the time in which things break
 * @param sabotage a mechanism of the services that is broken on purpose; null for the services as they are
 */
record ProveOrder(Duration length, long seed, @Nullable Sabotage sabotage) {
    /** So much business time passes in a run, whatever its length: boxes end, windows close, the 30 days of R5 pass. */
    private static final Duration LIVED_THROUGH = Duration.ofDays(36);

    double speed() {
        return (double) LIVED_THROUGH.toMillis() / length.toMillis();
    }

    Habits habits() {
        return sabotage == Sabotage.INBOX_OFF ? Habits.quarrelsome() : Habits.usual();
    }

    /** As few as bring a broken mechanism out. */
    Instances instances() {
        return switch (sabotage) {
            case null -> Instances.usual();
            case INBOX_OFF -> new Instances(Map.of("escalation-service", 2));
            case RELAY_FORGETS, COMMIT_BEFORE_WRITE -> new Instances(Map.of());
        };
    }

    /** The services that single faults are done to. */
    List<String> services() {
        return sabotage == null ? SystemTable.SERVICES : List.of(sabotage.service());
    }

    /** A broken mechanism is brought out by what it is there for, so a short run is enough. */
    List<FaultKind> kinds() {
        return switch (sabotage) {
            case null -> List.copyOf(Arrays.asList(FaultKind.values()));
            case RELAY_FORGETS -> List.of(FaultKind.CUT_BROKER);
            case INBOX_OFF -> List.of(FaultKind.KILL_BEFORE_COMMIT);
            case COMMIT_BEFORE_WRITE -> List.of(FaultKind.KILL_SERVICE);
        };
    }
}
