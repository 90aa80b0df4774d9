package id.satupintu.routing.domain.disposition;

import static id.satupintu.routing.domain.directory.Unit.isTerritorial;

import id.satupintu.contracts.Tier;
import id.satupintu.contracts.UnitCode;
import id.satupintu.contracts.UnitRef;
import id.satupintu.contracts.routing.RoutingEvent.DecidedBy;
import id.satupintu.contracts.routing.RoutingEvent.Decision;
import id.satupintu.contracts.routing.RoutingEvent.HoldReason;
import id.satupintu.contracts.routing.RoutingEvent.Route;
import id.satupintu.contracts.routing.RoutingEvent.Suggestion;
import id.satupintu.routing.domain.disposition.Disposition.Ruling;
import id.satupintu.routing.domain.disposition.Verdict.Hold;
import id.satupintu.routing.domain.disposition.Verdict.Send;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one report laid out to be weighed.
 *
 * @param refusers units that gave it back and never get it again
 */
record Bench(Report report, Appraisal appraisal, Set<UnitCode> refusers) {
    private static final int RUNNERS_UP = 3;

    /** Below it a unit is no match but the least unlikely of all. */
    private static final double ANY_MATCH = 0.35;

    /** Below it an office has nothing to do with a matter of the neighbourhood. */
    private static final double ANY_OFFICE = 0.05;

    /** By the words of the report alone. */
    Verdict byMatter(RoutingPolicy policy) {
        UnitRef inspektorat = appraisal.inspektorat();
        if (appraisal.signals().misconduct() && inspektorat != null && mayHave(inspektorat)) {
            List<UnitRef> overseers = appraisal.overseers();
            return byRule(new Addressee(Tier.INSPEKTORAT, inspektorat), overseers == null ? List.of() : overseers);
        }
        if (!appraisal.catalogueLoaded()) {
            return inDanger().orElseGet(() -> hold(HoldReason.NO_CATALOGUE));
        }
        Jurisdiction jurisdiction = appraisal.jurisdiction();
        if (jurisdiction != null && mayHave(jurisdiction.office().unit())) {
            return byJurisdiction(jurisdiction, policy);
        }
        return eligible().findFirst().map(best -> weigh(best, policy)).orElseGet(() -> inDanger()
                .orElseGet(() -> hold(HoldReason.NO_MATCH)));
    }

    /** Whose the thing is, when it is plain what the report is about. */
    private Verdict byJurisdiction(Jurisdiction jurisdiction, RoutingPolicy policy) {
        boolean plain = jurisdiction.confidence() >= policy.acceptFrom();
        if (!plain || jurisdiction.confirm()) {
            HoldReason doubt = plain ? HoldReason.AMBIGUOUS : HoldReason.LOW_CONFIDENCE;
            return inDanger().orElseGet(() -> new Hold(doubt, suggestions(jurisdiction)));
        }
        Set<String> terms = new LinkedHashSet<>(jurisdiction.terms());
        eligible().findFirst().ifPresent(best -> terms.addAll(best.terms()));
        terms.add(Jurisdiction.TERM + jurisdiction.rule());
        Decision decision = new Decision(
                DecidedBy.RULE,
                jurisdiction.confidence(),
                List.copyOf(terms),
                suggestions(other -> !jurisdiction.office().unit().equals(other.unit()), RUNNERS_UP),
                appraisal.catalogueVersion(),
                modelVersion(),
                appraisal.category());
        return ladder(appraisal.place(), jurisdiction.office(), jurisdiction.supporting())
                .from(jurisdiction.startTier())
                .<Verdict>map(route -> new Send(route, decision))
                .orElseGet(() -> hold(HoldReason.NO_MATCH));
    }

    /** Whom the rule names first, and after it whom the words name. */
    private List<Suggestion> suggestions(Jurisdiction jurisdiction) {
        UnitRef office = jurisdiction.office().unit();
        List<Suggestion> all = new ArrayList<>();
        List<String> terms = new ArrayList<>(jurisdiction.terms());
        terms.add(Jurisdiction.TERM + jurisdiction.rule());
        all.add(new Suggestion(office, jurisdiction.confidence(), terms));
        jurisdiction.supporting().stream()
                .filter(this::mayHave)
                .forEach(unit -> all.add(new Suggestion(unit, 0, List.of())));
        suggestions(other -> true, RUNNERS_UP + 1).stream()
                .filter(other -> all.stream().noneMatch(known -> known.unit().equals(other.unit())))
                .forEach(all::add);
        return all.subList(0, Math.min(all.size(), RUNNERS_UP + 1));
    }

    private @Nullable String modelVersion() {
        String version = appraisal.modelVersion();
        return version == null || version.isEmpty() ? null : version;
    }

    /** The way to the unit that a refusing unit named; empty when that one refused too or may not have it. */
    Optional<Route> named(Addressee owner) {
        return wayTo(owner).startingAt(owner.tier());
    }

    /** The way an officer wants; empty when the unit or the tier may not have it. */
    Optional<Route> ruled(Ruling ruling) {
        Addressee to = ruling.to();
        if (!mayHave(to.unit())) {
            return Optional.empty();
        }
        Ladder way = wayTo(to).with(ruling.helpers());
        Optional<Route> own = way.startingAt(to.tier());
        // The tier the officer wanted to start at may have given it back since; the unit itself stands.
        return ruling.startAt() == null ? own : way.startingAt(ruling.startAt()).or(() -> own);
    }

    /** As {@link #ruled}, but with the starting tier exactly as asked: what an officer may order now. */
    boolean allows(Ruling ruling) {
        Tier startAt = ruling.startAt() == null ? ruling.to().tier() : ruling.startAt();
        return ruled(ruling).filter(route -> route.startTier() == startAt).isPresent();
    }

    /** Whether every unit the officer wants to help may know of it. */
    boolean allowsHelpersOf(Ruling ruling) {
        Ladder way = wayTo(ruling.to());
        return ruling.helpers().stream()
                .allMatch(helper -> !helper.unit().equals(ruling.to().unit()) && way.mayHelp(helper));
    }

    Hold hold(HoldReason reason) {
        List<Suggestion> best = suggestions(_ -> true, RUNNERS_UP + 1);
        return new Hold(reason, best.isEmpty() ? appraisal.nearby() : best);
    }

    /** A decision that leaves no doubt because a rule or a person made it: confidence 1. */
    Decision certain(DecidedBy by, List<String> terms) {
        return new Decision(
                by,
                1,
                terms,
                suggestions(_ -> true, RUNNERS_UP),
                appraisal.catalogueVersion(),
                modelVersion(),
                appraisal.category());
    }

    private Verdict weigh(Candidate best, RoutingPolicy policy) {
        Optional<Addressee> top = isTerritorial(best.tier()) ? office() : addressee(best);
        Predicate<Candidate> ally = other -> other.equals(best) || sharesTheLadder(best, other, top);
        double confidence = atMostThreeDecimals(
                eligible().filter(ally).mapToDouble(Candidate::confidence).sum());
        double lead = atMostThreeDecimals(confidence
                - eligible()
                        .filter(ally.negate())
                        .mapToDouble(Candidate::confidence)
                        .max()
                        .orElse(0));
        if (confidence < policy.acceptFrom() || lead < policy.ambiguousWithin()) {
            HoldReason doubt = confidence < ANY_MATCH
                    ? HoldReason.NO_MATCH
                    : lead < policy.ambiguousWithin() ? HoldReason.AMBIGUOUS : HoldReason.LOW_CONFIDENCE;
            return inDanger().orElseGet(() -> hold(doubt));
        }
        Decision decision = new Decision(
                DecidedBy.CLASSIFIER,
                confidence,
                best.terms(),
                suggestions(other -> !other.equals(best), RUNNERS_UP),
                appraisal.catalogueVersion(),
                modelVersion(),
                appraisal.category());
        return ladder(appraisal.place(), top.orElse(null), List.of())
                .from(best.tier())
                .<Verdict>map(route -> new Send(route, decision))
                .orElseGet(() -> hold(HoldReason.NO_MATCH));
    }

    private static double atMostThreeDecimals(double sum) {
        return Math.min(1, Math.round(sum * 1000) / 1000.0);
    }

    /** A matter of the neighbourhood leads up to the other tiers and the best office anyway: those are no rivals. */
    private static boolean sharesTheLadder(Candidate best, Candidate other, Optional<Addressee> top) {
        return isTerritorial(best.tier())
                && (isTerritorial(other.tier())
                        || top.map(Addressee::unit)
                                .filter(unit -> unit.equals(other.unit()))
                                .isPresent());
    }

    /** Danger is never left lying because the words were unclear: 112 knows whom to send. */
    private Optional<Verdict> inDanger() {
        return Optional.ofNullable(appraisal.emergencyUnit())
                .filter(unit -> appraisal.signals().emergency() && mayHave(unit))
                .map(unit -> byRule(new Addressee(Tier.OPD, unit), List.of()));
    }

    private Verdict byRule(Addressee top, List<UnitRef> supporting) {
        return ladder(appraisal.place(), top, supporting)
                .startingAt(top.tier())
                .<Verdict>map(route -> new Send(
                        route, certain(DecidedBy.RULE, appraisal.signals().terms())))
                .orElseGet(() -> hold(HoldReason.NO_MATCH));
    }

    private Ladder wayTo(Addressee to) {
        Addressee top = isTerritorial(to.tier()) ? office().orElse(null) : to;
        return ladder(appraisal.place().with(to.tier(), to.unit()), top, List.of());
    }

    private Ladder ladder(Place place, @Nullable Addressee top, List<UnitRef> supporting) {
        return new Ladder(report, appraisal.signals(), place, top, supporting, refusers);
    }

    /** The office at the top of a matter of the neighbourhood: the best one, or the owner of last resort. */
    private Optional<Addressee> office() {
        return eligible()
                .filter(candidate -> !isTerritorial(candidate.tier()) && candidate.tier() != Tier.INSPEKTORAT)
                .filter(candidate -> candidate.confidence() >= ANY_OFFICE)
                .findFirst()
                .flatMap(Bench::addressee)
                .or(() -> Optional.ofNullable(appraisal.lastResort())
                        .filter(this::mayHave)
                        .map(unit -> new Addressee(Tier.SEKDA, unit)));
    }

    private List<Suggestion> suggestions(Predicate<Candidate> which, int limit) {
        return eligible()
                .filter(which)
                .map(Candidate::suggestion)
                .flatMap(Optional::stream)
                .limit(limit)
                .toList();
    }

    private Stream<Candidate> eligible() {
        return appraisal.candidates().stream()
                .filter(candidate -> candidate.unit() == null || mayHave(candidate.unit()));
    }

    private boolean mayHave(UnitRef unit) {
        return !refusers.contains(unit.code());
    }

    private static Optional<Addressee> addressee(Candidate candidate) {
        @Nullable UnitRef unit = candidate.unit();
        return Optional.ofNullable(unit).map(known -> new Addressee(candidate.tier(), known));
    }
}
