package id.satupintu.notification.domain;

import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.notification.NotificationEvent;
import id.satupintu.contracts.notification.NotificationEvent.FailureReason;
import id.satupintu.contracts.notification.NotificationEvent.NoticeFailed;
import id.satupintu.contracts.notification.NotificationEvent.NoticeSent;
import id.satupintu.contracts.notification.NotificationEvent.NoticeSuppressed;
import id.satupintu.contracts.notification.NotificationEvent.SuppressionReason;

/** What became of a notice, not yet said to anyone. */
sealed interface Settled {

    Notice notice();

    NotificationEvent said(ComplaintId complaintId);

    record Sent(Notice notice, int attempts) implements Settled {
        @Override
        public NotificationEvent said(ComplaintId complaintId) {
            return new NoticeSent(complaintId, notice.told(), attempts);
        }
    }

    record Failed(Notice notice, int attempts, FailureReason reason) implements Settled {
        @Override
        public NotificationEvent said(ComplaintId complaintId) {
            return new NoticeFailed(complaintId, notice.told(), attempts, reason);
        }
    }

    record Suppressed(Notice notice, SuppressionReason reason) implements Settled {
        @Override
        public NotificationEvent said(ComplaintId complaintId) {
            return new NoticeSuppressed(complaintId, notice.told(), reason);
        }
    }
}
