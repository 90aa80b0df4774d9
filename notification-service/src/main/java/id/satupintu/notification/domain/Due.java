package id.satupintu.notification.domain;

import id.satupintu.contracts.notification.NotificationEvent.Audience;
import org.jspecify.annotations.Nullable;

/**
 * Someone must hear something; which unit that is may not be known yet.
 *
 * @param whom who that someone is
 * @param post the unit itself, or the one whose superior it is; null for the reporter, the coordinator and whoever
 *     holds the case
 * @param causedBy id of the event
 */
public record Due(Whom whom, @Nullable Post post, Template template, Wording wording, String causedBy) {

    /** Ways to name someone. */
    public enum Whom {
        REPORTER(Audience.REPORTER),
        UNIT(Audience.OFFICER),
        /** Known as soon as an escalation event was heard. */
        CURRENT_HOLDER(Audience.OFFICER),
        /** Known as soon as the ladder was heard. */
        SUPERIOR_OF(Audience.SUPERIOR),
        COORDINATOR(Audience.COORDINATOR);

        private final Audience audience;

        Whom(Audience audience) {
            this.audience = audience;
        }

        public Audience audience() {
            return audience;
        }
    }
}
