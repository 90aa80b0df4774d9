package id.satupintu.system.faults.sabotage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SabotageAgentTest {

    @ParameterizedTest
    @EnumSource
    void the_mechanism_is_still_where_it_is_broken_and_the_broken_class_is_whole(Sabotage sabotage) throws IOException {
        byte[] sound = bytes(SabotageAgent.className(sabotage));
        byte[] broken = SabotageAgent.broken(sabotage, sound);

        assertThat(ClassFile.of().verify(broken)).isEmpty();
        assertThat(new String(sound, StandardCharsets.ISO_8859_1)).doesNotContain("sabotage");
        assertThat(new String(broken, StandardCharsets.ISO_8859_1)).contains("sabotage/Broken");
    }

    @ParameterizedTest
    @EnumSource
    void it_is_called_by_what_it_does(Sabotage sabotage) {
        assertThat(Sabotage.of(sabotage.label())).isEqualTo(sabotage);
        assertThat(sabotage.service()).endsWith("-service");
    }

    private static byte[] bytes(String className) throws IOException {
        try (InputStream found =
                Objects.requireNonNull(SabotageAgentTest.class.getResourceAsStream("/" + className + ".class"))) {
            return found.readAllBytes();
        }
    }
}
