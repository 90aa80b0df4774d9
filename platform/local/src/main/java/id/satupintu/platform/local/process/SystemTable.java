package id.satupintu.platform.local.process;

import id.satupintu.platform.local.process.HealthCheck.ReadinessPage;
import id.satupintu.platform.local.process.HealthCheck.SaidReady;
import id.satupintu.platform.local.process.HealthCheck.TakesConnections;
import id.satupintu.platform.local.process.JvmFlags.Heap;
import id.satupintu.platform.local.process.ProcessSpec.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** The one table of what runs in a system, with its memory, its port and its configuration. */
public final class SystemTable {

    /** The services in the order of their ports. */
    public static final List<String> SERVICES = List.of(
            "intake-service", "routing-service", "escalation-service", "notification-service", "reporting-service");

    public static final String STORE = "store";
    public static final String BROKER = "broker";
    public static final String MAIL = "mail";

    /** The one door; started with the services, it waits for none of them. */
    public static final String GATEWAY = "gateway";

    /** The application of everything that runs from this module's own class path. */
    public static final String LOCAL = "local";

    /** {@code iss} of the demo tokens. */
    public static final String ISSUER = "https://satupintu.local/issuer";

    /** Megabytes of heap for the store, where the rule of {@link #storeHeap} is not wanted. */
    private static final String STORE_HEAP = "SATUPINTU_STORE_MB";

    private static final int STORE_HEAP_LEAST = 256;
    private static final int STORE_HEAP_MOST = 3_072;
    /** The store keeps keys in memory and documents on disk; measured, keys take about a tenth of the documents. */
    private static final int DISK_TO_HEAP = 8;

    private static final String LOOPBACK = "127.0.0.1";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Home home;
    private final SystemPlan plan;
    private final Secrets secrets;
    private final Optional<String> clock;
    private final ClientLimits limits;

    /** @param clock the value of {@code SATUPINTU_CLOCK}; empty for the system clock */
    public SystemTable(Home home, SystemPlan plan, Secrets secrets, Optional<String> clock) {
        this(home, plan, secrets, clock, ClientLimits.USUAL);
    }

    /** @param clock the value of {@code SATUPINTU_CLOCK}; empty for the system clock */
    public SystemTable(Home home, SystemPlan plan, Secrets secrets, Optional<String> clock, ClientLimits limits) {
        this.limits = limits;
        this.home = home;
        this.plan = plan;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Every process of the plan, foundations first. */
    public List<ProcessSpec> specs() {
        List<ProcessSpec> specs = new ArrayList<>(List.of(store(), broker(), mail()));
        for (int place = 0; place < SERVICES.size(); place++) {
            String service = SERVICES.get(place);
            for (int instance = 1; instance <= plan.instancesOf(service); instance++) {
                specs.add(service(place, instance));
            }
        }
        specs.add(gateway());
        return specs;
    }

    private ProcessSpec gateway() {
        Map<String, String> environment = new HashMap<>();
        environment.put("SATUPINTU_PORT", text(ports().gateway()));
        environment.put("SATUPINTU_BIND", LOOPBACK);
        environment.put(
                "SATUPINTU_JWT_PRIVATE_KEY", secrets.privateKeyFile().toUri().toString());
        environment.put("SATUPINTU_JWT_ISSUER", ISSUER);
        environment.put("SATUPINTU_LOGIN_EMBEDDED", "true");
        environment.put("SATUPINTU_LOG_FORMAT", "text");
        environment.put("SPRING_APPLICATION_JSON", instances());
        environment.putAll(limits.environment());
        return new ProcessSpec(
                GATEWAY,
                Kind.SERVICE,
                GATEWAY,
                "",
                JvmFlags.service(new Heap(64, 160, 24)),
                List.of(),
                environment,
                ports().gateway(),
                List.of(),
                new ReadinessPage(ports().gateway()));
    }

    /** Where the instances of every service are, as the gateway's load balancer reads it. */
    private String instances() {
        Map<String, List<Map<String, String>>> addresses = new TreeMap<>();
        for (int place = 0; place < SERVICES.size(); place++) {
            String service = SERVICES.get(place);
            List<Map<String, String>> known = new ArrayList<>();
            for (int instance = 1; instance <= plan.instancesOf(service); instance++) {
                known.add(Map.of("uri", "http://" + LOOPBACK + ":" + ports().service(place, instance)));
            }
            addresses.put(service, known);
        }
        return instances(addresses);
    }

    /**
     * The gateway's setting {@code SPRING_APPLICATION_JSON}.
     *
     * @param addresses by service, a {@code uri} of each instance
     */
    public static String instances(Map<String, List<Map<String, String>>> addresses) {
        return JSON.writeValueAsString(Map.of("spring.cloud.discovery.client.simple.instances", addresses));
    }

    private ProcessSpec store() {
        return new ProcessSpec(
                STORE,
                Kind.FOUNDATION,
                LOCAL,
                "id.satupintu.platform.embeddedmongo.EmbeddedMongoMain",
                JvmFlags.busyFoundation(storeMemory(storeHeap())),
                List.of("--port", text(ports().store()), "--data", home.store().toString()),
                Map.of(),
                ports().store(),
                List.of(),
                new TakesConnections(ports().store()));
    }

    /** Somebody may want a store smaller than it usually starts with. */
    private static Heap storeMemory(int most) {
        return new Heap(Math.min(160, most), most, Math.min(80, most / 2));
    }

    /** Megabytes: room for the keys of what is on disk now, and as much again for a day's growth. */
    private int storeHeap() {
        String wanted = System.getenv(STORE_HEAP);
        if (wanted != null) {
            return Integer.parseInt(wanted);
        }
        long stored = 0;
        try (Stream<Path> files = Files.walk(home.store())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                stored += Files.size(file);
            }
        } catch (IOException | UncheckedIOException nothingYetOrBeingCompacted) {
            return STORE_HEAP_LEAST;
        }
        return (int)
                Math.clamp(STORE_HEAP_LEAST + stored / DISK_TO_HEAP / 1_048_576, STORE_HEAP_LEAST, STORE_HEAP_MOST);
    }

    private ProcessSpec broker() {
        return new ProcessSpec(
                BROKER,
                Kind.FOUNDATION,
                LOCAL,
                "id.satupintu.platform.local.broker.LocalBroker",
                JvmFlags.busyFoundation(new Heap(64, 192, 40)),
                List.of(
                        "--data",
                        home.kafka().toString(),
                        "--port",
                        text(ports().kafka()),
                        "--controller-port",
                        text(ports().kafkaController()),
                        "--ready-file",
                        home.readyFile(BROKER).toString()),
                Map.of(),
                ports().kafka(),
                List.of(ports().kafkaController()),
                new SaidReady(home.readyFile(BROKER), ports().kafka()));
    }

    private ProcessSpec mail() {
        return new ProcessSpec(
                MAIL,
                Kind.FOUNDATION,
                LOCAL,
                "id.satupintu.platform.local.mail.MailSink",
                JvmFlags.smallFoundation(new Heap(12, 48, 6)),
                List.of("--data", home.mail().toString(), "--port", text(ports().mail())),
                Map.of(),
                ports().mail(),
                List.of(),
                new TakesConnections(ports().mail()));
    }

    private ProcessSpec service(int place, int instance) {
        String service = SERVICES.get(place);
        int port = ports().service(place, instance);
        return new ProcessSpec(
                instance == 1 ? service : service + "-" + instance,
                Kind.SERVICE,
                service,
                "",
                // Intake holds a town's requests while they wait their turn.
                JvmFlags.service(new Heap(128, service.equals("intake-service") ? 320 : 224, 64)),
                List.of(),
                environment(service, port),
                port,
                List.of(),
                new ReadinessPage(port));
    }

    private Map<String, String> environment(String service, int port) {
        Map<String, String> e = new HashMap<>();
        e.put("SATUPINTU_PORT", text(port));
        e.put("SATUPINTU_BIND", LOOPBACK);
        e.put("SATUPINTU_KAFKA", LOOPBACK + ":" + ports().kafka());
        e.put(
                "SATUPINTU_MONGODB",
                "mongodb://" + LOOPBACK + ":" + ports().store() + "/" + service.replace("-service", "")
                        + "?replicaSet=rs0&w=majority&serverSelectionTimeoutMS=2000&connectTimeoutMS=2000");
        e.put("SATUPINTU_JWT_PUBLIC_KEY", secrets.publicKeyFile().toUri().toString());
        e.put("SATUPINTU_JWT_ISSUER", ISSUER);
        e.put("SATUPINTU_SMTP_HOST", LOOPBACK);
        e.put("SATUPINTU_SMTP_PORT", text(ports().mail()));
        e.put("SATUPINTU_LOG_FORMAT", "text");
        clock.ifPresent(value -> e.put("SATUPINTU_CLOCK", value));
        e.putAll(secrets.environmentOf(service));
        return e;
    }

    private Ports ports() {
        return plan.ports();
    }

    private static String text(int number) {
        return String.valueOf(number);
    }
}
