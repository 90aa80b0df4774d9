package id.satupintu.platform.local.cli;

import id.satupintu.platform.local.process.CannotStartException;
import java.util.Objects;
import java.util.ServiceLoader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;

/** The {@code satupintu} command. */
@Command(
        name = "satupintu",
        resourceBundle = Words.BUNDLE,
        mixinStandardHelpOptions = true,
        version = "satupintu 0.1.0-SNAPSHOT",
        subcommands = {
            UpCommand.class,
            DemoCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            EventsCommand.class,
            DeadLettersCommand.class,
            TokenCommand.class,
            StopCommand.class
        })
public final class SatuPintu implements Runnable {
    @CommandLine.Option(
            names = "--lang",
            scope = CommandLine.ScopeType.INHERIT,
            paramLabel = "id|en",
            defaultValue = "id",
            descriptionKey = "option.lang")
    String language = "id";

    /** Heard by the script, which has built or not by the time this runs. */
    @CommandLine.Option(names = "--no-build", scope = CommandLine.ScopeType.INHERIT, descriptionKey = "option.no-build")
    boolean noBuild;

    @CommandLine.Spec
    CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

    public static void main(String[] arguments) {
        Words.choose(arguments, Objects.requireNonNullElse(System.getenv("SATUPINTU_LANG"), "id"));
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        CommandLine commandLine = new CommandLine(new SatuPintu());
        ServiceLoader.load(AddedCommand.class).forEach(commandLine::addSubcommand);
        return commandLine.setCaseInsensitiveEnumValuesAllowed(true).setExecutionExceptionHandler(SatuPintu::explain);
    }

    @Override
    public void run() {
        Objects.requireNonNull(spec).commandLine().usage(System.out);
    }

    private static int explain(Exception failure, CommandLine command, ParseResult parsed) throws Exception {
        if (failure instanceof CannotStartException cannot) {
            return Trouble.explain(cannot.reason());
        }
        if (failure instanceof org.apache.kafka.common.errors.TimeoutException) {
            System.err.println(Words.say("trouble.broker-away"));
            return ExitCode.FAILED;
        }
        throw failure;
    }
}
