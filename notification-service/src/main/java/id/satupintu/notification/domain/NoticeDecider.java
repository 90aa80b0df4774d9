package id.satupintu.notification.domain;

import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.UnitCode;
import id.satupintu.contracts.notification.NotificationEvent;
import id.satupintu.contracts.notification.NotificationEvent.Audience;
import id.satupintu.contracts.notification.NotificationEvent.FailureReason;
import id.satupintu.contracts.notification.NotificationEvent.NoticeChannel;
import id.satupintu.contracts.notification.NotificationEvent.SuppressionReason;
import id.satupintu.notification.domain.NoticeCommand.Delivered;
import id.satupintu.notification.domain.NoticeCommand.ForgetContact;
import id.satupintu.notification.domain.NoticeCommand.Hear;
import id.satupintu.notification.domain.NoticeCommand.LearnContact;
import id.satupintu.notification.domain.NoticeCommand.Look;
import id.satupintu.notification.domain.NoticeCommand.TakeLetters;
import id.satupintu.notification.domain.NoticeCommand.Undelivered;
import id.satupintu.notification.domain.Occasion.AboutCase;
import id.satupintu.notification.domain.Occasion.What.Archived;
import id.satupintu.notification.domain.Occasion.What.CompletionAsked;
import id.satupintu.notification.domain.Occasion.What.CompletionGiven;
import id.satupintu.notification.domain.Occasion.What.Forwarded;
import id.satupintu.notification.domain.Occasion.What.HeldForReview;
import id.satupintu.notification.domain.Occasion.What.Merged;
import id.satupintu.notification.domain.Occasion.What.Received;
import id.satupintu.notification.domain.Occasion.What.ReporterWrote;
import id.satupintu.notification.domain.Occasion.What.Routed;
import id.satupintu.notification.domain.Occasion.What.ToldFromOutside;
import id.satupintu.notification.domain.Settled.Failed;
import id.satupintu.notification.domain.Settled.Sent;
import id.satupintu.notification.domain.Settled.Suppressed;
import id.satupintu.platform.aggregate.Decider;
import id.satupintu.platform.aggregate.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Makes notices of what happens, once each, and follows them until they have arrived, have failed or are not to be sent.
 *
 * @param hasAddress which mailboxes of officers are also reached by e-mail
 */
public record NoticeDecider(Patience patience, Predicate<Mailbox> hasAddress)
        implements Decider<NoticeCommand, NoticeBook, NotificationEvent> {

    @Override
    public NoticeBook initialState() {
        return NoticeBook.EMPTY;
    }

    @Override
    public NoticeBook learn(NoticeBook book, NoticeCommand command) {
        return switch (command) {
            case Hear it -> addressed(heard(book.about(it.complaintId(), it.kabupaten()), it.occasion()));
            case LearnContact it ->
                book.contact() instanceof Contact.Erased
                        ? book
                        : book.about(it.complaintId(), it.kabupaten()).with(new Contact.Known(it.address()));
            case ForgetContact it ->
                suppressed(book.about(it.complaintId()).with(new Contact.Erased()), SuppressionReason.CONTACT_ERASED);
            case Look(Instant now) -> withoutHopeOfContact(book, now) ? suppressedForLackOfContact(book) : book;
            case TakeLetters it -> taken(book, it);
            case Delivered(String noticeId) ->
                letter(book, noticeId)
                        .map(letter -> book.with(new Sent(letter.notice(), letter.attempts())))
                        .orElse(book);
            case Undelivered it ->
                letter(book, it.noticeId())
                        .map(letter -> undelivered(book, letter, it))
                        .orElse(book);
        };
    }

    @Override
    public Decision<NotificationEvent> decide(NoticeCommand command, NoticeBook book) {
        ComplaintId complaintId = book.complaintId();
        if (complaintId == null) {
            return Decision.nothing();
        }
        return new Decision.Accepted<>(
                book.unsaid().stream().map(outcome -> outcome.said(complaintId)).toList());
    }

    @Override
    public NoticeBook evolve(NoticeBook book, NotificationEvent event) {
        return book.said(event.notice().noticeId());
    }

    /** Whether waiting on for a contact is vain; then the book is due. */
    Optional<Instant> nextDueAt(NoticeBook book) {
        return book.waitingForContactSince().map(since -> since.plus(patience.contact()));
    }

    private static NoticeBook heard(NoticeBook book, Occasion occasion) {
        NoticeBook wiser =
                switch (occasion.what()) {
                    case Routed routed -> book.with(routed.ladder());
                    case AboutCase about -> book.heldBy(about.holder(), occasion.at());
                    case Received _, HeldForReview _, CompletionAsked _, CompletionGiven _, Merged _ -> book;
                    case Archived _, Forwarded _, ToldFromOutside _, ReporterWrote _ -> book;
                };
        return wiser.owing(occasion.eventId(), NoticeRules.dues(occasion));
    }

    /** Makes notices of whatever is owed to someone who can be named now. */
    private NoticeBook addressed(NoticeBook book) {
        NoticeBook result = book.withUnaddressed(List.of());
        List<Due> still = new ArrayList<>();
        for (Due due : book.unaddressed()) {
            switch (due.whom()) {
                case REPORTER -> result = toReporter(result, due);
                case COORDINATOR -> result = toOfficers(result, due, Optional.empty());
                case UNIT, CURRENT_HOLDER, SUPERIOR_OF -> {
                    Optional<Optional<UnitCode>> unit = unit(book, due);
                    if (unit.isPresent()) {
                        result = toOfficers(result, due, unit.get());
                    } else {
                        still.add(due);
                    }
                }
            }
        }
        return result.withUnaddressed(still);
    }

    /** The unit, or nobody's in particular; empty while it is not known. */
    private static Optional<Optional<UnitCode>> unit(NoticeBook book, Due due) {
        Post post = due.post();
        if (due.whom() == Due.Whom.SUPERIOR_OF && post != null) {
            // At the top of the ladder it is the kabupaten's leaders who hear of it.
            return book.ladders().stream()
                    .filter(ladder -> ladder.has(post))
                    .findFirst()
                    .map(ladder -> ladder.above(post).map(above -> above.unit().code()));
        }
        if (post != null) {
            return Optional.of(Optional.of(post.unit().code()));
        }
        return Optional.ofNullable(book.holder())
                .map(held -> Optional.of(held.post().unit().code()));
    }

    private NoticeBook toOfficers(NoticeBook book, Due due, Optional<UnitCode> unit) {
        Notice inApp = Notice.of(due, unit.orElse(null), NoticeChannel.IN_APP);
        NoticeBook told = book.laidDown(inApp);
        boolean byMail = book.kabupaten() != null && hasAddress.test(inApp.mailbox(book.kabupaten()));
        return byMail ? told.with(Letter.owed(Notice.of(due, unit.orElse(null), NoticeChannel.EMAIL))) : told;
    }

    private static NoticeBook toReporter(NoticeBook book, Due due) {
        Notice notice = Notice.of(due, null, NoticeChannel.EMAIL);
        return switch (book.contact()) {
            case Contact.Unheard _, Contact.Known _ -> book.with(Letter.owed(notice));
            // The receipt page tells everything; it needs no address.
            case Contact.None _ -> book.with(new Suppressed(notice, SuppressionReason.NO_CONTACT));
            case Contact.Erased _ -> book.with(new Suppressed(notice, SuppressionReason.CONTACT_ERASED));
        };
    }

    private boolean withoutHopeOfContact(NoticeBook book, Instant now) {
        return nextDueAt(book).filter(due -> !due.isAfter(now)).isPresent();
    }

    private static NoticeBook suppressedForLackOfContact(NoticeBook book) {
        return suppressed(book.with(new Contact.None()), SuppressionReason.NO_CONTACT);
    }

    private static NoticeBook suppressed(NoticeBook book, SuppressionReason reason) {
        NoticeBook result = book;
        for (Letter letter : book.letters()) {
            if (letter.notice().audience() == Audience.REPORTER) {
                result = result.with(new Suppressed(letter.notice(), reason));
            }
        }
        return result;
    }

    private static NoticeBook taken(NoticeBook book, TakeLetters take) {
        return book.withLetters(book.letters().stream()
                .map(letter -> book.canGo(letter) && !letter.dueAt().isAfter(take.now())
                        ? letter.taken(take.lease(), take.now())
                        : letter)
                .toList());
    }

    private NoticeBook undelivered(NoticeBook book, Letter letter, Undelivered why) {
        return switch (why.obstacle()) {
            case REJECTED -> book.with(failed(letter, FailureReason.REJECTED_BY_GATEWAY));
            case NO_ADDRESS -> book.with(new Suppressed(letter.notice(), SuppressionReason.NO_CONTACT));
            case GATEWAY_AWAY -> {
                if (!letter.isHeldBy(why.sender())) {
                    // Somebody else took it up when our lease had run out.
                    yield book;
                }
                Instant first = letter.firstAttemptAt() == null ? why.now() : letter.firstAttemptAt();
                yield why.now().isBefore(first.plus(patience.gateway()))
                        ? book.withLetters(book.letters().stream()
                                .map(each -> each.equals(letter)
                                        ? letter.later(why.now().plus(patience.pause(letter.attempts())))
                                        : each)
                                .toList())
                        : book.with(failed(letter, FailureReason.GATEWAY_UNAVAILABLE));
            }
        };
    }

    private static Failed failed(Letter letter, FailureReason reason) {
        return new Failed(letter.notice(), letter.attempts(), reason);
    }

    private static Optional<Letter> letter(NoticeBook book, String noticeId) {
        return book.letters().stream()
                .filter(letter -> letter.notice().noticeId().equals(noticeId))
                .findFirst();
    }
}
