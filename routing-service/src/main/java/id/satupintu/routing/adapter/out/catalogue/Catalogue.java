package id.satupintu.routing.adapter.out.catalogue;

import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.UnitKind;
import id.satupintu.contracts.routing.UnitEvent.UnitPublished;
import id.satupintu.routing.domain.directory.TierMatter;
import id.satupintu.routing.domain.directory.Unit;
import id.satupintu.routing.domain.directory.UnitDirectory;
import id.satupintu.routing.domain.disposition.Appraiser;
import id.satupintu.routing.domain.disposition.UnitScorer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * The tupoksi catalogue as it is now: made anew from the directory whenever a unit changes, while readers go on with the
 * one they have.
 */
public final class Catalogue implements UnitScorer {
    private final List<TierMatter> matters;
    private final ReportWords words = ReportWords.bundled();
    private final AtomicReference<@Nullable TupoksiCatalogue> current = new AtomicReference<>();

    /** @param matters what every RT, desa and kecamatan settles */
    public Catalogue(Collection<TierMatter> matters) {
        this.matters = List.copyOf(matters);
    }

    /** An appraiser over {@code directory} and {@code scorer}. */
    public static Appraiser appraiser(UnitDirectory directory, UnitScorer scorer) {
        return new CatalogueAppraiser(directory, scorer, SignalWords.bundled(ReportWords.bundled()));
    }

    /**
     * Takes {@code units} for the catalogue. A kabupaten has a catalogue when it has offices of its own; the matters of the
     * tiers are then the same for all its places.
     */
    public void renew(Collection<UnitPublished> units) {
        List<CatalogueEntry> entries = new ArrayList<>();
        List<String> places = new ArrayList<>();
        for (UnitPublished unit : units) {
            if (Unit.isTerritorial(unit.tier())) {
                places.add(unit.name().replaceFirst("^(Desa|Kelurahan|Kecamatan|RT \\d+ \\w+) ", ""));
            } else if (unit.kind() != UnitKind.EMERGENCY && unit.kind() != UnitKind.EXTERNAL) {
                // 112 and the Ombudsman are no addressees of a disposition (kutim_opd.csv, catatan_yurisdiksi).
                entries.add(new CatalogueEntry(
                        unit.kabupaten(), unit.tier(), unit.unit(), unit.name(), unit.tupoksi(), unit.keywords()));
            }
        }
        Set<RegionCode> withOffices = entries.stream()
                .map(CatalogueEntry::region)
                .filter(region -> region.level() == RegionCode.Level.KABUPATEN)
                .collect(Collectors.toSet());
        for (RegionCode kabupaten : withOffices) {
            for (TierMatter matter : matters) {
                entries.add(
                        new CatalogueEntry(kabupaten, matter.tier(), null, "", matter.tupoksi(), matter.keywords()));
            }
        }
        current.set(new TupoksiCatalogue(words, entries, places));
    }

    @Override
    public String catalogueVersion(RegionCode kabupaten) {
        return now().catalogueVersion(kabupaten);
    }

    @Override
    public List<Score> score(String title, String body, RegionCode kabupaten) {
        return now().score(title, body, kabupaten);
    }

    private TupoksiCatalogue now() {
        TupoksiCatalogue catalogue = current.get();
        if (catalogue == null) {
            throw new DataAccessResourceFailureException("The tupoksi catalogue is not loaded yet");
        }
        return catalogue;
    }
}
