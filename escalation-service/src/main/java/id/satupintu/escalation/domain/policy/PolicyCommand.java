package id.satupintu.escalation.domain.policy;

import id.satupintu.contracts.UnitCode;
import java.time.LocalDate;

/** What can be asked of a tenant's policy. */
public sealed interface PolicyCommand {

    /** Publishes {@code policy} unless the tenant already has one: what a service does when it starts. */
    record PublishFirst(Policy policy) implements PolicyCommand {}

    /**
     * Publishes the next version; refused when somebody else has published meanwhile, or when it were in force before
     * today: what is past was judged by the rules of its time.
     *
     * @param policy its version is the one before plus one
     * @param today where the tenant is
     * @param by the unit that decides it
     * @param reason for everyone to read
     */
    record Publish(Policy policy, LocalDate today, UnitCode by, String reason) implements PolicyCommand {}
}
