package id.satupintu.platform.local.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MailFolderTest {
    @TempDir
    Path folder;

    @Test
    void only_the_newest_mails_are_kept_and_all_are_counted() throws IOException {
        MailFolder mails = MailFolder.open(folder);
        for (int i = 0; i < MailFolder.KEPT + 20; i++) {
            mails.keep(new byte[] {1});
        }

        assertThat(mails.count()).isEqualTo(MailFolder.KEPT + 20);
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(MailFolder.KEPT);
        }
        assertThat(folder.resolve("000000020.eml")).doesNotExist();
        assertThat(folder.resolve("000000021.eml")).exists();
    }

    @Test
    void a_restart_goes_on_counting() throws IOException {
        MailFolder.open(folder).keep(new byte[] {1});

        MailFolder again = MailFolder.open(folder);
        again.keep(new byte[] {2});

        assertThat(again.count()).isEqualTo(2);
        assertThat(Files.readAllBytes(folder.resolve("000000002.eml"))).containsExactly(2);
    }
}
