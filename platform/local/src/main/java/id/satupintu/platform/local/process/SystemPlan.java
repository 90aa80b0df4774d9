package id.satupintu.platform.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a person asked for with {@code up}; remembered in the data folder so that the other commands find the system.
 *
 * @param portBase see {@link Ports}
 * @param instances how many of a service run, where it is not one
 */
public record SystemPlan(int portBase, Map<String, Integer> instances) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public SystemPlan {
        instances = Map.copyOf(new TreeMap<>(instances));
    }

    public Ports ports() {
        return new Ports(portBase);
    }

    public int instancesOf(String service) {
        return instances.getOrDefault(service, 1);
    }

    /** The plan of this data folder, or the usual one. */
    public static SystemPlan of(Home home) {
        return Files.exists(home.plan())
                ? JSON.readValue(home.plan().toFile(), SystemPlan.class)
                : new SystemPlan(Ports.USUAL_BASE, Map.of());
    }

    public void remember(Home home) throws IOException {
        Files.createDirectories(home.data());
        JSON.writerWithDefaultPrettyPrinter().writeValue(home.plan().toFile(), this);
    }
}
