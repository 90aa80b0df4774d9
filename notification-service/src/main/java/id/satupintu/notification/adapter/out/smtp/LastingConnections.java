package id.satupintu.notification.adapter.out.smtp;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import java.time.Duration;
import org.apache.commons.pool2.BasePooledObjectFactory;
import org.apache.commons.pool2.PooledObject;
import org.apache.commons.pool2.impl.DefaultPooledObject;
import org.apache.commons.pool2.impl.GenericObjectPool;
import org.apache.commons.pool2.impl.GenericObjectPoolConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Sends letters over connections that stay open for the next ones: greeting a mail gateway costs both sides more than
 * the letter does. A connection on which anything went wrong is not used again.
 */
public class LastingConnections extends JavaMailSenderImpl implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(LastingConnections.class);
    /** As many as letters may be under way at once; the bulkhead around us keeps to it. */
    private static final int MOST = 8;
    /** Well below the five minutes that RFC 5321 (4.5.3.2.7) has a server wait for the next command. */
    private static final Duration IDLE = Duration.ofSeconds(10);
    /** Gateways limit the letters of one connection; 100 is a usual limit. */
    private static final int LETTERS = 90;

    static {
        // Unnamed, it is looked for in every jar of the class path, three times for each letter.
        System.setProperty("jakarta.mail.util.StreamProvider", "org.eclipse.angus.mail.util.MailStreamProvider");
    }

    private final GenericObjectPool<Transport> pool;

    public LastingConnections() {
        GenericObjectPoolConfig<Transport> config = new GenericObjectPoolConfig<>();
        config.setMaxTotal(MOST);
        config.setMaxIdle(MOST);
        config.setMinEvictableIdleDuration(IDLE);
        config.setTimeBetweenEvictionRuns(IDLE.dividedBy(2));
        config.setTestOnReturn(true);
        config.setJmxEnabled(false);
        this.pool = new GenericObjectPool<>(new Opening(), config);
    }

    @Override
    protected Transport connectTransport() throws MessagingException {
        try {
            return new Lent(pool.borrowObject());
        } catch (MessagingException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new MessagingException("No connection could be had", e);
        }
    }

    private Transport open() throws MessagingException {
        return super.connectTransport();
    }

    @Override
    public void close() {
        pool.close();
    }

    private final class Opening extends BasePooledObjectFactory<Transport> {
        @Override
        public Transport create() throws MessagingException {
            return open();
        }

        @Override
        public PooledObject<Transport> wrap(Transport transport) {
            return new DefaultPooledObject<>(transport);
        }

        @Override
        public boolean validateObject(PooledObject<Transport> pooled) {
            return pooled.getBorrowedCount() < LETTERS;
        }

        @Override
        public void destroyObject(PooledObject<Transport> pooled) throws MessagingException {
            pooled.getObject().close();
        }
    }

    /** A connection for one letter; closing it gives it back. */
    private final class Lent extends Transport {
        private final Transport line;
        private boolean inDoubt;
        private boolean givenBack;

        Lent(Transport line) {
            super(getSession(), null);
            this.line = line;
        }

        @Override
        public boolean isConnected() {
            return !givenBack;
        }

        @Override
        public void sendMessage(Message message, Address[] recipients) throws MessagingException {
            inDoubt = true;
            line.sendMessage(message, recipients);
            inDoubt = false;
        }

        @Override
        public void close() {
            if (givenBack) {
                return;
            }
            givenBack = true;
            if (!inDoubt) {
                pool.returnObject(line);
                return;
            }
            try {
                pool.invalidateObject(line);
            } catch (Exception alreadyGone) {
                log.debug("A broken connection could not be closed", alreadyGone);
            }
        }
    }
}
