package id.satupintu.notification.adapter.out.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.NoSuchProviderException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.mail.MailException;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LastingConnectionsTest {
    private final GreenMail gateway = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final AtomicInteger opened = new AtomicInteger();
    private final LastingConnections connections = new LastingConnections() {
        @Override
        protected Transport getTransport(Session session) throws NoSuchProviderException {
            opened.incrementAndGet();
            return super.getTransport(session);
        }
    };

    @BeforeEach
    void start() {
        gateway.start();
        connections.setHost("127.0.0.1");
        connections.setPort(gateway.getSmtp().getPort());
    }

    @AfterEach
    void stop() {
        connections.close();
        gateway.stop();
    }

    @Test
    void letters_that_follow_each_other_share_a_connection() throws Exception {
        for (int i = 0; i < 5; i++) {
            connections.send(letter());
        }
        assertThat(gateway.waitForIncomingEmail(5)).isTrue();
        assertThat(opened).hasValue(1);
    }

    @Test
    void a_connection_serves_ninety_letters_and_then_another_is_opened() throws Exception {
        for (int i = 0; i < 91; i++) {
            connections.send(letter());
        }
        assertThat(gateway.waitForIncomingEmail(91)).isTrue();
        assertThat(opened).hasValue(2);
    }

    @Test
    void a_connection_that_broke_is_not_used_again() throws Exception {
        connections.send(letter());
        gateway.stop();
        assertThatThrownBy(() -> connections.send(letter())).isInstanceOf(MailException.class);
        GreenMail back = new GreenMail(new ServerSetup(connections.getPort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        back.start();
        try {
            connections.send(letter());
            assertThat(back.waitForIncomingEmail(1)).isTrue();
        } finally {
            back.stop();
        }
    }

    private MimeMessage letter() throws MessagingException {
        MimeMessage letter = connections.createMimeMessage();
        letter.setFrom("satu-pintu@contoh.example");
        letter.setRecipients(MimeMessage.RecipientType.TO, "warga@contoh.example");
        letter.setSubject("Laporan");
        letter.setText("Isi");
        return letter;
    }
}
