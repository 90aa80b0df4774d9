package id.satupintu.platform.local.process;

/**
 * The ports of one system, all on loopback. The usual base of 8080 gives the usual ports (Kafka 9092, store 27017, SMTP
 * 2525); any other base keeps everything within 80 ports above it, so that a second system can run beside the first.
 *
 * @param base 1024 to 65000; the gateway's port, the services follow it
 */
public record Ports(int base) {

    /** What is used when nothing is said. */
    public static final int USUAL_BASE = 8080;

    /** @throws IllegalArgumentException outside 1024 to 65000 */
    public Ports {
        if (base < 1024 || base > 65000) {
            throw new IllegalArgumentException("The port base lies between 1024 and 65000");
        }
    }

    /** The one door. */
    public int gateway() {
        return base;
    }

    public int kafka() {
        return base == USUAL_BASE ? 9092 : base + 70;
    }

    public int kafkaController() {
        return base == USUAL_BASE ? 9093 : base + 71;
    }

    public int store() {
        return base == USUAL_BASE ? 27017 : base + 72;
    }

    public int mail() {
        return base == USUAL_BASE ? 2525 : base + 73;
    }

    /**
     * The HTTP port of a service.
     *
     * @param place its place in {@link SystemTable#SERVICES}, from 0
     * @param instance from 1
     */
    public int service(int place, int instance) {
        return base + 1 + place + 10 * (instance - 1);
    }
}
