package id.satupintu.platform.bench.cli;

import static id.satupintu.platform.bench.cli.BenchWords.say;

import id.satupintu.platform.bench.system.BenchSystem;
import id.satupintu.platform.bench.system.Drain.NotDrainedException;
import id.satupintu.platform.local.cli.AddedCommand;
import id.satupintu.platform.local.cli.ExitCode;
import id.satupintu.platform.local.cli.Place;
import id.satupintu.platform.local.cli.SpokenProgress;
import id.satupintu.platform.local.process.CannotStartException;
import id.satupintu.platform.local.process.Home;
import id.satupintu.platform.local.process.SystemPlan;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** Measures what the system can and what it costs. */
@Command(name = "bench", resourceBundle = BenchWords.BUNDLE, mixinStandardHelpOptions = true)
public final class BenchCommand implements AddedCommand {
    /** Away from a system that may be running on the usual ports. */
    private static final String PORT_BASE = "28080";

    @Mixin
    Place place = new Place();

    @Option(names = "--port-base", paramLabel = "PORT", defaultValue = PORT_BASE, descriptionKey = "option.port-base")
    int portBase;

    @Option(
            names = "--scenario",
            paramLabel = "NAME",
            split = ",",
            arity = "0..1",
            fallbackValue = "",
            descriptionKey = "option.scenario")
    @Nullable List<String> scenarios;

    @Option(names = "--clients", paramLabel = "N", defaultValue = "8", descriptionKey = "option.clients")
    int clients;

    @Option(names = "--seconds", paramLabel = "N", defaultValue = "20", descriptionKey = "option.seconds")
    int seconds;

    @Option(names = "--warm-up", paramLabel = "N", defaultValue = "4000", descriptionKey = "option.warm-up")
    int warmUp;

    @Option(
            names = "--backlog",
            paramLabel = "N",
            split = ",",
            defaultValue = "0,100000,1000000",
            descriptionKey = "option.backlog")
    List<Long> backlogs = List.of();

    @Option(names = "--reports", paramLabel = "N", descriptionKey = "option.reports")
    @Nullable Integer reports;

    @Option(
            names = "--instances",
            paramLabel = "N",
            split = ",",
            defaultValue = "1,3",
            descriptionKey = "option.instances")
    List<Integer> instances = List.of();

    @Option(
            names = "--open",
            paramLabel = "N",
            split = ",",
            defaultValue = "1000,1000000",
            descriptionKey = "option.open")
    List<Long> open = List.of();

    @Option(names = "--no-limits", descriptionKey = "option.no-limits")
    boolean noLimits;

    @Option(names = "--use-running", descriptionKey = "option.use-running")
    boolean useRunning;

    @Option(names = "--keep", descriptionKey = "option.keep")
    boolean keep;

    @Option(names = "--json", descriptionKey = "option.json")
    boolean json;

    @Override
    public Integer call() throws IOException, InterruptedException, CannotStartException {
        List<String> asked = scenarios;
        if (asked != null && asked.stream().allMatch(String::isBlank)) {
            System.out.println(json ? ScenarioListing.json() : ScenarioListing.text());
            return ExitCode.DONE;
        }
        List<Scenario> wanted = new ArrayList<>();
        for (String word : asked == null ? List.<String>of() : asked) {
            Optional<Scenario> known = Scenario.of(word);
            if (known.isEmpty()) {
                System.err.println(say("bench.unknown", word));
                System.err.println(ScenarioListing.text());
                return ExitCode.USAGE;
            }
            wanted.add(known.get());
        }
        if (clients < 1 || seconds < 1 || warmUp < 1 || !deadlinesMakeSense()) {
            System.err.println(say("bench.bad-numbers"));
            return ExitCode.USAGE;
        }
        return measure(new BenchRun.Order(
                wanted.isEmpty() ? Scenario.USUAL : wanted,
                clients,
                warmUp,
                Duration.ofSeconds(seconds),
                backlogs,
                new BenchRun.Deadlines(reports, instances, open),
                !noLimits,
                useRunning));
    }

    private boolean deadlinesMakeSense() {
        return (reports == null || reports > 0)
                && instances.stream().allMatch(number -> number > 0)
                && open.stream().allMatch(number -> number > 0);
    }

    private int measure(BenchRun.Order order) throws IOException, InterruptedException, CannotStartException {
        Home given = place.home();
        Home home = useRunning ? given : new Home(given.project(), given.data().resolve("bench"));
        SystemPlan plan = useRunning ? SystemPlan.of(home) : new SystemPlan(portBase, Map.of());
        BenchSystem system = new BenchSystem(home, plan, new SpokenProgress());
        if (useRunning && system.pids().isEmpty()) {
            System.err.println(say("bench.nothing-runs", home.data()));
            return ExitCode.FAILED;
        }
        Thread whenBrokenOff = new Thread(system::abandon, "bench-broken-off");
        if (!useRunning) {
            Runtime.getRuntime().addShutdownHook(whenBrokenOff);
        }
        int exit = run(system, order);
        if (!useRunning) {
            if (!keep) {
                system.stop(false);
            }
            Runtime.getRuntime().removeShutdownHook(whenBrokenOff);
        }
        return exit;
    }

    private int run(BenchSystem system, BenchRun.Order order)
            throws IOException, InterruptedException, CannotStartException {
        try {
            BenchReport report = new BenchRun(system, order, key -> System.err.println(say(key))).run();
            System.out.println(
                    json ? JsonMapper.builder().build().writeValueAsString(report) : MarkdownReport.of(report));
            System.out.flush();
            return ExitCode.DONE;
        } catch (NotDrainedException stuck) {
            System.err.println(say("bench.not-drained", Objects.requireNonNullElse(stuck.getMessage(), "?")));
            return ExitCode.FAILED;
        }
    }
}
