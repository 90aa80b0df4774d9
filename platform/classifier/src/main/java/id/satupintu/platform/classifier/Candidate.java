package id.satupintu.platform.classifier;

import java.util.List;

/**
 * A unit that a text may be for.
 *
 * @param unit its code in the catalogue
 * @param function which of its functions the text is about; empty when only its tupoksi found it
 * @param probability 0 to 1; those of all units of the catalogue add up to 1
 * @param terms the reporter's own words that spoke for it, the strongest first
 */
public record Candidate(String unit, String function, double probability, List<String> terms) {
    public Candidate {
        terms = List.copyOf(terms);
    }
}
