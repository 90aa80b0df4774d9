package id.satupintu.contracts.notification;

import id.satupintu.contracts.ComplaintEvent;
import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.EventStream;
import id.satupintu.contracts.Required;
import id.satupintu.contracts.UnitCode;
import id.satupintu.contracts.WireType;
import org.jspecify.annotations.Nullable;

/** Who was told what, and whether it reached them. Never the text, never an address. */
@EventStream(topic = "notification.notice.v1", source = "/notification-service")
public sealed interface NotificationEvent extends ComplaintEvent {

    Notice notice();

    /** The gateway took it. */
    @WireType("id.satupintu.notification.notice-sent.v1")
    record NoticeSent(ComplaintId complaintId, Notice notice, int attempts) implements NotificationEvent {
        public NoticeSent {
            Required.fields("complaintId", complaintId, "notice", notice);
        }
    }

    /** Every attempt failed. */
    @WireType("id.satupintu.notification.notice-failed.v1")
    record NoticeFailed(ComplaintId complaintId, Notice notice, int attempts, FailureReason reason)
            implements NotificationEvent {
        public NoticeFailed {
            Required.fields("complaintId", complaintId, "notice", notice, "reason", reason);
        }
    }

    /** Deliberately not sent. */
    @WireType("id.satupintu.notification.notice-suppressed.v1")
    record NoticeSuppressed(ComplaintId complaintId, Notice notice, SuppressionReason reason)
            implements NotificationEvent {
        public NoticeSuppressed {
            Required.fields("complaintId", complaintId, "notice", notice, "reason", reason);
        }
    }

    /**
     * A notice.
     *
     * @param noticeId the same for every attempt at the same notice
     * @param unit the unit it is for, when it is for officers
     * @param template what it says, e.g. {@code case-escalated}
     * @param causedBy id of the event it tells of
     */
    record Notice(
            String noticeId,
            Audience audience,
            @Nullable UnitCode unit,
            NoticeChannel channel,
            String template,
            String causedBy) {
        public Notice {
            Required.fields(
                    "noticeId",
                    noticeId,
                    "audience",
                    audience,
                    "channel",
                    channel,
                    "template",
                    template,
                    "causedBy",
                    causedBy);
        }
    }

    /** Whom it is for. */
    enum Audience {
        REPORTER,
        OFFICER,
        SUPERIOR,
        COORDINATOR
    }

    /** How it travels. */
    enum NoticeChannel {
        EMAIL,
        IN_APP,
        SMS,
        WHATSAPP
    }

    /** Why it did not arrive. */
    enum FailureReason {
        GATEWAY_UNAVAILABLE,
        REJECTED_BY_GATEWAY
    }

    /** Why it was not sent. */
    enum SuppressionReason {
        NO_CONTACT,
        CONTACT_ERASED,
        REPORTER_DECLINED
    }
}
