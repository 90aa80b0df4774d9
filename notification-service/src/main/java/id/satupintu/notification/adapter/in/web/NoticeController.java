package id.satupintu.notification.adapter.in.web;

import id.satupintu.contracts.ComplaintId;
import id.satupintu.notification.adapter.out.mongo.InAppNotices;
import id.satupintu.notification.adapter.out.mongo.InAppNotices.Lying;
import id.satupintu.notification.adapter.out.words.Words;
import id.satupintu.platform.web.Officer;
import id.satupintu.platform.web.ProblemException;
import id.satupintu.platform.web.Violations;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What an officer has to hear: the notices of the own unit, and of the duties the officer holds in the kabupaten. */
@RestController
@RequestMapping("/api/v1/notices")
public final class NoticeController {
    private static final int USUAL = 50;
    private static final int MOST = 200;

    private final InAppNotices inbox;
    private final Words words;
    private final Clock businessClock;

    public NoticeController(InAppNotices inbox, Words words, Clock businessClock) {
        this.inbox = inbox;
        this.words = words;
        this.businessClock = businessClock;
    }

    /**
     * A notice as an officer sees it.
     *
     * @param mailbox the unit, or the duty in the kabupaten, it is for
     * @param readAt null as long as nobody of them has read it
     */
    public record NoticeView(
            String noticeId,
            ComplaintId complaintId,
            String template,
            String mailbox,
            Instant at,
            @Nullable Instant until,
            Words.Bilingual text,
            @Nullable Instant readAt) {}

    /** Newest first. */
    @GetMapping
    List<NoticeView> newest(Officer officer, @RequestParam(required = false) @Nullable Integer limit) {
        Violations check = new Violations();
        var wanted = check.number("limit", limit).between(1, MOST);
        check.throwIfAny();
        return inbox.newest(Mailboxes.of(officer), 0, wanted.orElse(USUAL)).stream()
                .map(this::view)
                .toList();
    }

    /** 404 for a notice that lies elsewhere. Reading twice keeps the first time. */
    @PostMapping("/{noticeId}/read")
    NoticeView read(Officer officer, @PathVariable String noticeId) {
        return inbox.markRead(noticeId, Mailboxes.of(officer), businessClock.instant())
                .map(this::view)
                .orElseThrow(ProblemException::notFound);
    }

    private NoticeView view(Lying lying) {
        return new NoticeView(
                lying.noticeId(),
                lying.complaintId(),
                lying.template().key(),
                lying.mailbox().value(),
                lying.wording().at(),
                lying.wording().until(),
                words.forOfficers(lying.complaintId(), lying.template(), lying.wording()),
                lying.readAt());
    }
}
