package id.satupintu.reporting.view;

import id.satupintu.contracts.Tier;
import id.satupintu.contracts.UnitRef;
import java.time.Instant;

/**
 * The unit that holds a case, and the tier it holds it at.
 *
 * @param since since when it holds it: a unit that gets a case again holds it anew
 */
public record Post(Tier tier, UnitRef unit, Instant since) {}
