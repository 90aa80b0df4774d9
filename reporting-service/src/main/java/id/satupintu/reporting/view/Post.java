package id.satupintu.reporting.view;

import id.satupintu.contracts.Tier;
import id.satupintu.contracts.UnitRef;

/** The unit that holds a case, and the tier it holds it at. */
public record Post(Tier tier, UnitRef unit) {}
