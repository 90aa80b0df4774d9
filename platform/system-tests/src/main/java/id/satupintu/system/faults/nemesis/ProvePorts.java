package id.satupintu.system.faults.nemesis;

import id.satupintu.platform.local.process.Ports;
import id.satupintu.platform.local.process.SystemTable;

/** The ports of a system between whose processes proxies stand, all within 140 ports above its base. */
public record ProvePorts(Ports ports) {
    private static final int STORE_PROXIES = 100;
    private static final int BROKER_PROXIES = 110;
    private static final int BROKER_WAYS = 120;
    private static final int GATEWAY_PROXIES = 130;

    /** Where {@code service} finds the store. */
    public int storeProxy(String service) {
        return ports.base() + STORE_PROXIES + place(service);
    }

    /** Where {@code service} finds the broker. */
    public int brokerProxy(String service) {
        return ports.base() + BROKER_PROXIES + place(service);
    }

    /** Where the broker takes in what comes through the proxy of {@code service}. */
    public int brokerWay(String service) {
        return ports.base() + BROKER_WAYS + place(service);
    }

    /** Where the gateway finds the first instance of {@code service}. */
    public int gatewayProxy(String service) {
        return ports.base() + GATEWAY_PROXIES + place(service);
    }

    /** The one door. */
    public int gateway() {
        return ports.gateway();
    }

    /** The HTTP port of an instance, by its name. */
    public int http(String instance) {
        for (int place = 0; place < SystemTable.SERVICES.size(); place++) {
            String service = SystemTable.SERVICES.get(place);
            if (instance.equals(service)) {
                return ports.service(place, 1);
            }
            if (instance.startsWith(service + "-")) {
                return ports.service(place, Integer.parseInt(instance.substring(service.length() + 1)));
            }
        }
        throw new IllegalArgumentException("No service " + instance);
    }

    private static int place(String service) {
        return SystemTable.SERVICES.indexOf(service);
    }
}
