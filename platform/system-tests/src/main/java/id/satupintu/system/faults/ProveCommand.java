package id.satupintu.system.faults;

import static id.satupintu.system.faults.ProveWords.say;
import static id.satupintu.system.faults.ProveWords.tell;

import id.satupintu.platform.local.cli.AddedCommand;
import id.satupintu.platform.local.cli.ExitCode;
import id.satupintu.platform.local.cli.Place;
import id.satupintu.platform.local.process.CannotStartException;
import id.satupintu.platform.local.process.Home;
import id.satupintu.platform.local.process.Ports;
import id.satupintu.system.faults.check.Finding;
import id.satupintu.system.faults.sabotage.Sabotage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** Breaks a system of its own on purpose, under load, and then proves from the outside that no promise broke. */
@Command(name = "prove", resourceBundle = ProveWords.BUNDLE, mixinStandardHelpOptions = true)
public final class ProveCommand implements AddedCommand {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    private static final double SHORTEST_MINUTES = 0.5;
    private static final double USUAL_MINUTES = 10;
    /** What is broken on purpose shows soon. */
    private static final double SABOTAGED_MINUTES = 1.5;

    @Mixin
    Place place = new Place();

    @Option(names = "--port-base", paramLabel = "PORT", defaultValue = "25000", descriptionKey = "option.port-base")
    int portBase;

    @Option(names = "--minutes", paramLabel = "N", descriptionKey = "option.minutes")
    @Nullable Double asked;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "2026", descriptionKey = "option.seed")
    long seed;

    @Option(names = "--sabotage", paramLabel = "WHAT", descriptionKey = "option.sabotage")
    @Nullable String sabotage;

    @Option(names = "--json", descriptionKey = "option.json")
    boolean json;

    @Override
    public Integer call() throws IOException, InterruptedException, CannotStartException {
        double minutes = asked != null ? asked : sabotage == null ? USUAL_MINUTES : SABOTAGED_MINUTES;
        if (!(minutes >= SHORTEST_MINUTES)) {
            tell("prove.bad-minutes");
            return ExitCode.USAGE;
        }
        Sabotage broken;
        try {
            broken = sabotage == null ? null : Sabotage.of(sabotage);
        } catch (IllegalArgumentException unknown) {
            tell("prove.bad-sabotage");
            return ExitCode.USAGE;
        }
        Home home = freshFolder();
        Ports ports = new Ports(portBase);
        ProveOrder order = new ProveOrder(Duration.ofMillis((long) (minutes * 60_000)), seed, broken);
        tell("prove.begins", minutes, seed, home.data());
        new StartCaches(home, ports).make();
        ProveSummary summary = new ProveRun(order, home, ports, new ToldProgress()).run();
        if (json) {
            System.out.println(JsonMapper.builder().build().writeValueAsString(summary));
        } else {
            print(summary);
        }
        return summary.proven() ? ExitCode.DONE : ExitCode.FAILED;
    }

    /** A run of its own in the folder that was named: what another run left is no part of the proof. */
    private Home freshFolder() throws IOException {
        Home named = place.home();
        Path data = named.data().resolve("prove").resolve(LocalDateTime.now().format(STAMP));
        Files.createDirectories(data);
        return new Home(named.project(), data);
    }

    private static void print(ProveSummary summary) {
        System.out.println(say(
                "prove.summary",
                summary.faults(),
                summary.accepted(),
                summary.actionsAcknowledged(),
                summary.lost(),
                summary.doubled(),
                summary.holes(),
                summary.clocksMoved(),
                summary.projectionDifferences()));
        summary.faultsByKind().forEach((kind, times) -> System.out.println("  " + times + " x " + kind));
        System.out.println(say("prove.unavailable"));
        summary.worstUnavailabilitySeconds()
                .forEach((function, seconds) -> System.out.println("  " + function + " " + seconds + " s"));
        for (Finding finding : summary.findings()) {
            System.out.println("  " + finding.kind() + " " + finding.subject() + ": " + finding.detail());
        }
        System.out.println(say(summary.proven() ? "prove.proven" : "prove.not-proven"));
    }
}
