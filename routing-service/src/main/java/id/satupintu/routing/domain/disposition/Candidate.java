package id.satupintu.routing.domain.disposition;

import id.satupintu.contracts.Tier;
import id.satupintu.contracts.UnitRef;
import id.satupintu.contracts.routing.RoutingEvent.Suggestion;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A unit that the words of a report point to.
 *
 * @param unit null when the matter is one of RT, desa or kecamatan and the place is not known that far down
 * @param confidence 0 to 1; those of all candidates of a report add up to 1 at most
 * @param terms the words of the catalogue that the report bears, the strongest first
 */
public record Candidate(Tier tier, @Nullable UnitRef unit, double confidence, List<String> terms) {
    public Candidate {
        terms = List.copyOf(terms);
    }

    Optional<Suggestion> suggestion() {
        return unit == null ? Optional.empty() : Optional.of(new Suggestion(unit, confidence, terms));
    }
}
