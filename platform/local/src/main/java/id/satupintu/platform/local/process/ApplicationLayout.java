package id.satupintu.platform.local.process;

import id.satupintu.platform.local.process.CannotStartException.Reason.NotBuilt;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * An application unpacked to a plain class path: start caches need one, and a rebuild must not pull the jars away from
 * under a running process.
 *
 * @param folder named by the content of the jars, so that another build gets another folder
 * @param classPath in order
 * @param mainClass empty when the application has several
 */
public record ApplicationLayout(Path folder, List<Path> classPath, String mainClass) {
    private static final String VERSION_GLOB = "-*-SNAPSHOT";
    private static final int KEPT = 2;

    public ApplicationLayout {
        classPath = List.copyOf(classPath);
    }

    String classPathText() {
        return String.join(
                File.pathSeparator, classPath.stream().map(Path::toString).toList());
    }

    /** Unpacks {@code application} unless this build of it already is. */
    static ApplicationLayout prepare(Home home, JavaHome java, String application)
            throws IOException, InterruptedException, CannotStartException {
        return application.equals(SystemTable.LOCAL) ? local(home) : service(home, java, application);
    }

    private static ApplicationLayout local(Home home) throws IOException, CannotStartException {
        Path target = home.project().resolve("platform/local/target");
        List<Path> jars = new ArrayList<>(List.of(localJar(home)));
        try (Stream<Path> libraries = Files.list(target.resolve("lib"))) {
            libraries.filter(file -> file.toString().endsWith(".jar")).sorted().forEach(jars::add);
        } catch (NoSuchFileException notBuilt) {
            throw new CannotStartException(new NotBuilt(SystemTable.LOCAL));
        }
        Path folder = home.run().resolve(SystemTable.LOCAL + "-" + JarFingerprint.of(jars));
        if (!Files.isDirectory(folder)) {
            Path unfinished = unfinished(home.run());
            for (Path jar : jars) {
                Files.copy(jar, unfinished.resolve(jar.getFileName()));
            }
            finish(unfinished, folder, home.run());
        }
        return new ApplicationLayout(
                folder,
                jars.stream().map(jar -> folder.resolve(jar.getFileName())).toList(),
                "");
    }

    private static ApplicationLayout service(Home home, JavaHome java, String service)
            throws IOException, InterruptedException, CannotStartException {
        Path app = single(target(home, service), service + VERSION_GLOB + "-app.jar", service);
        Path local = localJar(home);
        Path folder = home.run().resolve(service + "-" + JarFingerprint.of(List.of(app, local)));
        if (!Files.isDirectory(folder)) {
            Path unfinished = unfinished(home.run());
            unpack(java, app, unfinished);
            Files.copy(local, unfinished.resolve("launcher.jar"));
            finish(unfinished, folder, home.run());
        }
        return new ApplicationLayout(
                folder, List.of(folder.resolve("launcher.jar"), folder.resolve("app.jar")), startClass(app, service));
    }

    private static Path target(Home home, String service) {
        Path module = service.equals(SystemTable.GATEWAY)
                ? home.project().resolve("platform").resolve(service)
                : home.project().resolve(service);
        return module.resolve("target");
    }

    private static void unpack(JavaHome java, Path app, Path folder) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        java.java().toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Djarmode=tools",
                        "-jar",
                        app.toString(),
                        "extract",
                        "--force",
                        "--destination",
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("Unpacking " + app.getFileName() + " failed: " + said.strip());
        }
        Files.move(folder.resolve(app.getFileName()), folder.resolve("app.jar"));
    }

    private static String startClass(Path app, String service) throws IOException {
        try (JarFile jar = new JarFile(app.toFile())) {
            String start = jar.getManifest().getMainAttributes().getValue("Start-Class");
            if (start == null) {
                throw new IOException(service + ": the jar names no Start-Class");
            }
            return start;
        }
    }

    private static Path localJar(Home home) throws IOException, CannotStartException {
        return single(
                home.project().resolve("platform/local/target"), "local" + VERSION_GLOB + ".jar", SystemTable.LOCAL);
    }

    private static Path single(Path target, String glob, String application) throws IOException, CannotStartException {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(target, glob)) {
            for (Path jar : found) {
                return jar;
            }
        } catch (NoSuchFileException _) {
            throw new CannotStartException(new NotBuilt(application));
        }
        throw new CannotStartException(new NotBuilt(application));
    }

    private static Path unfinished(Path run) throws IOException {
        Files.createDirectories(run);
        return Files.createTempDirectory(run, ".unfinished-");
    }

    private static void finish(Path unfinished, Path folder, Path run) throws IOException {
        try {
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException anotherWasFaster) {
            if (!Files.isDirectory(folder)) {
                throw anotherWasFaster;
            }
            delete(unfinished);
        }
        String application = folder.getFileName().toString().replaceFirst("-[0-9a-f]+$", "");
        deleteOld(run, application);
    }

    /** Keeps the newest builds: the one before may still be running. */
    private static void deleteOld(Path run, String application) throws IOException {
        List<Path> layouts = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(run, application + "-*")) {
            found.forEach(layouts::add);
        }
        layouts.sort(Comparator.comparing((Path layout) -> layout.toFile().lastModified())
                .reversed());
        for (Path old : layouts.stream().skip(KEPT).toList()) {
            delete(old);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
