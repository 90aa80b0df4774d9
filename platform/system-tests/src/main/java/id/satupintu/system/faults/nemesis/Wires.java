package id.satupintu.system.faults.nemesis;

import id.satupintu.platform.local.process.SystemTable;
import id.satupintu.system.faults.wire.TcpProxy;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The proxies between each service and the store, each service and the broker, and the gateway and each service. */
public final class Wires implements AutoCloseable {
    private final Map<String, TcpProxy> toStore = new HashMap<>();
    private final Map<String, TcpProxy> toBroker = new HashMap<>();

    private final Map<String, TcpProxy> fromGateway = new HashMap<>();

    private Wires() {}

    public static Wires lay(ProvePorts ports) throws IOException {
        Wires wires = new Wires();
        for (String service : SystemTable.SERVICES) {
            wires.toStore.put(
                    service,
                    TcpProxy.open(ports.storeProxy(service), ports.ports().store()));
            wires.toBroker.put(service, TcpProxy.open(ports.brokerProxy(service), ports.brokerWay(service)));
            wires.fromGateway.put(service, TcpProxy.open(ports.gatewayProxy(service), ports.http(service)));
        }
        return wires;
    }

    TcpProxy store(String service) {
        return Objects.requireNonNull(toStore.get(service));
    }

    TcpProxy broker(String service) {
        return Objects.requireNonNull(toBroker.get(service));
    }

    TcpProxy gateway(String service) {
        return Objects.requireNonNull(fromGateway.get(service));
    }

    private Stream<TcpProxy> all() {
        return Stream.of(toStore, toBroker, fromGateway).flatMap(proxies -> proxies.values().stream());
    }

    /** Nothing is cut any more, and nothing that was held back arrives. */
    public void healAll() {
        all().forEach(proxy -> proxy.heal(false));
    }

    @Override
    public void close() throws IOException {
        for (TcpProxy proxy : all().toList()) {
            proxy.close();
        }
    }
}
