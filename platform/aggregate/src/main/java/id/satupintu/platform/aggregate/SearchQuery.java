package id.satupintu.platform.aggregate;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which aggregates to list.
 *
 * @param equal search fields and the value each must have (a list field: must contain)
 * @param sortBy a search field, or null for the order of ids
 * @param limit 1 to 500
 */
public record SearchQuery(
        Map<String, Object> equal, @Nullable String sortBy, boolean descending, int skip, int limit) {
    public SearchQuery {
        equal = Map.copyOf(equal);
        if (limit < 1 || limit > 500 || skip < 0) {
            throw new IllegalArgumentException("limit must lie between 1 and 500, skip must not be negative");
        }
    }

    /** Those with {@code field} equal to {@code value}, in ascending order of {@code sortBy}. */
    public static SearchQuery where(String field, Object value, String sortBy, int limit) {
        return new SearchQuery(Map.of(field, value), sortBy, false, 0, limit);
    }

    /** The names this query asks about. */
    public List<String> fields() {
        return List.copyOf(equal.keySet());
    }
}
