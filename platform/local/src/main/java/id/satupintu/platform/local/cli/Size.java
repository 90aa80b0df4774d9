package id.satupintu.platform.local.cli;

import id.satupintu.platform.local.process.Home;
import id.satupintu.platform.local.process.SystemPlan;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How large a system is to be, and at which ports; what is not said stays as it was. */
public final class Size {
    @Option(names = "--port-base", paramLabel = "PORT", descriptionKey = "option.port-base")
    @Nullable Integer portBase;

    @Option(names = "--instances", paramLabel = "SERVICE=N", descriptionKey = "option.instances")
    Map<String, Integer> instances = new TreeMap<>();

    public SystemPlan plan(Home home) {
        SystemPlan before = SystemPlan.of(home);
        Map<String, Integer> wanted = new TreeMap<>(before.instances());
        wanted.putAll(instances);
        return new SystemPlan(portBase == null ? before.portBase() : portBase, wanted);
    }
}
