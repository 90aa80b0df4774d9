package id.satupintu.platform.embeddedmongo;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parts of a filter that every result must meet and that an index can find. The rest is checked afterwards. */
final class QueryPredicates {

    /**
     * Bounds of one field from one place in the filter, both included.
     *
     * @param beyond the low one is left out: a step from one text to the next costs nothing for all that have the first
     */
    record Range(@Nullable Object low, @Nullable Object high, boolean beyond) {
        Object any() {
            Object bound = low == null ? high : low;
            if (bound == null) {
                throw new IllegalStateException("a range without bounds");
            }
            return bound;
        }
    }

    private static final String LITERAL = " -_/:,;@#'\"=<>~&%!";

    private final Map<String, @Nullable Object> equal = new HashMap<>();
    private final Map<String, Collection<?>> anyOf = new HashMap<>();
    private final Map<String, List<Range>> ranges = new HashMap<>();
    private final Set<String> present = new HashSet<>();
    private boolean exact = true;

    static QueryPredicates of(Document filter) {
        QueryPredicates predicates = new QueryPredicates();
        predicates.collect(filter);
        return predicates;
    }

    boolean hasEqual(String field) {
        return equal.containsKey(field);
    }

    @Nullable Object equal(String field) {
        return equal.get(field);
    }

    @Nullable Collection<?> anyOf(String field) {
        return anyOf.get(field);
    }

    List<Range> ranges(String field) {
        return ranges.getOrDefault(field, List.of());
    }

    /** True when nothing matches that has not got this field. */
    boolean needs(String field) {
        Collection<?> values = anyOf.get(field);
        return present.contains(field)
                || ranges.containsKey(field)
                || equal.get(field) != null
                || (values != null && values.stream().noneMatch(Objects::isNull));
    }

    /** Fields of a filter that asks for nothing but single values, or -1. */
    int onlyEqualities() {
        return exact ? equal.size() : -1;
    }

    private void collect(Document filter) {
        filter.forEach((field, condition) -> {
            if (field.equals("$and") && condition instanceof Collection<?> parts) {
                exact = false;
                parts.forEach(part -> {
                    if (part instanceof Document document) {
                        collect(document);
                    }
                });
            } else if (field.startsWith("$") || condition instanceof Collection) {
                exact = false;
            } else if (condition instanceof BsonRegularExpression expression) {
                exact = false;
                startsWith(field, expression);
            } else if (condition instanceof Document operators
                    && !operators.isEmpty()
                    && operators.keySet().iterator().next().startsWith("$")) {
                exact = false;
                operators(field, operators);
            } else {
                exact &= condition != null && !(condition instanceof Document);
                equal.putIfAbsent(field, condition);
            }
        });
    }

    private void operators(String field, Document operators) {
        if (operators.get("$regex") instanceof BsonRegularExpression expression) {
            startsWith(field, expression);
        } else if (operators.get("$regex") instanceof String pattern && !operators.containsKey("$options")) {
            startsWith(field, new BsonRegularExpression(pattern));
        }
        Object low = bound(operators, "$gt", "$gte");
        Object high = bound(operators, "$lt", "$lte");
        if (low != null || high != null) {
            ranges.computeIfAbsent(field, any -> new ArrayList<>())
                    .add(new Range(low, high, low instanceof String && !operators.containsKey("$gte")));
        }
        if (Boolean.TRUE.equals(operators.get("$exists"))) {
            present.add(field);
        }
        if (operators.containsKey("$eq") && isPlain(operators.get("$eq"))) {
            equal.putIfAbsent(field, operators.get("$eq"));
        }
        if (operators.get("$all") instanceof List<?> values
                && !values.isEmpty()
                && isPlain(values.getFirst())
                && !(values.getFirst() instanceof Document)) {
            equal.putIfAbsent(field, values.getFirst());
        }
        if (operators.get("$in") instanceof Collection<?> values
                && values.stream().allMatch(QueryPredicates::isPlain)) {
            anyOf.putIfAbsent(field, values);
        }
    }

    /** An expression that only texts with a known beginning can match is a range of texts. */
    private void startsWith(String field, BsonRegularExpression expression) {
        String pattern = expression.getPattern();
        String options = expression.getOptions();
        if (!pattern.startsWith("^") || pattern.contains("|") || (options != null && !options.isEmpty())) {
            return;
        }
        int end = 1;
        while (end < pattern.length() && LITERAL.indexOf(pattern.charAt(end)) >= 0
                || end < pattern.length() && Character.isLetterOrDigit(pattern.charAt(end))) {
            end++;
        }
        boolean repeated = end < pattern.length() && "*+?{".indexOf(pattern.charAt(end)) >= 0;
        String beginning = pattern.substring(1, Math.max(1, repeated ? end - 1 : end));
        if (!beginning.isEmpty()) {
            ranges.computeIfAbsent(field, any -> new ArrayList<>())
                    .add(new Range(beginning, beginning + Character.MAX_VALUE, false));
        }
    }

    private static @Nullable Object bound(Document operators, String exclusive, String inclusive) {
        Object bound = operators.getOrDefault(inclusive, operators.get(exclusive));
        boolean usable =
                isPlain(bound) && !(bound instanceof Document || bound instanceof MinKey || bound instanceof MaxKey);
        return usable ? bound : null;
    }

    private static boolean isPlain(@Nullable Object value) {
        return !(value instanceof Collection || value instanceof BsonRegularExpression);
    }
}
