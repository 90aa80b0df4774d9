package id.satupintu.platform.local.cli;

import id.satupintu.platform.local.process.Home;
import id.satupintu.platform.local.process.LocalSystem;
import id.satupintu.platform.local.process.SystemPlan;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes the system down; its data stays. */
@Command(name = "stop", resourceBundle = Words.BUNDLE, mixinStandardHelpOptions = true)
final class StopCommand implements Callable<Integer> {
    @Mixin
    Place place = new Place();

    @Option(names = "--no-start-cache", descriptionKey = "option.no-start-cache")
    boolean noStartCache;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Home home = place.home();
        int stopped = new LocalSystem(home, SystemPlan.of(home), new SpokenProgress()).stop(!noStartCache);
        System.out.println(stopped == 0 ? Words.say("stop.nothing") : Words.say("stop.done", stopped, home.data()));
        return ExitCode.DONE;
    }
}
