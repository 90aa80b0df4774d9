package id.satupintu.system.faults.nemesis;

import java.time.Instant;

/**
 * A fault as it happened.
 *
 * @param healedAt when everything it touched was ready again, or when it was given up waiting
 * @param ready whether it was
 */
public record Injected(Fault fault, Instant from, Instant healedAt, boolean ready) {}
