package id.satupintu.platform.aggregate;

/** What an event of another service means to an aggregate of ours. */
public record Reaction<C>(String aggregateId, C command) {}
