package id.satupintu.notification.adapter.in.web;

import static id.satupintu.platform.web.AccessRule.Outside.LEFT_OUT;
import static id.satupintu.platform.web.AccessRule.Reach.MAILBOX;
import static id.satupintu.platform.web.AccessRule.officers;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import id.satupintu.platform.web.AccessRules;
import id.satupintu.platform.web.Role;

/** Who may call what: every officer, and each sees the own mailboxes alone ({@link Mailboxes}). */
public final class NoticeAccess {

    private NoticeAccess() {}

    public static AccessRules rules() {
        return AccessRules.of(
                officers(GET, "/api/v1/notices").may(MAILBOX, Role.values()).outside(LEFT_OUT),
                officers(POST, "/api/v1/notices/{noticeId}/read").may(MAILBOX, Role.values()),
                officers(GET, "/pemberitahuan").may(MAILBOX, Role.values()).outside(LEFT_OUT),
                officers(GET, "/pemberitahuan/arus").may(MAILBOX, Role.values()).outside(LEFT_OUT),
                officers(POST, "/pemberitahuan/{noticeId}/dibaca").may(MAILBOX, Role.values()));
    }
}
