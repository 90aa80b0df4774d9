package id.satupintu.platform.local.cli;

import static id.satupintu.platform.local.cli.Words.say;

import id.satupintu.platform.local.demo.DemoOrder;
import id.satupintu.platform.local.demo.DemoRun;
import id.satupintu.platform.local.demo.DemoSummary;
import id.satupintu.platform.local.events.LifecycleTopics;
import id.satupintu.platform.local.events.TopicReader;
import id.satupintu.platform.local.process.CannotStartException;
import id.satupintu.platform.local.process.Home;
import id.satupintu.platform.local.process.LocalSystem;
import id.satupintu.platform.local.process.Secrets;
import id.satupintu.platform.local.process.SystemPlan;
import id.satupintu.platform.local.process.SystemTable;
import id.satupintu.platform.local.token.DemoTokens;
import id.satupintu.platform.local.verify.Ledger;
import id.satupintu.platform.local.verify.Verification;
import id.satupintu.platform.local.verify.VerificationReport;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** Lives through months in minutes and counts from the topics whether all went right. */
@Command(name = "demo", resourceBundle = Words.BUNDLE, mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    private static final int FINDINGS_SHOWN = 20;

    @Mixin
    Place place = new Place();

    @Mixin
    Size size = new Size();

    @Option(names = "--reports", paramLabel = "N", defaultValue = "200", descriptionKey = "option.reports")
    int reports;

    @Option(names = "--speed", paramLabel = "S", defaultValue = "20000", descriptionKey = "option.speed")
    double speed;

    @Option(names = "--seed", paramLabel = "SEED", defaultValue = "2026", descriptionKey = "option.seed")
    long seed;

    @Option(names = "--minutes", paramLabel = "M", defaultValue = "6", descriptionKey = "option.minutes")
    double minutes;

    @Option(names = "--exit", descriptionKey = "option.exit")
    boolean exit;

    @Option(names = "--json", descriptionKey = "option.json")
    boolean json;

    @Override
    public Integer call() throws IOException, InterruptedException, CannotStartException {
        if (reports < 1 || !(speed > 0) || !(minutes > 0)) {
            System.err.println(say("demo.bad-numbers"));
            return ExitCode.USAGE;
        }
        Home home = place.home();
        SystemPlan plan = size.plan(home);
        LocalSystem system = new LocalSystem(home, plan, new SpokenProgress());
        system.up(speed);
        System.err.println(say("demo.begins", reports, speed));

        DemoOrder order = new DemoOrder(reports, speed, seed, Duration.ofMillis((long) (minutes * 60_000)));
        DemoTokens tokens = new DemoTokens(Secrets.in(home.secrets()).tokenKey(), SystemTable.ISSUER);
        Ledger ledger = new Ledger(home.ledger());
        DemoRun run = new DemoRun(order, plan.ports(), system.clock(), tokens, ledger, new DemoLine());
        DemoRun.Outcome outcome = run.run();

        VerificationReport counted = verify(plan, ledger);
        DemoSummary summary = DemoSummary.of(order, outcome, counted);
        boolean right = counted.clean() && outcome.accepted() == reports;
        if (!right) {
            explain(counted, outcome);
        }
        if (json) {
            System.out.println(JsonMapper.builder().build().writeValueAsString(summary));
        } else {
            System.out.println(SummaryText.of(summary));
        }
        System.out.flush();
        leave(system);
        return right ? ExitCode.DONE : ExitCode.FAILED;
    }

    private static VerificationReport verify(SystemPlan plan, Ledger ledger) throws IOException {
        System.err.println(say("demo.verifying"));
        Verification verification = new Verification();
        new TopicReader("127.0.0.1:" + plan.ports().kafka()).readAll(LifecycleTopics.all(), verification::take);
        return verification.report(ledger.complaintIds());
    }

    private void explain(VerificationReport counted, DemoRun.Outcome outcome) {
        if (outcome.accepted() != reports) {
            System.err.println(say("demo.not-all-accepted", outcome.accepted(), reports));
        }
        counted.findings().stream()
                .limit(FINDINGS_SHOWN)
                .forEach(finding ->
                        System.err.println("  " + finding.kind() + " " + finding.subject() + ": " + finding.detail()));
        if (counted.findings().size() > FINDINGS_SHOWN) {
            System.err.println(say("demo.more-findings", counted.findings().size() - FINDINGS_SHOWN));
        }
        outcome.refused().forEach((what, times) -> System.err.println("  " + times + " x " + what));
    }

    /** A system that stays must not race on: a report filed by hand would be closed before anyone could look. */
    private void leave(LocalSystem system) throws IOException, InterruptedException, CannotStartException {
        if (exit) {
            system.stop(true);
            return;
        }
        if (speed != 1) {
            System.err.println(say("demo.slowing-down"));
            system.up(1);
        }
        if (!json) {
            Addresses.print(system.running());
            Addresses.printClock(system.clock());
        }
    }
}
