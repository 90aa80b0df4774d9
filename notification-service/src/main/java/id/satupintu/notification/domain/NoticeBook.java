package id.satupintu.notification.domain;

import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.notification.NotificationEvent.Audience;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All notices about one complaint.
 *
 * @param complaintId null before anything was heard
 * @param kabupaten null before a lifecycle event was heard
 * @param holder who held the case when it was last heard of
 * @param ladders every way the case was ever given, oldest heard first
 * @param told ids of the events whose notices exist
 * @param unaddressed notices owed to a unit that is not known yet
 * @param letters notices that travel and have not arrived
 * @param inApp notices that lie with officers, oldest first
 * @param unsaid outcomes on their way out with the write that stores them; empty in the store
 */
@RecordBuilder
public record NoticeBook(
        @Nullable ComplaintId complaintId,
        @Nullable RegionCode kabupaten,
        Contact contact,
        @Nullable Held holder,
        List<Ladder> ladders,
        List<String> told,
        List<Due> unaddressed,
        List<Letter> letters,
        List<Notice> inApp,
        List<Settled> unsaid) {
    static final NoticeBook EMPTY = new NoticeBook(
            null, null, new Contact.Unheard(), null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public NoticeBook {
        ladders = List.copyOf(ladders);
        told = List.copyOf(told);
        unaddressed = List.copyOf(unaddressed);
        letters = List.copyOf(letters);
        inApp = List.copyOf(inApp);
        unsaid = List.copyOf(unsaid);
    }

    /** Who held the case at a moment. */
    public record Held(Post post, Instant at) {}

    /** The letters that may be sent once they are due. */
    public List<Letter> sendable() {
        return letters.stream().filter(this::canGo).toList();
    }

    /** When the first letter is due, on the machine's clock; empty when none can be sent. */
    public Optional<Instant> nextLetterAt() {
        return letters.stream().filter(this::canGo).map(Letter::dueAt).min(Instant::compareTo);
    }

    /** The letters that {@code sender} has taken. */
    public List<Letter> takenBy(String sender) {
        return letters.stream().filter(letter -> letter.isHeldBy(sender)).toList();
    }

    /** Since when letters to the reporter wait for a contact; empty when none does. */
    public Optional<Instant> waitingForContactSince() {
        return contact instanceof Contact.Unheard
                ? letters.stream()
                        .filter(letter -> letter.notice().audience() == Audience.REPORTER)
                        .map(letter -> letter.notice().wording().at())
                        .min(Instant::compareTo)
                : Optional.empty();
    }

    boolean canGo(Letter letter) {
        return letter.notice().audience() != Audience.REPORTER || contact instanceof Contact.Known;
    }

    NoticeBook about(ComplaintId id, RegionCode tenant) {
        return NoticeBookBuilder.builder(this).complaintId(id).kabupaten(tenant).build();
    }

    NoticeBook about(ComplaintId id) {
        return NoticeBookBuilder.builder(this).complaintId(id).build();
    }

    NoticeBook with(Contact known) {
        return NoticeBookBuilder.builder(this).contact(known).build();
    }

    /** The newer of the two by the time it happened: escalation's events of a case have an order of their own. */
    NoticeBook heldBy(Post post, Instant at) {
        return holder != null && holder.at().isAfter(at)
                ? this
                : NoticeBookBuilder.builder(this).holder(new Held(post, at)).build();
    }

    NoticeBook with(Ladder ladder) {
        return ladders.contains(ladder)
                ? this
                : NoticeBookBuilder.builder(this).ladders(and(ladders, ladder)).build();
    }

    /** Owes {@code dues} because of the event {@code eventId}; nothing when it was told of before. */
    NoticeBook owing(String eventId, List<Due> dues) {
        if (dues.isEmpty() || told.contains(eventId)) {
            return this;
        }
        List<Due> open = new ArrayList<>(unaddressed);
        open.addAll(dues);
        return NoticeBookBuilder.builder(this)
                .told(and(told, eventId))
                .unaddressed(open)
                .build();
    }

    NoticeBook withUnaddressed(List<Due> still) {
        return NoticeBookBuilder.builder(this).unaddressed(still).build();
    }

    NoticeBook with(Letter letter) {
        return withLetters(and(letters, letter));
    }

    NoticeBook withLetters(List<Letter> changed) {
        return NoticeBookBuilder.builder(this).letters(changed).build();
    }

    /** It lies with the officers, and so has arrived. */
    NoticeBook laidDown(Notice notice) {
        return NoticeBookBuilder.builder(this).inApp(and(inApp, notice)).build().with(new Settled.Sent(notice, 1));
    }

    /** That is what became of it; as a letter it is done with. */
    NoticeBook with(Settled outcome) {
        String id = outcome.notice().noticeId();
        List<Letter> left = letters.stream()
                .filter(letter -> !letter.notice().noticeId().equals(id))
                .toList();
        return NoticeBookBuilder.builder(this)
                .letters(left)
                .unsaid(and(unsaid, outcome))
                .build();
    }

    /** The outcome of {@code noticeId} has been said. */
    NoticeBook said(String noticeId) {
        List<Settled> left = unsaid.stream()
                .filter(outcome -> !outcome.notice().noticeId().equals(noticeId))
                .toList();
        return NoticeBookBuilder.builder(this).unsaid(left).build();
    }

    private static <T> List<T> and(List<T> list, T more) {
        List<T> longer = new ArrayList<>(list);
        longer.add(more);
        return longer;
    }
}
