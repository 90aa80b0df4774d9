package id.satupintu.notification.adapter.in.web;

import id.satupintu.notification.adapter.out.mongo.InAppNotices.Glance;
import id.satupintu.notification.domain.Mailbox;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One window of an officer. It hears how many notices are unread and whether one is new; never what is in them, nor whose they are.
 *
 * <pre>{@code
 * event:jumlah        event:baru
 * data:3              data:4
 * }</pre>
 */
final class NoticeStream {
    private static final long UNTIL_WE_END_IT = 0;
    private static final long AGAIN_MS = 1_000;

    private final String position;
    private final List<Mailbox> mailboxes;
    private final StreamSettings settings;
    private final SseEmitter emitter = new SseEmitter(UNTIL_WE_END_IT);
    private final AtomicBoolean writing = new AtomicBoolean();
    private final Consumer<NoticeStream> gone;
    private final long endsAt;
    private volatile @Nullable Glance last;
    private volatile long saidAt;

    /** @param gone is told when nobody listens any more */
    NoticeStream(String position, List<Mailbox> mailboxes, StreamSettings settings, Consumer<NoticeStream> gone) {
        this.position = position;
        this.mailboxes = mailboxes;
        this.settings = settings;
        this.gone = gone;
        this.saidAt = System.nanoTime();
        this.endsAt = saidAt + settings.life().toNanos();
        emitter.onCompletion(() -> gone.accept(this));
        emitter.onError(_ -> gone.accept(this));
    }

    String position() {
        return position;
    }

    long endsAt() {
        return endsAt;
    }

    List<Mailbox> mailboxes() {
        return mailboxes;
    }

    SseEmitter emitter() {
        return emitter;
    }

    /** Says what has changed since it was told last, if anything has; ends it when its time is over. */
    void tell(Glance now) {
        if (System.nanoTime() - endsAt >= 0) {
            end();
        } else if (writing.compareAndSet(false, true)) {
            // Read only now: while the last word was still on its way this would be what was said before it.
            Glance before = last;
            if (now.equals(before)) {
                sayAlive();
            } else {
                boolean isNew = before != null && now.isNewerThan(before);
                write(
                        SseEmitter.event()
                                .name(isNew ? "baru" : "jumlah")
                                .data(Integer.toString(now.unread()))
                                .reconnectTime(AGAIN_MS),
                        () -> last = now);
            }
        }
    }

    /** A sign of life, when one is due. */
    void live() {
        if (writing.compareAndSet(false, true)) {
            sayAlive();
        }
    }

    private void sayAlive() {
        if (System.nanoTime() - saidAt >= settings.beat().toNanos()) {
            write(SseEmitter.event().comment("hidup"), () -> {});
        } else {
            writing.set(false);
        }
    }

    /** One that reads slowly, or not at all, holds up no other: it is left out until its last word is through. */
    private void write(SseEmitter.SseEventBuilder event, Runnable written) {
        Thread.ofVirtual().name("notice-stream").start(() -> {
            try {
                emitter.send(event);
                written.run();
                saidAt = System.nanoTime();
            } catch (IOException | IllegalStateException nobodyListens) {
                // The container ends the request by itself and tells onError.
                gone.accept(this);
            } finally {
                writing.set(false);
            }
        });
    }

    void end() {
        emitter.complete();
    }
}
