package id.satupintu.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What was released stays: {@code golden.sha256} lists every sample and schema with its checksum. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReleasedFilesTest {
    private static final Path LIST = Path.of("src/test/resources/golden.sha256");

    private final Map<String, String> released = released();
    private final Map<String, String> present = present();

    @Test
    void a_released_file_never_changes_and_never_disappears() {
        released.forEach((file, checksum) -> assertThat(present.get(file))
                .as("""
                        %s was released and %s.
                        Released files never change: events like it lie on the topics for ever. Put the file back and add
                        a .v2 type, or a new sample file, beside it. The one exception is a schema that gained an optional
                        field: no old reader can tell. Then, and only then, replace its line in %s by
                        %s  %s
                        """, file, present.containsKey(file) ? "has changed" : "is gone", LIST, present.get(file), file)
                .isEqualTo(checksum));
    }

    @Test
    void a_new_file_is_listed() {
        Map<String, String> unlisted = new TreeMap<>(present);
        unlisted.keySet().removeAll(released.keySet());
        StringBuilder lines = new StringBuilder();
        unlisted.forEach((file, checksum) ->
                lines.append(checksum).append("  ").append(file).append('\n'));

        assertThat(lines.toString())
                .as("Add these lines to %s; from then on the files never change", LIST)
                .isEmpty();
    }

    private static Map<String, String> released() {
        Map<String, String> checksums = new TreeMap<>();
        Golden.text(LIST).lines().forEach(line -> checksums.put(line.substring(66), line.substring(0, 64)));
        return checksums;
    }

    private static Map<String, String> present() {
        Map<String, String> checksums = new TreeMap<>();
        Stream.concat(Golden.files(Golden.SAMPLES), Golden.files(Golden.SCHEMAS))
                .forEach(file -> checksums.put(file.toString().replace('\\', '/'), sha256(Golden.text(file))));
        return checksums;
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
