package id.satupintu.escalation.domain;

import java.time.Instant;

/**
 * Who within the unit works on it.
 *
 * @param office an office, not a person: {@code Bidang Bina Marga}
 * @param at when it was handed over
 * @param note what was said then
 */
public record Assignment(String office, Instant at, String note) {}
