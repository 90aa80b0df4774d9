package id.satupintu.escalation.domain;

import id.satupintu.contracts.ComplaintClass;
import id.satupintu.contracts.Location;
import id.satupintu.contracts.Tier;
import id.satupintu.contracts.UnitRef;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The way a case may go, as routing last said it.
 *
 * @param receivedAt when the citizen handed it in; the citizen's clocks count from here
 * @param startTier where the case opens
 * @param ladder one unit per tier, lowest first, never empty
 * @param supporting units that help the one that holds the case
 * @param binding true when somebody ruled: the unit may not give it back any more (R6)
 */
public record Routing(
        ComplaintClass complaintClass,
        Location location,
        Instant receivedAt,
        Tier startTier,
        List<Step> ladder,
        List<UnitRef> supporting,
        boolean binding) {

    /** One step of the ladder: who holds the case at {@code tier}. */
    public record Step(Tier tier, UnitRef unit) {}

    /** @throws IllegalArgumentException when there is nobody on the ladder */
    public Routing {
        if (ladder.isEmpty()) {
            throw new IllegalArgumentException("A ladder has at least one step");
        }
        ladder = ladder.stream().sorted(Comparator.comparing(Step::tier)).toList();
        supporting = List.copyOf(supporting);
    }

    Routing as(ComplaintClass told) {
        return new Routing(told, location, receivedAt, startTier, ladder, supporting, binding);
    }

    /** Where the case opens: the start tier, the next above it where that tier is not on the ladder, or the top. */
    Step start() {
        return ladder.stream()
                .filter(step -> step.tier().compareTo(startTier) >= 0)
                .findFirst()
                .orElseGet(ladder::getLast);
    }

    /** The next step up from {@code tier}, passing over tiers that are not on the ladder; empty at the top. */
    Optional<Step> above(Tier tier) {
        return ladder.stream().filter(step -> step.tier().compareTo(tier) > 0).findFirst();
    }

    boolean top(Tier tier) {
        return above(tier).isEmpty();
    }
}
