package id.satupintu.escalation.adapter.in.kafka;

import id.satupintu.contracts.Envelope;
import id.satupintu.contracts.notification.NotificationEvent;
import id.satupintu.contracts.notification.NotificationEvent.Audience;
import id.satupintu.contracts.notification.NotificationEvent.Notice;
import id.satupintu.contracts.notification.NotificationEvent.NoticeFailed;
import id.satupintu.contracts.notification.NotificationEvent.NoticeSent;
import id.satupintu.contracts.notification.NotificationEvent.NoticeSuppressed;
import id.satupintu.escalation.domain.CaseCommand;
import id.satupintu.escalation.domain.CaseCommand.HearNotice;
import id.satupintu.escalation.domain.Subject;
import id.satupintu.platform.aggregate.Reaction;
import java.util.List;
import java.util.Set;

/** Which notices count before a case may be closed without the reporter's word: those about the settlement itself. */
public final class NotificationReactions {
    private static final Set<String> ABOUT_THE_SETTLEMENT = Set.of("case-resolved", "answer-window-closing");

    private NotificationReactions() {}

    public static List<Reaction<CaseCommand>> translate(Envelope<NotificationEvent> event) {
        if (!counts(event.data().notice())) {
            return List.of();
        }
        return switch (event.data()) {
            case NoticeSent _ -> hear(event, true);
            case NoticeSuppressed _ -> hear(event, false);
            case NoticeFailed _ -> List.of(); // tried and not arrived: it counts as nothing
        };
    }

    private static boolean counts(Notice notice) {
        return notice.audience() == Audience.REPORTER && ABOUT_THE_SETTLEMENT.contains(notice.template());
    }

    private static List<Reaction<CaseCommand>> hear(Envelope<NotificationEvent> event, boolean reached) {
        Subject subject = new Subject(event.data().complaintId(), event.kabupaten());
        return List.of(new Reaction<>(subject.complaintId().value(), new HearNotice(subject, event.time(), reached)));
    }
}
