package id.satupintu.platform.embeddedmongo;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The store as a process of its own. */
@Command(
        name = "embedded-mongo",
        mixinStandardHelpOptions = true,
        description = "A store for one machine that speaks the MongoDB wire protocol. Not for production.")
public final class EmbeddedMongoMain implements Callable<Integer> {

    private static final int CANNOT_START = 2;

    @Option(names = "--port", defaultValue = "27017", description = "Port on localhost (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(names = "--data", description = "Folder to keep data in (default: none, nothing survives).")
    private @Nullable Path data;

    @Option(
            names = "--durability",
            defaultValue = "os",
            description = "What an answered write has survived: os = death of the process, fsync = power failure,"
                    + " none = nothing for a tenth of a second (default: ${DEFAULT-VALUE}).")
    private Durability durability = Durability.OS;

    @Option(names = "--health-port", description = "Port on localhost for GET /health (default: none).")
    private @Nullable Integer healthPort;

    private EmbeddedMongoMain() {}

    public static void main(String[] arguments) {
        // Not logback.xml: whoever has this module on the classpath keeps a logging configuration of their own.
        if (System.getProperty("logback.configurationFile") == null) {
            System.setProperty("logback.configurationFile", "embedded-mongo-logback.xml");
        }
        int exitCode = new CommandLine(new EmbeddedMongoMain())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments);
        System.exit(exitCode);
    }

    @Override
    public Integer call() throws InterruptedException {
        EmbeddedMongoServer server;
        try {
            server = EmbeddedMongoServer.start(new EmbeddedMongoServer.Options(port, data, durability, healthPort));
        } catch (StartException e) {
            System.err.println(e.getMessage());
            return CANNOT_START;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "shutdown"));
        new CountDownLatch(1).await();
        return 0;
    }
}
