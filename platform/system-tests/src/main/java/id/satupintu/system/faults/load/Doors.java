package id.satupintu.system.faults.load;

import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.UnitCode;
import id.satupintu.platform.local.token.DemoTokens;
import id.satupintu.platform.local.token.OfficerRole;
import id.satupintu.system.faults.nemesis.Instances;
import id.satupintu.system.faults.nemesis.ProvePorts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The addresses people and programs go in by, and tokens to go in with: citizens through the gateway, officers and everything that is
 * counted at the services themselves, instance after instance.
 */
public final class Doors {
    /** Kutai Timur. */
    public static final RegionCode KABUPATEN = new RegionCode("64.08");

    private static final UnitCode COORDINATOR = UnitCode.of(KABUPATEN, "DISKOMINFO");

    private final ProvePorts ports;
    private final Instances instances;
    private final DemoTokens tokens;
    private final Instant expiry;
    private final Map<String, Map<String, String>> headers = new ConcurrentHashMap<>();
    private final AtomicInteger turn = new AtomicInteger();

    public Doors(ProvePorts ports, Instances instances, DemoTokens tokens, Instant expiry) {
        this.ports = ports;
        this.instances = instances;
        this.tokens = tokens;
        this.expiry = expiry;
    }

    public String complaints() {
        return "http://127.0.0.1:" + ports.gateway() + "/api/v1/complaints";
    }

    public String reviews() {
        return base("routing-service") + "/api/v1/reviews/";
    }

    public String cases() {
        return base("escalation-service") + "/api/v1/cases/";
    }

    public String notices() {
        return base("notification-service") + "/api/v1/notices";
    }

    public String reporting() {
        return base("reporting-service") + "/api/v1";
    }

    private String base(String service) {
        List<String> all = instances.of(service);
        String one = all.get(Math.floorMod(turn.getAndIncrement(), all.size()));
        return "http://127.0.0.1:" + ports.http(one);
    }

    /** The officer who works on cases of {@code unit}. */
    public Map<String, String> officer(String unit, String tier) {
        OfficerRole role =
                switch (tier) {
                    case "RT", "DESA" -> OfficerRole.TIER_OFFICER;
                    case "INSPEKTORAT" -> OfficerRole.INSPEKTORAT;
                    default -> OfficerRole.PEJABAT_PENGHUBUNG;
                };
        return bearer(new UnitCode(unit), role);
    }

    public Map<String, String> coordinator() {
        return bearer(COORDINATOR, OfficerRole.ADMIN_KOORDINATOR);
    }

    public Map<String, String> operations() {
        return bearer(COORDINATOR, OfficerRole.OPS);
    }

    private Map<String, String> bearer(UnitCode unit, OfficerRole role) {
        return headers.computeIfAbsent(
                unit.value() + role,
                _ -> Map.of("Authorization", "Bearer " + tokens.token(role, unit, KABUPATEN, expiry)));
    }

    /** Every instance's address, for what has to be asked of each. */
    public List<String> every() {
        return id.satupintu.platform.local.process.SystemTable.SERVICES.stream()
                .flatMap(service -> instances.of(service).stream())
                .map(instance -> "http://127.0.0.1:" + ports.http(instance))
                .toList();
    }
}
