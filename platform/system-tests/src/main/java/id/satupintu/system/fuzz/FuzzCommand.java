package id.satupintu.system.fuzz;

import id.satupintu.platform.local.cli.AddedCommand;
import id.satupintu.platform.local.cli.ExitCode;
import id.satupintu.platform.local.cli.Place;
import id.satupintu.platform.local.cli.Size;
import id.satupintu.platform.local.cli.SpokenProgress;
import id.satupintu.platform.local.process.CannotStartException;
import id.satupintu.platform.local.process.ClientLimits;
import id.satupintu.platform.local.process.Home;
import id.satupintu.platform.local.process.LocalSystem;
import id.satupintu.platform.local.process.SystemPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./satupintu fuzz}: bad input for every endpoint and every topic of a system of its own. */
@Command(name = "fuzz", resourceBundle = FuzzCommand.BUNDLE, mixinStandardHelpOptions = true)
public final class FuzzCommand implements AddedCommand {
    static final String BUNDLE = "id.satupintu.system.fuzz.messages";

    @Mixin
    Place place = new Place();

    @Mixin
    Size size = new Size();

    @Option(names = "--inputs", defaultValue = "100000", descriptionKey = "option.inputs")
    int inputs = 100_000;

    @Option(names = "--seed", descriptionKey = "option.seed")
    @Nullable Long seed;

    @Option(names = "--json", descriptionKey = "option.json")
    boolean json;

    @Override
    public Integer call() throws Exception {
        Home home = place.home();
        if (Files.exists(home.kafka())) {
            System.err.println(say("fuzz.folder-in-use", home.data()));
            return ExitCode.USAGE;
        }
        SystemPlan plan = size.plan(home);
        LocalSystem system = new LocalSystem(home, plan, new SpokenProgress(), ClientLimits.LIFTED);
        try {
            up(system);
            long chosen = seed == null ? System.nanoTime() % 1_000_000 : seed;
            FuzzOutcome outcome = new FuzzRun(
                            home, system, plan.ports(), (key, values) -> System.err.println(say(key, values)))
                    .run(inputs, chosen);
            System.out.println(json ? JsonMapper.shared().writeValueAsString(outcome) : text(outcome));
            return outcome.good() ? ExitCode.DONE : ExitCode.FAILED;
        } finally {
            system.stop(false);
        }
    }

    /** On a busy machine a start takes longer than the launcher waits; what has started by then is found running. */
    private static void up(LocalSystem system) throws IOException, InterruptedException, CannotStartException {
        try {
            system.up(List.of());
        } catch (CannotStartException perhapsSlow) {
            system.up(List.of());
        }
    }

    private static String text(FuzzOutcome outcome) {
        StringBuilder page = new StringBuilder();
        outcome.tables().forEach((name, rows) -> table(page, say("table." + name.replace(' ', '-')), rows));
        table(page, say("table.dead-letters"), outcome.deadLetters());
        table(page, say("table.heap"), outcome.heapGrowth());
        table(page, say("table.resident"), outcome.residentGrowth());
        table(page, say("table.lag"), outcome.lag());
        outcome.faults().values().forEach(fault -> {
            page.append(say("fuzz.fault", fault.times(), fault.what())).append('\n');
            fault.examples().forEach(example -> page.append("    ")
                    .append(example.replace("\n", "\n    "))
                    .append('\n'));
        });
        return page.append(say(
                        outcome.good() ? "fuzz.good" : "fuzz.bad",
                        outcome.requests(),
                        outcome.events(),
                        outcome.seconds(),
                        outcome.seed(),
                        outcome.secondsToCase(),
                        outcome.restarts()))
                .toString();
    }

    private static void table(StringBuilder page, String title, Map<String, Long> rows) {
        page.append(title).append('\n');
        rows.forEach((row, count) -> page.append("%10d  %s%n".formatted(count, row)));
    }

    private static String say(String key, Object... values) {
        return ResourceBundle.getBundle(BUNDLE).getString(key).formatted(values);
    }
}
