package id.satupintu.notification.adapter.in.timer;

import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.notification.NotificationEvent;
import id.satupintu.notification.domain.Letter;
import id.satupintu.notification.domain.NoticeBook;
import id.satupintu.notification.domain.NoticeBookType;
import id.satupintu.notification.domain.NoticeCommand;
import id.satupintu.notification.domain.NoticeCommand.Delivered;
import id.satupintu.notification.domain.NoticeCommand.TakeLetters;
import id.satupintu.notification.domain.NoticeCommand.Undelivered;
import id.satupintu.platform.aggregate.AggregateStore;
import id.satupintu.platform.aggregate.Request;
import id.satupintu.platform.aggregate.Result;
import id.satupintu.platform.aggregate.SearchQuery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/**
 * Takes the letters that are due, oldest first, has them carried side by side, and reports what became of each. Three
 * steps, each in one batch: take (a lease in the book, so that no two instances send the same letter), carry, report.
 *
 * <p>When we fall over between carrying and reporting, the lease runs out and the letter goes once more, with the same
 * Message-ID.
 */
public final class LetterRound implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(LetterRound.class);
    /** Longer than the slowest round: every letter of it waits for a place and then for the time limit of the gateway. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    private static final Duration PAUSE = Duration.ofMillis(250);
    /** After so many letters there are likely more. */
    private static final int FULL_ROUND = 30;

    private final AggregateStore<NoticeCommand, NoticeBook, NotificationEvent> books;
    private final Postman postman;
    private final Clock machineClock;
    private volatile boolean running;
    private volatile Thread thread = Thread.ofVirtual().unstarted(() -> {});

    public LetterRound(
            AggregateStore<NoticeCommand, NoticeBook, NotificationEvent> books, Postman postman, Clock machineClock) {
        this.books = books;
        this.postman = postman;
        this.machineClock = machineClock;
    }

    /** One round; how many letters were carried or tried. */
    int go() throws InterruptedException {
        int capacity = postman.capacity();
        if (capacity == 0) {
            return 0;
        }
        Instant now = machineClock.instant();
        List<Request<NoticeCommand>> takes = new ArrayList<>();
        Letter.Lease lease = new Letter.Lease(UUID.randomUUID().toString(), now.plus(LEASE));
        for (NoticeBook book : books.search(SearchQuery.where(
                NoticeBookType.LETTERS, NoticeBookType.OWED, NoticeBookType.LETTERS_DUE_AT, capacity))) {
            ComplaintId complaintId = book.complaintId();
            if (complaintId != null
                    && book.nextLetterAt().filter(at -> !at.isAfter(now)).isPresent()) {
                takes.add(Request.of(complaintId.value(), new TakeLetters(lease, now)));
            }
        }
        if (takes.isEmpty()) {
            return 0;
        }
        List<Future<Request<NoticeCommand>>> underway = new ArrayList<>();
        try (ExecutorService carriers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Result<NoticeBook, NotificationEvent> result : books.handleAll(takes)) {
                if (result instanceof Result.Stored<NoticeBook, NotificationEvent> stored) {
                    carry(stored.state(), lease.by(), carriers, underway);
                }
            }
        }
        List<Request<NoticeCommand>> reports = new ArrayList<>();
        for (Future<Request<NoticeCommand>> letter : underway) {
            try {
                reports.add(letter.get());
            } catch (ExecutionException defect) {
                // Its lease runs out, and it goes again. The message may quote an address, so it is left out.
                log.error("A letter could not be handled: {}", causeOf(defect));
            }
        }
        books.handleAll(reports);
        return reports.size();
    }

    private static String causeOf(ExecutionException defect) {
        Throwable cause = defect.getCause();
        return cause == null ? "unknown" : cause.getClass().getName();
    }

    private void carry(
            NoticeBook book, String sender, ExecutorService carriers, List<Future<Request<NoticeCommand>>> underway) {
        ComplaintId complaintId = book.complaintId();
        RegionCode kabupaten = book.kabupaten();
        if (complaintId == null || kabupaten == null) {
            return;
        }
        for (Letter letter : book.takenBy(sender)) {
            String noticeId = letter.notice().noticeId();
            Postman.Errand errand = new Postman.Errand(complaintId, kabupaten, book.contact(), letter.notice());
            underway.add(carriers.submit(() -> Request.of(
                    complaintId.value(),
                    postman.carry(errand)
                            .<NoticeCommand>map(
                                    obstacle -> new Undelivered(noticeId, sender, obstacle, machineClock.instant()))
                            .orElseGet(() -> new Delivered(noticeId)))));
        }
    }

    private void run() {
        while (running) {
            try {
                if (go() < FULL_ROUND) {
                    // Letters that come one by one are carried together a moment later.
                    Thread.sleep(PAUSE);
                }
            } catch (InterruptedException _) {
                return;
            } catch (DataAccessException away) {
                log.debug("Letters wait for the store: {}", away.getClass().getSimpleName());
                pause();
            } catch (RuntimeException defect) {
                log.error("The round of letters stumbled", defect);
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.multipliedBy(4));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("letters").start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        try {
            // A round under way is reported before the store goes.
            thread.join(Duration.ofSeconds(20));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
