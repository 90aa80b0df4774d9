package id.satupintu.system.faults;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** The jar these classes come from, which is also the agent that breaks the services of a sabotaged run. */
final class OwnJar {
    private OwnJar() {}

    static Path path() {
        try {
            return Path.of(OwnJar.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
