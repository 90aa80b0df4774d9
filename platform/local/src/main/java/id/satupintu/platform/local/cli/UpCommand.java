package id.satupintu.platform.local.cli;

import id.satupintu.platform.local.process.CannotStartException;
import id.satupintu.platform.local.process.Home;
import id.satupintu.platform.local.process.LocalSystem;
import id.satupintu.platform.local.process.SystemPlan;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Brings the system up. */
@Command(name = "up", resourceBundle = Words.BUNDLE, mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {
    @Mixin
    Place place = new Place();

    @Mixin
    Size size = new Size();

    @Parameters(arity = "0..*", paramLabel = "PROCESS", descriptionKey = "option.processes")
    List<String> only = List.of();

    @Override
    public Integer call() throws IOException, InterruptedException, CannotStartException {
        Home home = place.home();
        SystemPlan plan = size.plan(home);
        LocalSystem system = new LocalSystem(home, plan, new SpokenProgress());
        long began = System.nanoTime();
        List<String> unknown = system.unknown(only);
        if (!unknown.isEmpty()) {
            System.err.println(Words.say("logs.unknown", unknown.getFirst(), String.join(", ", system.names())));
            return ExitCode.USAGE;
        }
        system.up(only);
        System.out.println(Words.say("up.ready", (System.nanoTime() - began) / 1e9));
        Addresses.print(system.running());
        Addresses.printClock(system.clock());
        return ExitCode.DONE;
    }
}
