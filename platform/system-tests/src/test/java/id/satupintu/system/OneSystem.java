package id.satupintu.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** One running system for all tests that do not stop parts of it; it is taken down after the last of them. */
public final class OneSystem {

    private OneSystem() {}

    /** The system of this run, which is brought up for the first who asks. */
    public static RunningSystem of(ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.GLOBAL)
                .computeIfAbsent(RunningSystem.class, _ -> raise(), RunningSystem.class);
    }

    private static RunningSystem raise() {
        try {
            RunningSystem system = new RunningSystem();
            system.up();
            return system;
        } catch (IOException noSystem) {
            throw new UncheckedIOException(noSystem);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
