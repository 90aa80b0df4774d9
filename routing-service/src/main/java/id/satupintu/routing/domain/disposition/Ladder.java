package id.satupintu.routing.domain.disposition;

import id.satupintu.contracts.Tier;
import id.satupintu.contracts.UnitCode;
import id.satupintu.contracts.UnitRef;
import id.satupintu.contracts.routing.RoutingEvent.Route;
import id.satupintu.contracts.routing.RoutingEvent.Rung;
import id.satupintu.contracts.routing.RoutingEvent.SkipReason;
import id.satupintu.contracts.routing.RoutingEvent.SkippedTier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Builds the way a case may go: RT, desa, kecamatan, then the unit whose tupoksi covers the matter (dossier 2.3).
 *
 * @param place the units of the place
 * @param top the unit whose tupoksi covers the matter; null when the kabupaten has none to name
 * @param supporting units that help whoever holds it
 * @param refusers units that must not be on it
 */
record Ladder(
        Report report,
        Appraisal.Signals signals,
        Place place,
        @Nullable Addressee top,
        List<UnitRef> supporting,
        Set<UnitCode> refusers) {
    private static final List<Tier> TERRITORIAL = List.of(Tier.RT, Tier.DESA, Tier.KECAMATAN);

    /**
     * The way of a matter that {@code matter} can settle at the earliest: it starts at the lowest tier from there on that
     * nothing stands against. Empty when no unit is left.
     */
    Optional<Route> from(Tier matter) {
        for (Tier tier : TERRITORIAL) {
            if (obstacle(tier, matter) == null) {
                return Optional.of(route(tier, matter));
            }
        }
        return topRung().map(rung -> route(rung.tier(), matter));
    }

    /** The way as an officer wants it; empty when that tier has no unit that may have the case. */
    Optional<Route> startingAt(Tier tier) {
        return rungs().stream().anyMatch(rung -> rung.tier() == tier)
                ? Optional.of(route(tier, tier))
                : Optional.empty();
    }

    /** The same way with helpers an officer named. */
    Ladder with(List<Addressee> helpers) {
        return new Ladder(
                report,
                signals,
                place,
                top,
                helpers.stream().filter(this::mayHelp).map(Addressee::unit).toList(),
                refusers);
    }

    /** Whether a unit may know of the case as one that helps: what bars a holder bars a helper. */
    boolean mayHelp(Addressee helper) {
        boolean neighbour = helper.tier() == Tier.RT && report.anonymous() && !report.rtMayKnowReporter();
        return !neighbour
                && !refusers.contains(helper.unit().code())
                && (!TERRITORIAL.contains(helper.tier()) || bar(helper.tier()) == null);
    }

    private Route route(Tier start, Tier matter) {
        List<SkippedTier> skipped = new ArrayList<>();
        for (Tier tier : TERRITORIAL) {
            if (tier.compareTo(start) < 0) {
                SkipReason reason = obstacle(tier, matter);
                skipped.add(new SkippedTier(tier, reason == null ? SkipReason.NOT_ITS_MATTER : reason));
            }
        }
        return new Route(start, rungs(), skipped, helpers());
    }

    private List<UnitRef> helpers() {
        return supporting.stream()
                .filter(unit -> !refusers.contains(unit.code()))
                .filter(unit -> TERRITORIAL.stream()
                        .noneMatch(tier -> unit.equals(place.at(tier)) && barred(tier, unit) != null))
                .filter(unit -> top == null || !unit.equals(top.unit()))
                .toList();
    }

    /** Every unit that may hold the case, lowest first. */
    private List<Rung> rungs() {
        List<Rung> rungs = new ArrayList<>();
        for (Tier tier : TERRITORIAL) {
            UnitRef unit = place.at(tier);
            if (unit != null && barred(tier, unit) == null) {
                rungs.add(new Rung(tier, unit));
            }
        }
        topRung().ifPresent(rungs::add);
        return rungs;
    }

    private Optional<Rung> topRung() {
        return Optional.ofNullable(top)
                .filter(unit -> !refusers.contains(unit.unit().code()))
                .map(unit -> new Rung(unit.tier(), unit.unit()));
    }

    /** Why the case does not start at {@code tier}; null when it may. */
    private @Nullable SkipReason obstacle(Tier tier, Tier matter) {
        if (signals.emergency()) {
            return SkipReason.EMERGENCY;
        }
        UnitRef unit = place.at(tier);
        SkipReason bar = unit == null ? bar(tier) : barred(tier, unit);
        if (bar != null) {
            return bar;
        }
        if (tier.compareTo(matter) < 0) {
            return SkipReason.NOT_ITS_MATTER;
        }
        if (unit == null) {
            return SkipReason.PLACE_UNKNOWN;
        }
        if (report.triedTiers().contains(tier)) {
            return SkipReason.ALREADY_TRIED;
        }
        // The RT is a neighbour: what it reads tells it who wrote. Desa and kecamatan serve hundreds of households.
        boolean neighbourWouldKnow = tier == Tier.RT && report.anonymous() && !report.rtMayKnowReporter();
        return neighbourWouldKnow ? SkipReason.PROTECTS_REPORTER : null;
    }

    /** Why {@code unit} may never hold the case, not even after it went up; null when it may. */
    private @Nullable SkipReason barred(Tier tier, UnitRef unit) {
        return refusers.contains(unit.code()) ? SkipReason.REFUSED : bar(tier);
    }

    private @Nullable SkipReason bar(Tier tier) {
        if (signals.accusedTiers().contains(tier)) {
            return SkipReason.ACCUSED;
        }
        // What the Inspektorat examines is kept from the units it may be about (dossier 3.3).
        if (top != null && top.tier() == Tier.INSPEKTORAT) {
            return SkipReason.NOT_ITS_MATTER;
        }
        return signals.sensitive() && tier != Tier.KECAMATAN ? SkipReason.PROTECTS_REPORTER : null;
    }
}
