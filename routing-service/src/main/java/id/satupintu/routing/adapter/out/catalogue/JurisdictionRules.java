package id.satupintu.routing.adapter.out.catalogue;

import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.Tier;
import id.satupintu.contracts.UnitCode;
import id.satupintu.contracts.UnitRef;
import id.satupintu.routing.domain.directory.Unit;
import id.satupintu.routing.domain.directory.UnitDirectory;
import id.satupintu.routing.domain.disposition.Addressee;
import id.satupintu.routing.domain.disposition.Jurisdiction;
import id.satupintu.routing.domain.disposition.Place;
import id.satupintu.routing.domain.disposition.UnitScorer.Topic;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;

/**
 * Whose a road, a lamp, a school is, by what a report says of it (dossier 3.2). The rules are data,
 * {@code catalogue/aturan_kewenangan.csv}: the first row that fits decides, so the special ones come before the usual.
 *
 * <p>A row fits when the report is about one of its {@code fungsi} at all (foremost, when it has no {@code frasa}), bears
 * one of its {@code frasa} and none of its {@code kecuali}, and when the kabupaten has the unit it names.
 */
final class JurisdictionRules {
    /** Share of the topics from which a report is about a matter at all. */
    private static final double ABOUT = 0.25;

    /** How sure a row is whose phrases leave no doubt what the report is about, so that it names no {@code fungsi}. */
    private static final double PHRASE_ALONE = 0.9;

    private static final String KECAMATAN = "CAMAT";

    private final ReportWords words = ReportWords.bundled().wordByWord();
    private final Phrases phrases = new Phrases();
    private final List<Rule> rules;

    /**
     * @param says phrases by their key, as the table writes them; none: the matter alone decides
     * @param unless keys of phrases that speak against it
     */
    private record Rule(
            String name,
            String kabupaten,
            Set<String> functions,
            Map<String, String> says,
            Set<String> unless,
            Tier startTier,
            String unit,
            List<String> supporting,
            boolean confirm) {}

    private JurisdictionRules() {
        this.rules =
                Table.rows("aturan_kewenangan.csv").stream().map(this::rule).toList();
    }

    /** The rules of this build. */
    static JurisdictionRules bundled() {
        return new JurisdictionRules();
    }

    private Rule rule(CSVRecord row) {
        return new Rule(
                row.get("aturan"),
                row.get("kabupaten"),
                Set.copyOf(Table.list(row.get("fungsi"))),
                keys(row.get("frasa")),
                keys(row.get("kecuali")).keySet(),
                Tier.valueOf(row.get("mulai")),
                row.get("unit"),
                Table.list(row.get("pendukung")),
                row.get("periksa").equals("ya"));
    }

    private Map<String, String> keys(String cell) {
        Map<String, String> keys = new HashMap<>();
        for (String written : Table.list(cell)) {
            Phrases.Phrase phrase = Phrases.phrase(words.stems(written));
            phrases.add(phrase);
            keys.put(phrase.key(), written);
        }
        return keys;
    }

    /** What the first rule that fits says; empty when none does. */
    Optional<Jurisdiction> of(
            String title, String body, List<Topic> topics, RegionCode kabupaten, Place place, UnitDirectory directory) {
        Set<String> found = phrases.in(words.stems(title + " . " + body)).stream()
                .map(Phrases.Phrase::key)
                .collect(Collectors.toSet());
        for (Rule rule : rules) {
            double about = rule.functions().isEmpty() ? PHRASE_ALONE : about(topics, rule.functions());
            boolean says = rule.says().isEmpty()
                    ? !topics.isEmpty()
                            && rule.functions().contains(topics.getFirst().function())
                    : rule.says().keySet().stream().anyMatch(found::contains);
            boolean unless = rule.unless().stream().anyMatch(found::contains);
            boolean here = rule.kabupaten().isEmpty() || rule.kabupaten().equals(kabupaten.value());
            if (here && says && !unless && about >= ABOUT) {
                Optional<Addressee> office = office(rule.unit(), kabupaten, directory);
                if (office.isPresent()) {
                    return Optional.of(said(rule, about, office.get(), found, kabupaten, place, directory));
                }
            }
        }
        return Optional.empty();
    }

    private static double about(List<Topic> topics, Set<String> functions) {
        return topics.stream()
                .filter(topic -> functions.contains(topic.function()))
                .mapToDouble(Topic::probability)
                .sum();
    }

    private static Jurisdiction said(
            Rule rule,
            double about,
            Addressee office,
            Set<String> found,
            RegionCode kabupaten,
            Place place,
            UnitDirectory directory) {
        List<UnitRef> supporting = rule.supporting().stream()
                .flatMap(code -> code.equals(KECAMATAN)
                        ? Optional.ofNullable(place.kecamatan()).stream()
                        : office(code, kabupaten, directory).map(Addressee::unit).stream())
                .toList();
        List<String> terms = rule.says().entrySet().stream()
                .filter(phrase -> found.contains(phrase.getKey()))
                .map(Map.Entry::getValue)
                .sorted()
                .toList();
        return new Jurisdiction(
                rule.name(),
                Math.min(1, Math.round(about * 1000) / 1000.0),
                Unit.isTerritorial(rule.startTier()) ? rule.startTier() : office.tier(),
                office,
                supporting,
                terms,
                rule.confirm());
    }

    /** The office of that short code that serves the kabupaten; a code with {@code P-} is the province's. */
    private static Optional<Addressee> office(String code, RegionCode kabupaten, UnitDirectory directory) {
        RegionCode region =
                code.startsWith("P-") ? new RegionCode(kabupaten.value().substring(0, 2)) : kabupaten;
        return directory.find(UnitCode.of(region, code)).map(unit -> new Addressee(unit.tier(), Unit.ref(unit)));
    }
}
