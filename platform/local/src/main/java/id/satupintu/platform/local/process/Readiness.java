package id.satupintu.platform.local.process;

import id.satupintu.platform.local.process.CannotStartException.Reason.DiskNearlyFull;
import id.satupintu.platform.local.process.CannotStartException.Reason.PortTaken;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What must hold before anything is started. */
public final class Readiness {
    /** Megabytes; below it a broker or a store may break in the middle of a write. */
    public static final long LEAST_FREE_MEGABYTES = 500;

    private Readiness() {}

    static void roomOnDisk(Path folder) throws IOException, CannotStartException {
        Files.createDirectories(folder);
        long free = Files.getFileStore(folder).getUsableSpace() / (1024 * 1024);
        if (free < LEAST_FREE_MEGABYTES) {
            throw new CannotStartException(new DiskNearlyFull(folder, free));
        }
    }

    static void freePorts(List<ProcessSpec> specs) throws CannotStartException {
        for (ProcessSpec spec : specs) {
            requireFree(spec, spec.port());
            for (int port : spec.furtherPorts()) {
                requireFree(spec, port);
            }
        }
    }

    private static void requireFree(ProcessSpec spec, int port) throws CannotStartException {
        if (!isFree(port)) {
            throw new CannotStartException(new PortTaken(spec.name(), port));
        }
    }

    /** True when {@code port} of loopback can be listened on. */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
