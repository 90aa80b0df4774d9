package id.satupintu.routing.adapter.out.catalogue;

import java.util.List;

/**
 * Invented reports that no model is ever made from, {@code catalogue/ujian_beku.csv}: what a new model must still know,
 * however one-sided the decisions were that it was made from.
 */
public final class FrozenReports {

    private FrozenReports() {}

    /**
     * A report and whose it is.
     *
     * @param unit an office's short code, or a tier of the neighbourhood
     */
    public record Frozen(String unit, String text) {
        boolean isOfTheNeighbourhood() {
            return List.of("RT", "DESA", "KECAMATAN").contains(unit);
        }
    }

    /** Those of this build. */
    public static List<Frozen> bundled() {
        return ReportWords.lines("catalogue/ujian_beku.csv").stream()
                .skip(1)
                .map(line -> line.split("\\|"))
                .map(columns -> new Frozen(columns[0], columns[1] + ".\n" + columns[2]))
                .toList();
    }
}
