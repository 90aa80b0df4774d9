package id.satupintu.platform.local.mail;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** An SMTP server that takes every mail and keeps the newest ones as files, so that a local system can send for real. */
@Command(name = "mail-sink", mixinStandardHelpOptions = true)
public final class MailSink implements Callable<Integer> {
    private static final int HELD_IN_MEMORY = 50;

    @Option(names = "--data", required = true)
    Path data = Path.of("");

    @Option(names = "--port", defaultValue = "2525")
    int port;

    private final AtomicInteger inMemory = new AtomicInteger();

    public static void main(String[] arguments) {
        // Unnamed, it is looked for in every jar of the class path, several times for each letter.
        System.setProperty("jakarta.mail.util.StreamProvider", "org.eclipse.angus.mail.util.MailStreamProvider");
        System.exit(new CommandLine(new MailSink()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        MailFolder folder = MailFolder.open(data);
        GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        UserManager users = server.getUserManager();
        GreenMailUser inbox = users.createUser("warga@contoh.id", "warga", "warga");
        users.setMessageDeliveryHandler((moving, _) -> {
            try {
                ByteArrayOutputStream raw = new ByteArrayOutputStream();
                moving.getMessage().writeTo(raw);
                folder.keep(raw.toByteArray());
            } catch (IOException diskRefused) {
                throw new MessagingException("The mail could not be kept", diskRefused);
            }
            forgetWhatIsOnDisk(server);
            return inbox;
        });
        server.start();
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "mail-shutdown"));
        System.out.println("ready on port " + port);
        new CountDownLatch(1).await();
        return 0;
    }

    private void forgetWhatIsOnDisk(GreenMail server) throws UserException {
        if (inMemory.incrementAndGet() % HELD_IN_MEMORY == 0) {
            try {
                server.purgeEmailFromAllMailboxes();
            } catch (FolderException cannotForget) {
                throw new UserException("The mailbox could not be emptied", cannotForget);
            }
        }
    }
}
