package id.satupintu.notification.adapter.in.web;

import id.satupintu.contracts.notification.NotificationEvent.Audience;
import id.satupintu.notification.domain.Mailbox;
import id.satupintu.platform.web.Officer;
import id.satupintu.platform.web.Role;
import java.util.ArrayList;
import java.util.List;

/** Which mailboxes are an officer's: that of the own unit, and those of the duties held in the kabupaten. */
final class Mailboxes {

    private Mailboxes() {}

    static List<Mailbox> of(Officer officer) {
        List<Mailbox> own = new ArrayList<>(List.of(Mailbox.of(officer.unit())));
        if (officer.is(Role.ADMIN_KOORDINATOR)) {
            own.add(Mailbox.of(officer.kabupaten(), Audience.COORDINATOR));
        }
        if (officer.is(Role.SUPERIOR)) {
            own.add(Mailbox.of(officer.kabupaten(), Audience.SUPERIOR));
        }
        return List.copyOf(own);
    }
}
