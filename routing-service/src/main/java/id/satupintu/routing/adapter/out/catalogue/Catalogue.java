package id.satupintu.routing.adapter.out.catalogue;

import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.UnitKind;
import id.satupintu.contracts.routing.UnitEvent.UnitPublished;
import id.satupintu.platform.classifier.TextClassifier;
import id.satupintu.platform.classifier.linear.LinearModel;
import id.satupintu.routing.domain.directory.TierMatter;
import id.satupintu.routing.domain.directory.Unit;
import id.satupintu.routing.domain.directory.UnitDirectory;
import id.satupintu.routing.domain.disposition.Appraiser;
import id.satupintu.routing.domain.disposition.UnitScorer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * The tupoksi catalogue as it is now and the model that reads by it: made anew whenever a unit or the model changes, while
 * readers go on with what they have.
 */
public final class Catalogue implements UnitScorer {
    private final List<TierMatter> matters;
    private final AtomicReference<@Nullable Serving> current = new AtomicReference<>();
    private final LinearModel shipped = TextClassifier.shippedModel();

    /** Where another than the shipped one serves. */
    private final Map<RegionCode, LinearModel> learned = new HashMap<>();

    private List<UnitPublished> units = List.of();

    private record Serving(Map<RegionCode, UnitClassifier> byKabupaten) {}

    /** What a classifier was made of: where that is the same as before, so is the classifier. */
    private record Matter(List<CatalogueEntry> entries, PlaceNames places) {}

    private Map<RegionCode, Matter> madeOf = Map.of();

    /** @param matters what every RT, desa and kecamatan settles */
    public Catalogue(Collection<TierMatter> matters) {
        this.matters = List.copyOf(matters);
    }

    /** An appraiser over {@code directory} and {@code scorer}. */
    public static Appraiser appraiser(UnitDirectory directory, UnitScorer scorer) {
        return new CatalogueAppraiser(
                directory, scorer, SignalWords.bundled(ReportWords.bundled()), JurisdictionRules.bundled());
    }

    /**
     * Takes {@code units} for the catalogue. A kabupaten has a catalogue when it has offices of its own; the matters of the
     * tiers are then the same for all its places.
     */
    public synchronized void renew(Collection<UnitPublished> changed) {
        units = List.copyOf(changed);
        make();
    }

    /** The model of this build. */
    public LinearModel shipped() {
        return shipped;
    }

    /** The kabupaten that have a catalogue. */
    public Set<RegionCode> tenants() {
        Serving serving = current.get();
        return serving == null ? Set.of() : serving.byKabupaten().keySet();
    }

    /** What a kabupaten learns with; empty when it has no catalogue. */
    public Optional<Pupil> pupil(RegionCode kabupaten) {
        return Optional.ofNullable(current.get())
                .map(serving -> serving.byKabupaten().get(kabupaten))
                .map(UnitClassifier::pupil);
    }

    /** Reads the reports of a kabupaten with {@code model} from the next one on. */
    public synchronized void serve(RegionCode kabupaten, LinearModel model) {
        learned.put(kabupaten, model);
        Serving serving = current.get();
        if (serving != null && serving.byKabupaten().containsKey(kabupaten)) {
            Map<RegionCode, UnitClassifier> made = new HashMap<>(serving.byKabupaten());
            made.computeIfPresent(kabupaten, (_, before) -> before.with(model));
            current.set(new Serving(Map.copyOf(made)));
        }
    }

    private void make() {
        Map<RegionCode, List<CatalogueEntry>> offices = new TreeMap<>(Comparator.comparing(RegionCode::value));
        List<String> names = new ArrayList<>();
        for (UnitPublished unit : units) {
            if (Unit.isTerritorial(unit.tier())) {
                names.add(unit.name().replaceFirst("^(Desa Persiapan|Desa|Kelurahan|Kecamatan|RT \\d+ \\w+) ", ""));
            } else if (unit.kind() != UnitKind.EMERGENCY && unit.kind() != UnitKind.EXTERNAL) {
                // 112 and the Ombudsman are no addressees of a disposition (opd_64.08.csv, catatan_yurisdiksi).
                offices.computeIfAbsent(unit.kabupaten(), _ -> new ArrayList<>())
                        .add(entry(unit));
            }
        }
        PlaceNames places = PlaceNames.of(names);
        Serving before = current.get();
        Map<RegionCode, UnitClassifier> made = new HashMap<>();
        Map<RegionCode, Matter> of = new HashMap<>();
        offices.forEach((region, own) -> {
            if (region.level() == RegionCode.Level.KABUPATEN) {
                List<CatalogueEntry> all = new ArrayList<>(own);
                all.addAll(offices.getOrDefault(new RegionCode(region.value().substring(0, 2)), List.of()));
                matters.forEach(matter -> all.add(entry(region, matter)));
                Matter matter = new Matter(List.copyOf(all), places);
                of.put(region, matter);
                UnitClassifier same =
                        before == null ? null : before.byKabupaten().get(region);
                made.put(
                        region,
                        same != null && matter.equals(madeOf.get(region))
                                ? same
                                : new UnitClassifier(region, all, places, learned.getOrDefault(region, shipped)));
            }
        });
        madeOf = of;
        current.set(new Serving(Map.copyOf(made)));
    }

    private static CatalogueEntry entry(UnitPublished unit) {
        return new CatalogueEntry(
                unit.kabupaten(),
                unit.tier(),
                unit.unit(),
                unit.name(),
                unit.tupoksi(),
                unit.keywords(),
                unit.functions() == null ? List.of() : unit.functions());
    }

    private static CatalogueEntry entry(RegionCode kabupaten, TierMatter matter) {
        return new CatalogueEntry(kabupaten, matter.tier(), null, "", matter.tupoksi(), matter.keywords(), List.of());
    }

    @Override
    public Reading read(String title, String body, RegionCode kabupaten) {
        Serving serving = current.get();
        if (serving == null) {
            throw new DataAccessResourceFailureException("The tupoksi catalogue is not loaded yet");
        }
        UnitClassifier here = serving.byKabupaten().get(kabupaten);
        return here == null ? Reading.NO_CATALOGUE : here.read(title, body);
    }
}
