package id.satupintu.reporting.adapter.in.kafka;

import id.satupintu.contracts.notification.NotificationEvent;
import id.satupintu.contracts.notification.NotificationEvent.NoticeFailed;
import id.satupintu.contracts.notification.NotificationEvent.NoticeSent;
import id.satupintu.contracts.notification.NotificationEvent.NoticeSuppressed;
import id.satupintu.reporting.view.Telling;
import id.satupintu.reporting.view.Telling.Count;
import id.satupintu.reporting.view.Telling.Counted;

/** What notification says. */
final class NotificationTellings {

    private NotificationTellings() {}

    static Telling of(NotificationEvent event) {
        return switch (event) {
            case NoticeSent _ -> new Counted(Count.NOTICE_SENT);
            case NoticeFailed _ -> new Counted(Count.NOTICE_FAILED);
            case NoticeSuppressed _ -> new Counted(Count.NOTICE_SUPPRESSED);
        };
    }
}
