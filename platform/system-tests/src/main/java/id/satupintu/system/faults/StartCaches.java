package id.satupintu.system.faults;

import static id.satupintu.system.faults.ProveWords.tell;

import id.satupintu.platform.local.cli.SpokenProgress;
import id.satupintu.platform.local.process.CannotStartException;
import id.satupintu.platform.local.process.Home;
import id.satupintu.platform.local.process.LocalSystem;
import id.satupintu.platform.local.process.Ports;
import id.satupintu.platform.local.process.ProcessLauncher;
import id.satupintu.platform.local.process.ProcessSpec;
import id.satupintu.platform.local.process.Secrets;
import id.satupintu.platform.local.process.SystemPlan;
import id.satupintu.platform.local.process.SystemTable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lets a system live once, so that killed processes start again as quickly as they can. */
record StartCaches(Home home, Ports ports) {

    void make() throws IOException, InterruptedException, CannotStartException {
        Home elsewhere = new Home(home.project(), home.data().resolve("first-start"));
        SystemPlan plan = new SystemPlan(ports.base(), Map.of());
        if (present(elsewhere, plan)) {
            return;
        }
        tell("prove.first-start");
        LocalSystem system = new LocalSystem(elsewhere, plan, new SpokenProgress());
        system.up(List.of());
        system.stop(true);
    }

    private static boolean present(Home elsewhere, SystemPlan plan)
            throws IOException, InterruptedException, CannotStartException {
        ProcessLauncher launcher = new ProcessLauncher(elsewhere);
        List<ProcessSpec> specs =
                new SystemTable(elsewhere, plan, Secrets.in(elsewhere.secrets()), Optional.empty()).specs();
        for (ProcessSpec spec : specs) {
            if (!launcher.startsQuickly(spec)) {
                return false;
            }
        }
        return true;
    }
}
