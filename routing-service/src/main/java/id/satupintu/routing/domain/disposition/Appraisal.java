package id.satupintu.routing.domain.disposition;

import id.satupintu.contracts.Tier;
import id.satupintu.contracts.UnitRef;
import id.satupintu.contracts.routing.RoutingEvent.Suggestion;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the words and the place of a report say, as it was when it was looked at: everything a decision needs besides the
 * report itself.
 *
 * @param catalogueVersion version of the tupoksi catalogue that was asked; empty when the kabupaten has none
 * @param modelVersion version of the classifier's model that was asked; null or empty when there was none
 * @param category the SP4N category of the likeliest matter; null when there is none
 * @param candidates the strongest first
 * @param nearby units of the place, to suggest when there is no catalogue
 * @param signals what the report says beside its matter
 * @param jurisdiction what the rules of jurisdiction say; null when none of them fits
 * @param inspektorat who examines alleged abuse of authority
 * @param overseers who helps the Inspektorat with it, never a unit of the tier that is accused
 * @param lastResort the owner of reports that nobody owns (Sekretariat Daerah)
 * @param emergencyUnit who to turn to in danger when no unit's tupoksi matches
 * @param words the stems of its words that bear a meaning, each once, those of the title first; null in what was kept
 *     before they were read
 */
public record Appraisal(
        String catalogueVersion,
        @Nullable String modelVersion,
        @Nullable String category,
        Place place,
        List<Candidate> candidates,
        List<Suggestion> nearby,
        Signals signals,
        @Nullable Jurisdiction jurisdiction,
        @Nullable UnitRef inspektorat,
        @Nullable List<UnitRef> overseers,
        @Nullable UnitRef lastResort,
        @Nullable UnitRef emergencyUnit,
        @Nullable List<String> words) {
    public Appraisal {
        candidates = List.copyOf(candidates);
        nearby = List.copyOf(nearby);
        words = words == null ? null : List.copyOf(words);
    }

    /** What it is about, to be compared with others. */
    public Matter matter() {
        return new Matter(words == null ? List.of() : words, category);
    }

    /** True when the kabupaten has a catalogue that could be asked. */
    public boolean catalogueLoaded() {
        return !catalogueVersion.isEmpty();
    }

    /**
     * What a report says beside its matter.
     *
     * @param emergency danger that does not wait
     * @param misconduct alleged abuse of authority (berkadar pengawasan)
     * @param sensitive violence or children: never shown to neighbours (dossier 2.3, 3.3 DP3A)
     * @param accusedTiers tiers whose officers are accused
     * @param terms the phrases of the word list that say so
     */
    public record Signals(
            boolean emergency, boolean misconduct, boolean sensitive, Set<Tier> accusedTiers, List<String> terms) {

        /** A report about its matter and nothing else. */
        public static final Signals NONE = new Signals(false, false, false, Set.of(), List.of());

        public Signals {
            accusedTiers = Set.copyOf(accusedTiers);
            terms = List.copyOf(terms);
        }

        /** Whether its words may be shown to nobody but those who work on it. */
        public boolean isDelicate() {
            return misconduct || sensitive || !accusedTiers.isEmpty();
        }
    }
}
