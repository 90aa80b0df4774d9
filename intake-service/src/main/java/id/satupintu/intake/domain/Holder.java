package id.satupintu.intake.domain;

import id.satupintu.contracts.Tier;
import id.satupintu.contracts.UnitRef;
import java.time.Instant;

/**
 * The unit that must act, and the tier it acts at.
 *
 * @param since since when, UTC
 */
public record Holder(Tier tier, UnitRef unit, Instant since) {}
