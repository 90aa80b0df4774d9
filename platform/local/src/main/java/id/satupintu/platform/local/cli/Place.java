package id.satupintu.platform.local.cli;

import id.satupintu.platform.local.process.Home;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which system a command is about. */
public final class Place {
    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "option.data")
    @Nullable Path data;

    public Home home() {
        Path project = Path.of(System.getProperty("satupintu.home", "")).toAbsolutePath();
        Path chosen = data;
        if (chosen == null) {
            String environment = System.getenv("SATUPINTU_DATA");
            chosen =
                    environment == null || environment.isBlank() ? project.resolve(".satupintu") : Path.of(environment);
        }
        return new Home(project, Objects.requireNonNull(chosen).toAbsolutePath().normalize());
    }
}
