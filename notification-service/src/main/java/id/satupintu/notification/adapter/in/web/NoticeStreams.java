package id.satupintu.notification.adapter.in.web;

import id.satupintu.notification.adapter.out.mongo.InAppNotices;
import id.satupintu.notification.adapter.out.mongo.InAppNotices.Glance;
import id.satupintu.notification.domain.Mailbox;
import id.satupintu.platform.web.Officer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The open streams of officers. One look at the inbox serves all who read the same mailboxes, so what it costs depends on how many
 * units look, not on how many windows are open; and what another instance wrote, or a colleague read, is seen as well.
 *
 * <p>It begins after the web server and ends before it: a stream that nobody ends would hold up the shutdown.
 */
public final class NoticeStreams implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(NoticeStreams.class);

    private final InAppNotices inbox;
    private final StreamSettings settings;
    private final Set<NoticeStream> open = ConcurrentHashMap.newKeySet();
    private volatile boolean running;
    private volatile Thread thread = Thread.ofVirtual().unstarted(() -> {});

    public NoticeStreams(InAppNotices inbox, StreamSettings settings) {
        this.inbox = inbox;
        this.settings = settings;
    }

    /** Empty when there are too many, or we are about to end. */
    Optional<SseEmitter> open(Officer officer) {
        NoticeStream stream = new NoticeStream(officer.position(), Mailboxes.of(officer), settings, open::remove);
        synchronized (open) {
            long ofThis = open.stream()
                    .filter(each -> each.position().equals(officer.position()))
                    .count();
            if (!running || open.size() >= settings.most() || ofThis >= settings.mostOfOne()) {
                return Optional.empty();
            }
            open.add(stream);
        }
        return Optional.of(stream.emitter());
    }

    int count() {
        return open.size();
    }

    private void run() {
        while (running) {
            look();
            try {
                Thread.sleep(settings.look());
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    private void look() {
        Map<List<Mailbox>, Glance> seen = new HashMap<>();
        for (NoticeStream stream : open) {
            try {
                stream.tell(seen.computeIfAbsent(stream.mailboxes(), inbox::glance));
            } catch (DataAccessException away) {
                log.debug("Streams wait for the store: {}", away.getClass().getSimpleName());
                stream.live();
            } catch (RuntimeException defect) {
                log.error("A stream of notices failed", defect);
                stream.end();
            }
        }
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("notice-streams").start(this::run);
    }

    @Override
    public void stop() {
        synchronized (open) {
            running = false;
        }
        thread.interrupt();
        open.forEach(NoticeStream::end);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
