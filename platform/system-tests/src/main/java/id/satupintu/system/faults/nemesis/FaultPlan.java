package id.satupintu.system.faults.nemesis;

import id.satupintu.platform.local.process.SystemTable;
import id.satupintu.system.faults.wire.Cut;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What goes wrong in a run, and when: the same seed gives the same plan. */
public final class FaultPlan {
    /** So many are planned that {@link #LEAST_PER_MINUTE} are reached though some find nothing to break. */
    private static final double PER_MINUTE = 7.2;

    /** What a run must reach. */
    public static final double LEAST_PER_MINUTE = 6;

    private static final List<Cut> CUTS = List.of(Cut.RESET, Cut.HOLD, Cut.HOLD_REQUESTS, Cut.HOLD_ANSWERS, Cut.DELAY);

    private final Random random;
    private final Instances instances;

    private final List<String> services;

    private FaultPlan(long seed, Instances instances, List<String> services) {
        this.random = new Random(seed);
        this.instances = instances;
        this.services = services;
    }

    /**
     * A plan for a run of {@code length}.
     *
     * @param kinds to draw from; all of them come when there is room for all
     * @param services that something is done to alone; together with others anything may break
     */
    public static List<Fault> of(
            long seed, Duration length, Instances instances, List<FaultKind> kinds, List<String> services) {
        return new FaultPlan(seed, instances, services).draw(length, kinds);
    }

    private List<Fault> draw(Duration length, List<FaultKind> kinds) {
        int count = (int) Math.ceil(length.toMillis() / 60_000.0 * PER_MINUTE);
        double gap = length.toMillis() / (double) Math.max(1, count);
        List<FaultKind> pack = pack(kinds, count);
        List<Fault> faults = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            long at = Math.round(gap * i + random.nextDouble() * gap * 0.8);
            faults.add(fault(i + 1, pack.get(i), Duration.ofMillis(at)));
        }
        return List.copyOf(faults);
    }

    /** By share, and each kind at least once where there is room. */
    private List<FaultKind> pack(List<FaultKind> kinds, int count) {
        List<FaultKind> each = new ArrayList<>(kinds);
        Collections.shuffle(each, random);
        List<FaultKind> pack = new ArrayList<>(each.subList(0, Math.min(each.size(), count)));
        List<FaultKind> weighted = new ArrayList<>();
        kinds.forEach(kind -> weighted.addAll(Collections.nCopies(kind.share(), kind)));
        Collections.shuffle(weighted, random);
        for (int i = 0; pack.size() < count; i++) {
            pack.add(weighted.get(i % weighted.size()));
        }
        Collections.shuffle(pack, random);
        return pack;
    }

    private Fault fault(int number, FaultKind kind, Duration at) {
        return switch (kind) {
            case KILL_SERVICE -> plain(number, kind, at, List.of(anyInstance()), millis(0, 3_000));
            case KILL_BROKER -> plain(number, kind, at, List.of(SystemTable.BROKER), millis(0, 4_000));
            case KILL_STORE -> plain(number, kind, at, List.of(SystemTable.STORE), millis(0, 4_000));
            case KILL_GATEWAY -> plain(number, kind, at, List.of(SystemTable.GATEWAY), millis(0, 3_000));
            case KILL_TOGETHER -> plain(number, kind, at, together(), millis(0, 3_000));
            case KILL_ALL -> plain(number, kind, at, everyone(), millis(0, 1_000));
            case KILL_DURING_REBALANCE, SCALE ->
                plain(number, kind, at, List.of(one(instances.scalable())), millis(2_000, 8_000));
            case KILL_DURING_RELAY -> plain(number, kind, at, List.of("intake-service"), millis(0, 2_000));
            case KILL_DURING_TIMER ->
                plain(number, kind, at, List.of(one(instances.of("escalation-service"))), millis(0, 2_000));
            case KILL_BEFORE_COMMIT ->
                new Fault(
                        number,
                        kind,
                        at,
                        List.of(one(services)),
                        millis(1_000, 2_500),
                        Cut.HOLD_REQUESTS,
                        false,
                        Duration.ZERO);
            case PAUSE -> plain(number, kind, at, List.of(anyone()), pause());
            case DISK_FULL_STORE -> plain(number, kind, at, List.of(SystemTable.STORE), millis(2_000, 8_000));
            case DISK_FULL_BROKER -> plain(number, kind, at, List.of(SystemTable.BROKER), millis(1_000, 4_000));
            case CUT_STORE, CUT_BROKER, CUT_GATEWAY ->
                new Fault(
                        number,
                        kind,
                        at,
                        List.of(one(services)),
                        millis(1_000, 12_000),
                        one(CUTS),
                        random.nextBoolean(),
                        Duration.ZERO);
            case CLOCK_SKEW ->
                new Fault(
                        number,
                        kind,
                        at,
                        List.of(anyInstance()),
                        millis(4_000, 10_000),
                        Cut.NONE,
                        false,
                        Duration.ofMinutes((random.nextBoolean() ? 1 : -1) * (5L + random.nextInt(12 * 60))));
            case RESTART -> plain(number, kind, at, List.of(anyone()), Duration.ZERO);
        };
    }

    private static Fault plain(int number, FaultKind kind, Duration at, List<String> victims, Duration lasting) {
        return new Fault(number, kind, at, victims, lasting, Cut.NONE, false, Duration.ZERO);
    }

    /** Mostly a few seconds; one in three outlasts the session of a consumer (10 s). */
    private Duration pause() {
        return random.nextInt(3) == 0 ? millis(11_000, 20_000) : millis(3_000, 9_000);
    }

    private List<String> together() {
        List<String> all = new ArrayList<>(everyone());
        Collections.shuffle(all, random);
        return all.subList(0, 2 + random.nextInt(2));
    }

    private List<String> everyone() {
        List<String> all = new ArrayList<>(List.of(SystemTable.STORE, SystemTable.BROKER, SystemTable.GATEWAY));
        all.addAll(instances.all());
        return all;
    }

    private String anyone() {
        return one(everyone());
    }

    private String anyInstance() {
        return one(services.stream()
                .flatMap(service -> instances.of(service).stream())
                .toList());
    }

    private <T> T one(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private Duration millis(int least, int most) {
        return Duration.ofMillis(least + random.nextInt(most - least + 1));
    }
}
