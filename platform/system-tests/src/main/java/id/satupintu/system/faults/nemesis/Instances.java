package id.satupintu.system.faults.nemesis;

import id.satupintu.platform.local.process.SystemTable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * How many instances of each service run.
 *
 * @param more for the services of which there is more than one
 */
public record Instances(Map<String, Integer> more) {
    public Instances {
        more = Map.copyOf(more);
    }

    /** Two of the services whose work moves between instances. */
    public static Instances usual() {
        return new Instances(Map.of("routing-service", 2, "escalation-service", 2));
    }

    /** One more of each service: the spare ones join for a while. */
    Map<String, Integer> withSpares() {
        Map<String, Integer> counts = new TreeMap<>();
        SystemTable.SERVICES.forEach(service -> counts.put(service, count(service) + 1));
        return counts;
    }

    public int count(String service) {
        return more.getOrDefault(service, 1);
    }

    /** The names of the running instances of {@code service}. */
    public List<String> of(String service) {
        return IntStream.rangeClosed(1, count(service))
                .mapToObj(number -> name(service, number))
                .toList();
    }

    /** The one that runs for a while only. */
    String spare(String service) {
        return name(service, count(service) + 1);
    }

    List<String> all() {
        return SystemTable.SERVICES.stream()
                .flatMap(service -> of(service).stream())
                .toList();
    }

    /** Services worth having a spare of. */
    List<String> scalable() {
        return SystemTable.SERVICES.stream()
                .filter(service -> count(service) > 1)
                .toList();
    }

    private static String name(String service, int number) {
        return number == 1 ? service : service + "-" + number;
    }
}
