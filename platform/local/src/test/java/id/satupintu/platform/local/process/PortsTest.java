package id.satupintu.platform.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.satupintu.platform.local.process.CannotStartException.Reason.PortTaken;
import id.satupintu.platform.local.process.HealthCheck.TakesConnections;
import id.satupintu.platform.local.process.ProcessSpec.Kind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PortsTest {

    @Test
    void the_usual_base_gives_the_usual_ports() {
        Ports ports = new Ports(Ports.USUAL_BASE);

        assertThat(List.of(ports.service(0, 1), ports.service(4, 1), ports.kafka(), ports.store(), ports.mail()))
                .containsExactly(8081, 8085, 9092, 27017, 2525);
    }

    @ParameterizedTest
    @ValueSource(ints = {8080, 18080, 65000})
    void no_two_processes_share_a_port_even_with_six_instances_each(int base) {
        Ports ports = new Ports(base);
        Set<Integer> seen = new HashSet<>();
        assertThat(List.of(ports.kafka(), ports.kafkaController(), ports.store(), ports.mail()))
                .allMatch(seen::add);
        for (int place = 0; place < SystemTable.SERVICES.size(); place++) {
            for (int instance = 1; instance <= 6; instance++) {
                assertThat(seen.add(ports.service(place, instance))).isTrue();
            }
        }
        assertThat(seen).allMatch(port -> port <= 65535);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1023, 65001})
    void a_base_out_of_range_is_refused(int base) {
        assertThatThrownBy(() -> new Ports(base)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_taken_port_is_named_with_the_process_that_needs_it() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            ProcessSpec spec = spec(other.getLocalPort());

            assertThatThrownBy(() -> Readiness.freePorts(List.of(spec)))
                    .isInstanceOfSatisfying(CannotStartException.class, cannot -> assertThat(cannot.reason())
                            .isEqualTo(new PortTaken("routing-service", other.getLocalPort())));
        }
    }

    @Test
    void a_free_port_is_free() throws IOException {
        int port;
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = other.getLocalPort();
        }
        assertThat(Readiness.isFree(port)).isTrue();
    }

    private static ProcessSpec spec(int port) {
        return new ProcessSpec(
                "routing-service",
                Kind.SERVICE,
                "routing-service",
                "",
                List.of(),
                List.of(),
                Map.of(),
                port,
                List.of(),
                new TakesConnections(port));
    }
}
