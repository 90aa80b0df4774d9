package id.satupintu.platform.local.cli;

import id.satupintu.platform.local.process.Home;
import id.satupintu.platform.local.process.SystemPlan;
import id.satupintu.platform.local.process.SystemTable;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How large a system is to be, and at which ports; what is not said stays as it was. */
public final class Size {
    @Option(names = "--port-base", paramLabel = "PORT", descriptionKey = "option.port-base")
    @Nullable Integer portBase;

    @Option(names = "--instances", paramLabel = "SERVICE=N", descriptionKey = "option.instances")
    Map<String, Integer> instances = new TreeMap<>();

    @Spec(Spec.Target.MIXEE)
    @Nullable CommandSpec command;

    /** @throws ParameterException when instances are wanted of something there is only one of */
    public SystemPlan plan(Home home) {
        for (String service : instances.keySet()) {
            if (!SystemTable.SERVICES.contains(service)) {
                throw new ParameterException(
                        Objects.requireNonNull(command).commandLine(),
                        Words.say("up.not-scalable", service, String.join(", ", SystemTable.SERVICES)));
            }
        }
        SystemPlan before = SystemPlan.of(home);
        Map<String, Integer> wanted = new TreeMap<>(before.instances());
        wanted.putAll(instances);
        return new SystemPlan(portBase == null ? before.portBase() : portBase, wanted);
    }
}
