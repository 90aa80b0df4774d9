package id.satupintu.platform.bench.deadlines;

import id.satupintu.platform.bench.system.BenchSystem;
import id.satupintu.platform.local.process.CannotStartException;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Thousands of cases of one kabupaten are due at the same second as a hundred of each of the nine others: do the others
 * wait behind it? Each tenant's originals were opened by the service itself from events of that tenant, so a clone differs
 * from a case of that tenant in its number and its moments only. The flood is put into the store first: where nothing
 * but age decides, it is worked off first.
 *
 * @param systems a system with so many instances of escalation-service
 * @param instances how many in each run
 * @param reports cases of the flood
 */
public record TenantFlood(
        IntFunction<BenchSystem> systems, Consumer<String> progress, List<Integer> instances, int reports) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Cases of each of the others. */
    private static final int EACH = 100;

    /** So many times the others' cases: then they do a tenth of all, and take a tenth of the time if turns cost nothing. */
    private static final int A_FLOOD = 10;

    private static final int ORIGINALS = 4;
    private static final int WARM_UP = 2_000;

    /**
     * @param othersAlone the others' cases, as many, due at a second of their own just before
     * @param flood those of the one kabupaten
     * @param others those that were due with it
     * @param timersPerSecond of all that were due with the flood, until the last one
     * @param othersToFlood lateness p99 of the others ÷ that of the flood: 1 when they wait like its last ones
     * @param priceOfFlood lateness p99 of the others ÷ what it was alone
     */
    public record Run(
            int instances,
            Group othersAlone,
            Group flood,
            Group others,
            double timersPerSecond,
            double othersToFlood,
            double priceOfFlood) {

        static Run of(int instances, Group othersAlone, Group flood, Group others, double timersPerSecond) {
            return new Run(
                    instances,
                    othersAlone,
                    flood,
                    others,
                    timersPerSecond,
                    ratio(others, flood),
                    ratio(others, othersAlone));
        }

        private static double ratio(Group one, Group other) {
            double below = other.lateness().p99Ms();
            return below == 0 ? 0 : Math.round(one.lateness().p99Ms() / below * 10_000) / 10_000.0;
        }
    }

    public record Figures(List<Run> runs) {
        public Figures {
            runs = List.copyOf(runs);
        }

        /** Of the run in which the others waited longest beside the flood. */
        public double worstOthersToFlood() {
            return worst(Run::othersToFlood);
        }

        /**
         * The same, when the flood was large enough to be judged by: the work for the others alone is a part of their
         * lateness, so beside a small flood the ratio is high however fair the turns are.
         */
        public Optional<Double> judgedOthersToFlood() {
            return runs.stream()
                            .allMatch(run ->
                                    run.flood().due() >= A_FLOOD * run.others().due())
                    ? Optional.of(worstOthersToFlood())
                    : Optional.empty();
        }

        /** Of the run in which the flood cost the others most. */
        public double worstPriceOfFlood() {
            return worst(Run::priceOfFlood);
        }

        /** Cases of all waves of which not exactly one event says that they were passed up. */
        public long notEscalatedOnce() {
            return runs.stream()
                    .flatMap(run -> Stream.of(run.othersAlone(), run.flood(), run.others()))
                    .mapToLong(Group::notOnce)
                    .sum();
        }

        private double worst(ToDoubleFunction<Run> figure) {
            return runs.stream().mapToDouble(figure).max().orElse(0);
        }
    }

    /** Each number of instances on a fresh system. */
    public Figures run() throws IOException, InterruptedException, CannotStartException {
        List<Run> runs = new ArrayList<>();
        for (int number : instances) {
            progress.accept("progress.tenant-flood");
            EscalationAlone service = new EscalationAlone(systems.apply(number));
            List<Tenant> all = Stream.concat(Stream.of(Tenant.KUTAI_TIMUR), Tenant.NEIGHBOURS.stream())
                    .toList();
            Map<Tenant, List<CaseTemplate>> originals = service.prepare(all, ORIGINALS);
            try (OpenCases cases = new OpenCases(service.system().store(), 2025);
                    EscalationWatch watch =
                            EscalationWatch.begin(service.system().kafka())) {
                runs.add(new Waves(new DueSecond(service, cases, watch), originals).run(number));
                watch.samples().forEach(TenantFlood::refuseForeignUnit);
            }
        }
        return new Figures(runs);
    }

    /** The waves of one system. */
    private final class Waves {
        private final DueSecond second;
        private final Map<Tenant, List<CaseTemplate>> originals;

        Waves(DueSecond second, Map<Tenant, List<CaseTemplate>> originals) {
            this.second = second;
            this.originals = originals;
        }

        Run run(int number) throws IOException, InterruptedException {
            progress.accept("progress.warm-up");
            wave(Math.min(WARM_UP, reports));
            progress.accept("progress.others-alone");
            DueSecond.Passed alone = wave(0);
            progress.accept("progress.flood");
            DueSecond.Passed all = wave(reports);
            return Run.of(
                    number,
                    group(alone, alone.ids()),
                    group(all, all.ids().subList(0, reports)),
                    group(all, all.ids().subList(reports, all.ids().size())),
                    group(all, all.ids()).timersPerSecond());
        }

        private Group group(DueSecond.Passed passed, List<String> ids) {
            return Group.of(ids, second.watch().escalated(), passed.dueNanos());
        }

        /** @param flood cases of the one kabupaten, before those of the others */
        private DueSecond.Passed wave(int flood) throws IOException, InterruptedException {
            Map<String, Tenant> owners = new HashMap<>();
            DueSecond.Passed passed = second.run(
                    flood + EACH * Tenant.NEIGHBOURS.size(),
                    due -> {
                        List<String> ids = new ArrayList<>(add(Tenant.KUTAI_TIMUR, flood, due, owners));
                        Tenant.NEIGHBOURS.forEach(tenant -> ids.addAll(add(tenant, EACH, due, owners)));
                        return ids;
                    },
                    null);
            owners.forEach((id, tenant) ->
                    refuseStranger(id, tenant, second.watch().escalated().get(id)));
            return passed;
        }

        private List<String> add(Tenant tenant, int count, Instant due, Map<String, Tenant> owners) {
            List<String> ids = second.cases().add(originals.getOrDefault(tenant, List.of()), count, _ -> due);
            ids.forEach(id -> owners.put(id, tenant));
            return ids;
        }
    }

    /** A case that was passed up as another tenant's had another tenant's turn: what was measured would be something else. */
    private static void refuseStranger(String id, Tenant tenant, EscalationWatch.@Nullable Heard heard) {
        if (heard != null && !heard.kabupaten().equals(tenant.kabupaten())) {
            throw new IllegalStateException(
                    "%s is of %s, but was passed up for %s".formatted(id, tenant.kabupaten(), heard.kabupaten()));
        }
    }

    /** The unit that holds it now is its tenant's, as it is for a case that is no clone. */
    private static void refuseForeignUnit(ConsumerRecord<byte[], byte[]> escalated) {
        String tenant = EscalationWatch.header(escalated, "ce_kabupaten");
        JsonNode holder = JSON.readTree(escalated.value()).path("holder").path("unit");
        if (!holder.path("code").asString().startsWith(tenant + ".")) {
            throw new IllegalStateException("A case of %s was passed up to %s"
                    .formatted(tenant, holder.path("code").asString()));
        }
    }
}
