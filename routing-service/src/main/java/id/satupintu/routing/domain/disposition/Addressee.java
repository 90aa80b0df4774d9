package id.satupintu.routing.domain.disposition;

import id.satupintu.contracts.Tier;
import id.satupintu.contracts.UnitRef;

/** A unit and the tier it settles at, as the directory says. */
public record Addressee(Tier tier, UnitRef unit) {}
