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
import id.satupintu.routing.domain.disposition.Appraiser;
import id.satupintu.routing.domain.disposition.Candidate;
import id.satupintu.routing.domain.disposition.Place;
import id.satupintu.routing.domain.disposition.UnitScorer;
import id.satupintu.routing.domain.disposition.UnitScorer.Score;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks the directory who is there, and the scorer whose matter it is. */
final class CatalogueAppraiser implements Appraiser {
    private static final int NEARBY = 5;

    private final UnitDirectory directory;
    private final UnitScorer scorer;
    private final SignalWords signals;

    CatalogueAppraiser(UnitDirectory directory, UnitScorer scorer, SignalWords signals) {
        this.directory = directory;
        this.scorer = scorer;
        this.signals = signals;
    }

    @Override
    public Appraisal appraise(String title, String body, Location location) {
        RegionCode kabupaten = location.region().kabupaten().orElse(location.region());
        Place place = place(location);
        return new Appraisal(
                scorer.catalogueVersion(kabupaten),
                place,
                scorer.score(title, body, kabupaten).stream()
                        .flatMap(score -> candidate(score, place).stream())
                        .toList(),
                nearby(location.region(), kabupaten),
                signals.in(title, body),
                ref(UnitCode.of(kabupaten, "INSPEKTORAT")),
                ref(UnitCode.of(kabupaten, "SETDA")),
                ref(UnitCode.of(kabupaten, "X-112")));
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
