package id.satupintu.platform.bench.cli;

import id.satupintu.platform.bench.scenario.Bench;
import id.satupintu.platform.bench.scenario.Steady;
import id.satupintu.platform.bench.system.BenchSystem;
import id.satupintu.platform.local.cli.AddedCommand;
import id.satupintu.platform.local.cli.ExitCode;
import id.satupintu.platform.local.cli.Place;
import id.satupintu.platform.local.cli.SpokenProgress;
import id.satupintu.platform.local.process.Home;
import id.satupintu.platform.local.process.SystemPlan;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** Measures what the system can and what it costs. */
@Command(name = "bench", resourceBundle = BenchWords.BUNDLE, mixinStandardHelpOptions = true)
public final class BenchCommand implements AddedCommand {
    private static final int USUAL_PORT_BASE = 28080;

    @Mixin
    Place place = new Place();

    @Option(
            names = "--port-base",
            paramLabel = "PORT",
            defaultValue = "" + USUAL_PORT_BASE,
            descriptionKey = "option.port-base")
    int portBase;

    @Option(names = "--scenario", paramLabel = "NAME", defaultValue = "steady", descriptionKey = "option.scenario")
    @Nullable String scenario;

    @Option(names = "--clients", paramLabel = "N", defaultValue = "8", descriptionKey = "option.clients")
    int clients;

    @Option(names = "--seconds", paramLabel = "N", defaultValue = "20", descriptionKey = "option.seconds")
    int seconds;

    @Option(names = "--warm-up", paramLabel = "N", defaultValue = "4000", descriptionKey = "option.warm-up")
    int warmUp;

    @Option(names = "--keep", descriptionKey = "option.keep")
    boolean keep;

    @Option(names = "--json", descriptionKey = "option.json")
    boolean json;

    @Override
    public Integer call() throws Exception {
        Home given = place.home();
        Home home = new Home(given.project(), given.data().resolve("bench"));
        BenchSystem system = new BenchSystem(home, new SystemPlan(portBase, Map.of()), new SpokenProgress());
        Thread whenBrokenOff = new Thread(system::abandon, "bench-broken-off");
        Runtime.getRuntime().addShutdownHook(whenBrokenOff);
        system.wipe();
        system.start();
        if (system.isRecording()) {
            system.stop(true);
            system.start();
        }
        try (Bench bench = Bench.on(system, System.err::println)) {
            var figures = new Steady(clients, warmUp, Duration.ofSeconds(seconds)).run(bench);
            System.out.println(JsonMapper.builder().build().writeValueAsString(figures));
        }
        Runtime.getRuntime().removeShutdownHook(whenBrokenOff);
        if (!keep) {
            system.stop(false);
        }
        return ExitCode.DONE;
    }
}
