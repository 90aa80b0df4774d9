package id.satupintu.platform.classifier;

import id.satupintu.platform.classifier.catalogue.CatalogueIndex;
import id.satupintu.platform.classifier.catalogue.CatalogueUnit;
import id.satupintu.platform.classifier.text.IndonesianText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/**
 * The units of one kabupaten that a text may be for: what their tupoksi says and which functions they have. Never
 * changes; a changed unit makes a new catalogue with another version.
 */
public final class UnitCatalogue {
    private static final int VERSION_LENGTH = 12;

    private final CatalogueIndex index;
    private final FunctionMap functions;
    private final String version;

    private UnitCatalogue(CatalogueIndex index, FunctionMap functions, String version) {
        this.index = index;
        this.functions = functions;
        this.version = version;
    }

    /** A catalogue of units; {@code functions} may know more or fewer units. */
    public static UnitCatalogue of(Collection<CatalogueUnit> units, FunctionMap functions) {
        return new UnitCatalogue(
                CatalogueIndex.of(units, IndonesianText.bundled(), true), functions, version(units, functions));
    }

    /** The draft catalogue of this build, its texts joined for each unit of a map that comes with it. */
    public static UnitCatalogue bundled(String name) {
        FunctionMap map = FunctionMap.bundled(name);
        boolean byCode = name.equals("kutim");
        Map<String, CatalogueUnit> units = new LinkedHashMap<>();
        for (CSVRecord row : Resource.rows("functions/katalog-tupoksi-draf.csv")) {
            String unit = row.get(byCode ? "kode" : "kode_kanonik_eksperimen");
            if (map.units().contains(unit)) {
                units.merge(
                        unit,
                        new CatalogueUnit(
                                unit,
                                row.get("nama"),
                                row.get("tugas") + " " + row.get("fungsi"),
                                row.get("lingkup_aduan")),
                        UnitCatalogue::joined);
            }
        }
        return of(units.values(), map);
    }

    private static CatalogueUnit joined(CatalogueUnit one, CatalogueUnit other) {
        return new CatalogueUnit(
                one.code(),
                one.name() + ", " + other.name(),
                one.mandate() + " " + other.mandate(),
                one.keywords() + "; " + other.keywords());
    }

    private static String version(Collection<CatalogueUnit> units, FunctionMap functions) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (CatalogueUnit unit : units) {
                List<String> parts = List.of(
                        unit.code(),
                        unit.name(),
                        unit.mandate(),
                        unit.keywords(),
                        String.join(",", functions.functions(unit.code())));
                digest.update(String.join("\u0000", parts).getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, VERSION_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What it is known by: equal catalogues have equal versions. */
    public String version() {
        return version;
    }

    /** Which functions its units have. */
    public FunctionMap functions() {
        return functions;
    }

    /** Finds units by what their tupoksi says. */
    public CatalogueIndex index() {
        return index;
    }
}
