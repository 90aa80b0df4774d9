package id.satupintu.notification.adapter.in.web;

import static id.satupintu.platform.web.AccessRule.Outside.LEFT_OUT;
import static id.satupintu.platform.web.AccessRule.Reach.MAILBOX;
import static id.satupintu.platform.web.AccessRule.officers;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import id.satupintu.platform.web.AccessRules;
import id.satupintu.platform.web.Role;

/** Who may call what; {@link NoticeController} and {@link NoticePages} see to it that nobody reads another's mailbox. */
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
