package id.satupintu.system.rolling;

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
import id.satupintu.platform.local.verify.Ledger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./satupintu roll}: another build, and more or fewer instances, while reports come in. */
@Command(name = "roll", resourceBundle = RollCommand.BUNDLE, mixinStandardHelpOptions = true)
public final class RollCommand implements AddedCommand {
    static final String BUNDLE = "id.satupintu.system.rolling.messages";

    @Mixin
    Place place = new Place();

    @Mixin
    Size size = new Size();

    @Option(names = "--from", paramLabel = "DIR", descriptionKey = "option.from")
    @Nullable Path from;

    @Option(names = "--to", paramLabel = "DIR", descriptionKey = "option.to")
    @Nullable Path to;

    @Option(names = "--rate", defaultValue = "10", descriptionKey = "option.rate")
    double rate = 10;

    @Option(names = "--phase-seconds", defaultValue = "10", descriptionKey = "option.phase-seconds")
    int phaseSeconds = 10;

    @Option(names = "--service", paramLabel = "SERVICE", descriptionKey = "option.service")
    List<String> services = List.of();

    @Option(names = "--no-scale", descriptionKey = "option.no-scale")
    boolean noScale;

    @Option(names = "--json", descriptionKey = "option.json")
    boolean json;

    @Override
    public Integer call() throws Exception {
        Home given = place.home();
        if (Files.exists(given.kafka())) {
            System.err.println(say("roll.folder-in-use", given.data()));
            return ExitCode.USAGE;
        }
        Path old = from == null ? given.project() : from.toAbsolutePath();
        Path next = to == null ? variant(given) : to.toAbsolutePath();
        Home home = new Home(old, given.data());
        SystemPlan plan = size.plan(home);
        LocalSystem system = new LocalSystem(home, plan, new SpokenProgress(), ClientLimits.LIFTED);
        try {
            up(system);
            RollOutcome outcome = new RollRun(
                            new Fleet(home.data(), plan.portBase(), new SpokenProgress()),
                            "127.0.0.1:" + plan.ports().kafka(),
                            new Ledger(home.ledger()),
                            new RollRun.Plan(
                                    old,
                                    next,
                                    rate,
                                    phaseSeconds,
                                    services.isEmpty() ? RollRun.everyService() : services,
                                    !noScale),
                            phase -> System.err.println(line(phase)))
                    .run();
            System.out.println(json ? JsonMapper.shared().writeValueAsString(outcome) : text(outcome));
            return outcome.good() ? ExitCode.DONE : ExitCode.FAILED;
        } finally {
            system.stop(false);
        }
    }

    private static Path variant(Home home) throws IOException, InterruptedException {
        Path folder = home.data().resolveSibling(home.data().getFileName() + "-second-build");
        System.err.println(say("roll.building", folder));
        Variant.build(home.project(), folder);
        return folder;
    }

    /** On a busy machine a start takes longer than the launcher waits; what has started by then is found running. */
    private static void up(LocalSystem system) throws IOException, InterruptedException, CannotStartException {
        try {
            system.up(List.of());
        } catch (CannotStartException perhapsSlow) {
            system.up(List.of());
        }
    }

    private static String text(RollOutcome outcome) {
        StringBuilder page = new StringBuilder();
        outcome.phases().forEach(phase -> page.append(line(phase)).append('\n'));
        outcome.findings().forEach(finding -> page.append(finding).append('\n'));
        outcome.lag().forEach((group, records) -> page.append(say("roll.behind", group, records))
                .append('\n'));
        return page.append(say(
                        outcome.good() ? "roll.good" : "roll.bad",
                        outcome.accepted(),
                        outcome.lost(),
                        outcome.doubled(),
                        outcome.holes(),
                        outcome.givenUp(),
                        outcome.eventsOfSecondBuild(),
                        outcome.cores()))
                .toString();
    }

    private static String line(Phase phase) {
        return say(
                "roll.phase",
                phase.name(),
                phase.seconds(),
                phase.acceptedPerSecond(),
                phase.casesPerSecond(),
                phase.asked(),
                phase.p95SubmitMillis(),
                phase.p95CaseMillis());
    }

    private static String say(String key, Object... values) {
        return ResourceBundle.getBundle(BUNDLE).getString(key).formatted(values);
    }
}
