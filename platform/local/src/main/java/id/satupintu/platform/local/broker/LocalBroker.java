package id.satupintu.platform.local.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The broker as a process of its own. Its data survives any death of the process. */
@Command(name = "local-broker", mixinStandardHelpOptions = true)
public final class LocalBroker implements Callable<Integer> {
    @Option(names = "--data", required = true)
    Path data = Path.of("");

    @Option(names = "--port", defaultValue = "9092")
    int port;

    @Option(names = "--controller-port", defaultValue = "9093")
    int controllerPort;

    /** See {@link FurtherWay}. */
    @Option(names = "--further-way", paramLabel = "PORT:TOLD")
    List<String> furtherWays = List.of();

    /** Written with this process's id once every topic is there. */
    @Option(names = "--ready-file", required = true)
    Path readyFile = Path.of("");

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new LocalBroker()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        Files.deleteIfExists(readyFile);
        BrokerSettings settings = new BrokerSettings(
                data,
                port,
                controllerPort,
                furtherWays.stream().map(FurtherWay::parse).toList());
        formatOnce(settings);
        KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(settings.properties()), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "broker-shutdown"));
        server.startup();
        createMissingTopics(settings);
        Files.createDirectories(readyFile.toAbsolutePath().getParent());
        Files.writeString(readyFile, String.valueOf(ProcessHandle.current().pid()), StandardCharsets.UTF_8);
        System.out.println("ready on port " + port);
        server.awaitShutdown();
        return 0;
    }

    private static void formatOnce(BrokerSettings settings) throws Exception {
        if (Files.exists(settings.data().resolve("meta.properties"))) {
            return;
        }
        Files.createDirectories(settings.data());
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(BrokerSettings.NODE_ID)
                .setReleaseVersion(MetadataVersion.latestProduction())
                .setControllerListenerName("CONTROLLER")
                .addDirectory(settings.data().toString())
                .setMetadataLogDirectory(settings.data().toString())
                .setIgnoreFormatted(true)
                .run();
    }

    private static void createMissingTopics(BrokerSettings settings)
            throws IOException, InterruptedException, ExecutionException {
        Map<String, Object> where = Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
        try (Admin admin = Admin.create(where)) {
            Set<String> present = admin.listTopics().names().get();
            List<NewTopic> missing = TopicCatalogue.all().stream()
                    .filter(topic -> !present.contains(topic.name()))
                    .toList();
            if (!missing.isEmpty()) {
                admin.createTopics(missing).all().get();
            }
            waitForLeaders(admin);
        } catch (java.util.concurrent.TimeoutException tooLong) {
            throw new IOException("The topics did not become ready within a minute", tooLong);
        }
    }

    private static void waitForLeaders(Admin admin)
            throws InterruptedException, ExecutionException, java.util.concurrent.TimeoutException {
        List<String> names = TopicCatalogue.all().stream().map(NewTopic::name).toList();
        long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (System.nanoTime() < until) {
            try {
                boolean led = admin.describeTopics(names).allTopicNames().get().values().stream()
                        .flatMap(topic -> topic.partitions().stream())
                        .allMatch(partition -> partition.leader() != null
                                && !partition.leader().isEmpty());
                if (led) {
                    return;
                }
            } catch (ExecutionException notYetKnown) {
                if (!(notYetKnown.getCause()
                        instanceof org.apache.kafka.common.errors.UnknownTopicOrPartitionException)) {
                    throw notYetKnown;
                }
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new java.util.concurrent.TimeoutException();
    }
}
