package id.satupintu.routing.adapter.out.catalogue;

import id.satupintu.contracts.Location;
import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.RtNumber;
import id.satupintu.contracts.Tier;
import id.satupintu.contracts.UnitCode;
import id.satupintu.contracts.UnitRef;
import id.satupintu.contracts.routing.RoutingEvent.Suggestion;
import id.satupintu.routing.domain.directory.Unit;
import id.satupintu.routing.domain.directory.UnitDirectory;
import id.satupintu.routing.domain.disposition.Appraisal;
import id.satupintu.routing.domain.disposition.Appraisal.Signals;
import id.satupintu.routing.domain.disposition.Appraiser;
import id.satupintu.routing.domain.disposition.Candidate;
import id.satupintu.routing.domain.disposition.Place;
import id.satupintu.routing.domain.disposition.UnitScorer;
import id.satupintu.routing.domain.disposition.UnitScorer.Reading;
import id.satupintu.routing.domain.disposition.UnitScorer.Score;
import id.satupintu.routing.domain.disposition.WordReader;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Asks the directory who is there, and the scorer whose matter it is. */
final class CatalogueAppraiser implements Appraiser {
    private static final int NEARBY = 5;
    private static final List<CSVRecord> OVERSEERS = Table.rows("pengawasan_pendukung.csv");

    private final UnitDirectory directory;
    private final UnitScorer scorer;
    private final SignalWords signals;
    private final JurisdictionRules rules;
    private final WordReader stems = new StemReader();

    CatalogueAppraiser(UnitDirectory directory, UnitScorer scorer, SignalWords signals, JurisdictionRules rules) {
        this.directory = directory;
        this.scorer = scorer;
        this.signals = signals;
        this.rules = rules;
    }

    @Override
    public Appraisal appraise(String title, String body, Location location) {
        RegionCode kabupaten = location.region().kabupaten().orElse(location.region());
        Place place = place(location);
        Reading reading = scorer.read(title, body, kabupaten);
        Signals said = signals.in(title, body);
        return new Appraisal(
                reading.catalogueVersion(),
                reading.modelVersion(),
                reading.topics().stream()
                        .findFirst()
                        .flatMap(topic -> Categories.of(topic.function()))
                        .orElse(null),
                place,
                reading.scores().stream()
                        .flatMap(score -> candidate(score, place).stream())
                        .toList(),
                nearby(location.region(), kabupaten),
                said,
                rules.of(title, body, reading.topics(), kabupaten, place, directory)
                        .orElse(null),
                ref(UnitCode.of(kabupaten, "INSPEKTORAT")),
                overseers(said, kabupaten),
                ref(UnitCode.of(kabupaten, "SETDA")),
                ref(UnitCode.of(kabupaten, "X-112")),
                stems.words(title + ".\n" + body));
    }

    /** Who helps the Inspektorat with a report about officers of these tiers (dossier 3.2 no. 11). */
    private List<UnitRef> overseers(Signals said, RegionCode kabupaten) {
        if (!said.misconduct()) {
            return List.of();
        }
        Set<String> accused = said.accusedTiers().isEmpty()
                ? Set.of("LAIN")
                : said.accusedTiers().stream().map(Tier::name).collect(Collectors.toSet());
        return OVERSEERS.stream()
                .filter(row -> accused.contains(row.get("terlapor")))
                .map(row -> row.get("pendukung"))
                .distinct()
                .flatMap(code -> directory.find(UnitCode.of(kabupaten, code)).stream())
                .map(Unit::ref)
                .toList();
    }

    private Place place(Location location) {
        Optional<RegionCode> desa = location.region().desa();
        RtNumber rt = location.rt();
        return new Place(
                desa.isPresent() && rt != null ? ref(UnitCode.of(desa.get(), rt)) : null,
                desa.map(code -> ref(UnitCode.of(code))).orElse(null),
                location.region()
                        .kecamatan()
                        .map(code -> ref(UnitCode.of(code)))
                        .orElse(null));
    }

    private Optional<Candidate> candidate(Score score, Place place) {
        UnitCode code = score.unit();
        if (code == null) {
            return Optional.of(new Candidate(score.tier(), place.at(score.tier()), score.confidence(), score.terms()));
        }
        return directory
                .find(code)
                .map(unit -> new Candidate(score.tier(), Unit.ref(unit), score.confidence(), score.terms()));
    }

    /** The nearest units of the place: its own, and then those around it. */
    private List<Suggestion> nearby(RegionCode region, RegionCode kabupaten) {
        RegionCode around = region.kecamatan().orElse(kabupaten);
        return directory.within(around).stream()
                .sorted(java.util.Comparator.comparing((id.satupintu.contracts.routing.UnitEvent.UnitPublished unit) ->
                                !unit.unit().value().equals(region.value()))
                        .thenComparing(unit -> unit.tier() != Tier.KECAMATAN))
                .limit(NEARBY)
                .map(unit -> new Suggestion(Unit.ref(unit), 0, List.of()))
                .toList();
    }

    private @Nullable UnitRef ref(UnitCode code) {
        return directory.find(code).map(Unit::ref).orElse(null);
    }
}
