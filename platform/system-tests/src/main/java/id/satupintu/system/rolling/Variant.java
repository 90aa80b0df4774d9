package id.satupintu.system.rolling;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A second build of this checkout that says more than the first: an optional field more in two events, as
 * {@code variant.json} describes. It is built in a folder of its own.
 */
final class Variant {
    private static final Set<String> LEFT_OUT = Set.of(".git", ".satupintu");

    private Variant() {}

    static void build(Path checkout, Path folder) throws IOException, InterruptedException {
        copy(checkout, folder);
        change(folder);
        Process maven = new ProcessBuilder(
                        folder.resolve("mvnw").toString(),
                        "-q",
                        "-DskipTests",
                        "-Dspotless.check.skip=true",
                        "-pl",
                        "intake-service,routing-service,escalation-service,notification-service,reporting-service,platform/gateway,platform/local",
                        "-am",
                        "package")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("build.log").toFile())
                .start();
        if (maven.waitFor() != 0) {
            throw new IOException("The second build failed: " + folder.resolve("build.log"));
        }
    }

    private static void change(Path folder) throws IOException {
        try (InputStream file = Objects.requireNonNull(Variant.class.getResourceAsStream("variant.json"))) {
            for (JsonNode edit : JsonMapper.shared().readTree(file)) {
                Path target = folder.resolve(edit.path("file").asString());
                String before = Files.readString(target);
                String find = edit.path("find").asString();
                if (before.indexOf(find) < 0 || before.indexOf(find) != before.lastIndexOf(find)) {
                    throw new IOException("variant.json does not fit " + target + " any more: " + find);
                }
                Files.writeString(target, before.replace(find, edit.path("put").asString()));
            }
        }
    }

    /** What is built already comes along, so that only what changed is built again. */
    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (LEFT_OUT.contains(String.valueOf(folder.getFileName())) || folder.equals(to)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(to.resolve(from.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(
                        file,
                        to.resolve(from.relativize(file)),
                        StandardCopyOption.COPY_ATTRIBUTES,
                        StandardCopyOption.REPLACE_EXISTING);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
