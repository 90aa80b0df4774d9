package id.satupintu.routing.domain.disposition;

import id.satupintu.contracts.Tier;
import id.satupintu.contracts.UnitRef;
import java.util.List;

/**
 * What the rules of jurisdiction say about a report: whose the thing is, where words alone would name another (dossier
 * 3.2). The rules are data, {@code catalogue/aturan_kewenangan.csv}.
 *
 * @param rule its name in the data, e.g. {@code 1-jalan-nasional}
 * @param confidence how surely the report is about what the rule is about, 0 to 1
 * @param startTier the lowest tier that can settle it
 * @param office who answers for it at the top of the ladder
 * @param supporting units that help
 * @param terms the phrases of the rule that the report bears
 * @param confirm a verifier must look at whose it is, because words cannot tell (a road's status by its name)
 */
public record Jurisdiction(
        String rule,
        double confidence,
        Tier startTier,
        Addressee office,
        List<UnitRef> supporting,
        List<String> terms,
        boolean confirm) {
    /** What stands before the name of a rule among the terms that decided. */
    public static final String TERM = "aturan ";

    public Jurisdiction {
        supporting = List.copyOf(supporting);
        terms = List.copyOf(terms);
    }
}
