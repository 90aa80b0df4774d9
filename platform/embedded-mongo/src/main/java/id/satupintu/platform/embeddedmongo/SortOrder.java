package id.satupintu.platform.embeddedmongo;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The order a query asks for; none and {@code $natural} are the order of slots. */
final class SortOrder {

    private final List<String> fields = new ArrayList<>();
    private final List<Boolean> ascending = new ArrayList<>();
    private boolean naturalDescending;
    private boolean byNumbersOnly = true;

    static SortOrder of(@Nullable Document orderBy) {
        SortOrder order = new SortOrder();
        if (orderBy != null) {
            for (Map.Entry<String, Object> entry : orderBy.entrySet()) {
                int direction = entry.getValue() instanceof Number number ? number.intValue() : 0;
                if (entry.getKey().equals("$natural")) {
                    order.naturalDescending = direction < 0;
                    break;
                }
                order.byNumbersOnly &= entry.getValue() instanceof Number;
                order.fields.add(entry.getKey());
                order.ascending.add(direction > 0);
            }
        }
        return order;
    }

    boolean isNatural() {
        return fields.isEmpty();
    }

    boolean isNaturalDescending() {
        return naturalDescending;
    }

    /** Whether this field has a say in it. */
    boolean isBy(String field) {
        return fields.contains(field);
    }

    /** Whether an index gives this order once its first {@code fixed} fields have one value each. */
    QueryPlanner.Direction directionIn(StoredIndex index, int fixed) {
        if (fields.isEmpty() || !byNumbersOnly) {
            return QueryPlanner.Direction.NONE;
        }
        int next = fixed;
        boolean forwards = true;
        boolean backwards = true;
        for (int i = 0; i < fields.size(); i++) {
            String field = fields.get(i);
            if (isAmong(index, field, fixed)) {
                continue;
            }
            if (next == index.fields().length || !index.fields()[next].equals(field)) {
                return QueryPlanner.Direction.NONE;
            }
            forwards &= ascending.get(i) == index.isAscending(next);
            backwards &= ascending.get(i) != index.isAscending(next);
            next++;
        }
        if (forwards) {
            return QueryPlanner.Direction.FORWARDS;
        }
        return backwards ? QueryPlanner.Direction.BACKWARDS : QueryPlanner.Direction.NONE;
    }

    private static boolean isAmong(StoredIndex index, String field, int first) {
        for (int i = 0; i < first; i++) {
            if (index.fields()[i].equals(field)) {
                return true;
            }
        }
        return false;
    }

    /** What of a document decides its place. */
    @Nullable Object[] valuesOf(Document document) {
        @Nullable Object[] values = new Object[fields.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = Utils.getSubdocumentValueCollectionAware(document, fields.get(i));
        }
        return values;
    }

    int compare(@Nullable Object[] left, @Nullable Object[] right) {
        for (int i = 0; i < left.length; i++) {
            ValueComparator comparator = ascending.get(i) ? ValueComparator.asc() : ValueComparator.desc();
            int result = comparator.compare(left[i], right[i]);
            if (result != 0) {
                return result;
            }
        }
        return 0;
    }
}
