package id.satupintu.routing.adapter.out.catalogue;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The SP4N category that each function of government's matters are filed under (dossier 1.7): {@code kategori_sp4n.csv}. */
final class Categories {
    private static final Map<String, String> BY_FUNCTION = Table.rows("kategori_sp4n.csv").stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.get("fungsi"), row -> row.get("kategori")));

    private Categories() {}

    /** Its id there; empty for a function that SP4N has no category for. */
    static Optional<String> of(String function) {
        return Optional.ofNullable(BY_FUNCTION.get(function));
    }
}
