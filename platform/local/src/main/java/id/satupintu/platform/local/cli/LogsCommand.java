package id.satupintu.platform.local.cli;

import static id.satupintu.platform.local.cli.Words.say;

import id.satupintu.platform.local.process.Home;
import id.satupintu.platform.local.process.LocalSystem;
import id.satupintu.platform.local.process.LogTail;
import id.satupintu.platform.local.process.ProcessSpec;
import id.satupintu.platform.local.process.SystemPlan;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what the processes say. */
@Command(name = "logs", resourceBundle = Words.BUNDLE, mixinStandardHelpOptions = true)
final class LogsCommand implements Callable<Integer> {
    @Mixin
    Place place = new Place();

    @Parameters(index = "0", arity = "0..1", paramLabel = "PROCESS", descriptionKey = "option.process")
    @Nullable String process;

    @Option(
            names = {"-f", "--follow"},
            descriptionKey = "option.follow")
    boolean follow;

    @Option(
            names = {"-n", "--lines"},
            paramLabel = "N",
            defaultValue = "40",
            descriptionKey = "option.lines")
    int lines;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Home home = place.home();
        List<String> known = new LocalSystem(home, SystemPlan.of(home), new SpokenProgress())
                .specs().stream().map(ProcessSpec::name).toList();
        if (process != null && !known.contains(process)) {
            System.err.println(say("logs.unknown", process, String.join(", ", known)));
            return ExitCode.USAGE;
        }
        List<String> shown = process == null ? known : List.of(process);
        Map<Path, Long> read = new HashMap<>();
        for (String name : shown) {
            Path log = home.log(name);
            LogTail.of(log, lines).forEach(line -> print(shown, name, line));
            read.put(log, Files.exists(log) ? Files.size(log) : 0);
        }
        while (follow) {
            TimeUnit.MILLISECONDS.sleep(300);
            for (String name : shown) {
                read.merge(home.log(name), 0L, (from, _) -> printFrom(shown, name, home.log(name), from));
            }
        }
        return ExitCode.DONE;
    }

    private static long printFrom(List<String> shown, String name, Path log, long from) {
        try {
            long size = Files.exists(log) ? Files.size(log) : 0;
            // Smaller than before: the full log was put aside and a new one began.
            long start = size < from ? 0 : from;
            if (size == start) {
                return size;
            }
            try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
                byte[] added = new byte[(int) (size - start)];
                file.seek(start);
                file.readFully(added);
                new String(added, StandardCharsets.UTF_8).lines().forEach(line -> print(shown, name, line));
            }
            return size;
        } catch (IOException putAsideThisMoment) {
            return 0;
        }
    }

    private static void print(List<String> shown, String name, String line) {
        System.out.println(shown.size() == 1 ? line : "%-21s| %s".formatted(name, line));
    }
}
