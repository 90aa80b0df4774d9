package id.satupintu.escalation.domain.policy;

/** What can be asked of a tenant's policy. */
public sealed interface PolicyCommand {

    /** Publishes {@code policy} unless the tenant already has one: what a service does when it starts. */
    record PublishFirst(Policy policy) implements PolicyCommand {}
}
