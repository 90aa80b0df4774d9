package id.satupintu.platform.local.process;

import java.util.List;
import java.util.Map;

/**
 * How one process is started.
 *
 * @param name unique in a system, e.g. {@code routing-service} or {@code routing-service-2}
 * @param application whose class path it runs from, see {@link ApplicationLayout}
 * @param mainClass empty for a service, whose jar names it
 * @param flags of the JVM
 * @param port the one people and other processes know it by
 * @param furtherPorts it needs them too, and nobody else calls it there
 * @param environment what it is configured with
 */
public record ProcessSpec(
        String name,
        Kind kind,
        String application,
        String mainClass,
        List<String> flags,
        List<String> arguments,
        Map<String, String> environment,
        int port,
        List<Integer> furtherPorts,
        HealthCheck health) {
    public ProcessSpec {
        flags = List.copyOf(flags);
        arguments = List.copyOf(arguments);
        furtherPorts = List.copyOf(furtherPorts);
        environment = Map.copyOf(environment);
    }

    /** Foundations are started before the services and stopped after them. */
    public enum Kind {
        FOUNDATION,
        SERVICE
    }
}
