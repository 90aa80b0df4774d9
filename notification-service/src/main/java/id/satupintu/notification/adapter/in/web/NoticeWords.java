package id.satupintu.notification.adapter.in.web;

import id.satupintu.notification.adapter.out.mongo.InAppNotices;
import id.satupintu.notification.adapter.out.mongo.InAppNotices.Lying;
import id.satupintu.notification.adapter.out.words.Words;
import id.satupintu.notification.domain.Template;
import id.satupintu.platform.web.page.LineView;
import id.satupintu.platform.web.page.Pager;
import id.satupintu.platform.web.page.Wording;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Words the page of notices. */
public final class NoticeWords {
    private static final String PAGE = "/pemberitahuan";

    private final Words words;
    private final MessageSource texts;
    private final ZoneId zone;

    /** @param zone of the offices; the province has one */
    public NoticeWords(Words words, MessageSource texts, ZoneId zone) {
        this.words = words;
        this.texts = texts;
        this.zone = zone;
    }

    /**
     * A notice on the page.
     *
     * @param href where it is dealt with
     */
    record NoticeLine(String id, String at, String iso, String words, String href, boolean read, LineView.Kind kind) {}

    Wording wording(Locale locale) {
        return new Wording(texts, locale, zone, "WITA");
    }

    NoticeLine notice(Lying lying, Wording wording) {
        Words.Bilingual text = words.forOfficers(lying.complaintId(), lying.template(), lying.wording());
        Instant at = lying.wording().at();
        return new NoticeLine(
                lying.noticeId(),
                wording.time(at),
                at.toString(),
                wording.english() ? text.en() : text.id(),
                desk(lying.template()) + lying.complaintId().value(),
                lying.readAt() != null,
                kind(lying.template()));
    }

    String summary(int unread, Wording wording) {
        return unread == 0
                ? wording.text("halaman.kabar.all-read")
                : unread > InAppNotices.COUNTED
                        ? wording.text("halaman.kabar.many-unread", InAppNotices.COUNTED)
                        : wording.text("halaman.kabar.some-unread", unread);
    }

    /** Null where everything is on one page. */
    @Nullable Pager pager(int page, boolean more, Wording wording) {
        return page == 1 && !more
                ? null
                : new Pager(
                        wording.text("halaman.kabar.pager", page),
                        page > 1 ? address(page - 1) : null,
                        more ? address(page + 1) : null);
    }

    static String address(int page) {
        return page == 1 ? PAGE : PAGE + "?halaman=" + page;
    }

    /** What waits for a unit to be named is on the review queue, everything else on the desk. */
    private static String desk(Template template) {
        return switch (template) {
            case HELD_FOR_REVIEW, COMPLETION_SUPPLIED -> "/tinjau/";
            case COMPLAINT_RECEIVED,
                    COMPLETION_REQUESTED,
                    COMPLAINT_MERGED,
                    COMPLAINT_ARCHIVED,
                    COMPLAINT_FORWARDED,
                    EXTERNAL_STATUS,
                    REPORTER_WROTE,
                    CASE_OPENED,
                    PROGRESS_REPORTED,
                    CASE_RECLASSIFIED,
                    CLARIFICATION_REQUESTED,
                    CASE_RESUMED,
                    CASE_ESCALATED,
                    CASE_RESOLVED,
                    CASE_REOPENED,
                    CASE_CONFIRMED,
                    CASE_CLOSED_WITHOUT_CONFIRMATION,
                    CASE_WITHDRAWN,
                    CASE_TAKEN_AWAY,
                    DEADLINE_APPROACHING,
                    DEADLINE_MISSED,
                    OVERDUE_RAISED,
                    CLOSING_WITHHELD,
                    ANSWER_WINDOW_CLOSING -> "/meja/";
        };
    }

    private static LineView.Kind kind(Template template) {
        return switch (template) {
            case COMPLAINT_RECEIVED, HELD_FOR_REVIEW -> LineView.Kind.RECEIVED;
            case COMPLETION_REQUESTED, CLARIFICATION_REQUESTED -> LineView.Kind.QUESTION;
            case COMPLETION_SUPPLIED, REPORTER_WROTE, CASE_RESUMED -> LineView.Kind.ANSWER;
            case COMPLAINT_MERGED, COMPLAINT_ARCHIVED, COMPLAINT_FORWARDED, CASE_WITHDRAWN, CASE_TAKEN_AWAY ->
                LineView.Kind.STOPPED;
            case CASE_OPENED -> LineView.Kind.ROUTED;
            case PROGRESS_REPORTED, EXTERNAL_STATUS -> LineView.Kind.PROGRESS;
            case CASE_RECLASSIFIED -> LineView.Kind.NOTE;
            case CASE_ESCALATED -> LineView.Kind.UP;
            case CASE_RESOLVED -> LineView.Kind.RESOLVED;
            case CASE_REOPENED -> LineView.Kind.REOPENED;
            case CASE_CONFIRMED, CASE_CLOSED_WITHOUT_CONFIRMATION -> LineView.Kind.CLOSED;
            case DEADLINE_APPROACHING, DEADLINE_MISSED, OVERDUE_RAISED, CLOSING_WITHHELD, ANSWER_WINDOW_CLOSING ->
                LineView.Kind.LATE;
        };
    }
}
