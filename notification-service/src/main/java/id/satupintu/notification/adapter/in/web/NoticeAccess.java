package id.satupintu.notification.adapter.in.web;

import id.satupintu.platform.web.AccessRule;
import id.satupintu.platform.web.AccessRules;
import org.springframework.http.HttpMethod;

/** Who may call what: every officer, and each sees the own mailboxes alone ({@link Mailboxes}). */
public final class NoticeAccess {

    private NoticeAccess() {}

    public static AccessRules rules() {
        return AccessRules.of(
                AccessRule.officers(HttpMethod.GET, "/api/v1/notices"),
                AccessRule.officers(HttpMethod.POST, "/api/v1/notices/{noticeId}/read"),
                AccessRule.officers(HttpMethod.GET, "/pemberitahuan"),
                AccessRule.officers(HttpMethod.GET, "/pemberitahuan/arus"),
                AccessRule.officers(HttpMethod.POST, "/pemberitahuan/{noticeId}/dibaca"));
    }
}
