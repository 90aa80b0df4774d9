package id.satupintu.platform.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the index that makes a query look at the fewest documents. A plan finds every match, and perhaps more: each
 * candidate is checked against the whole filter.
 */
final class QueryPlanner {

    /** An index, what to read of it, and how much that is. */
    private record Option(QueryPlan plan, long entries, boolean bounded) {}

    // Reading a document behind an index entry costs more than walking by it.
    private static final long SORT_FACTOR = 2;

    private final StoredDocuments documents;

    QueryPlanner(StoredDocuments documents) {
        this.documents = documents;
    }

    QueryPlan plan(Document filter, @Nullable Document orderBy, int wanted) {
        QueryPredicates predicates = QueryPredicates.of(filter);
        SortOrder order = SortOrder.of(orderBy);
        List<Option> options = new ArrayList<>();
        for (StoredIndex index : documents.indexes().list()) {
            if (index.answers(predicates)) {
                Option option = option(index, predicates, order);
                if (option != null) {
                    options.add(option);
                }
            }
        }
        if (options.isEmpty()) {
            return everything(order);
        }
        long matches = documents.count();
        for (Option option : options) {
            matches = option.bounded() ? Math.min(matches, option.entries()) : matches;
        }
        Option best = null;
        double bestCost = order.isNatural() ? documents.count() : (double) documents.count() * SORT_FACTOR;
        for (Option option : options) {
            double cost = cost(option, wanted, matches, order);
            if (cost < bestCost || (best == null && option.bounded() && cost <= bestCost)) {
                best = option;
                bestCost = cost;
            }
        }
        return best == null ? everything(order) : best.plan();
    }

    private static QueryPlan everything(SortOrder order) {
        return QueryPlan.everything(order.isNaturalDescending(), order.isNatural());
    }

    private static double cost(Option option, int wanted, long matches, SortOrder order) {
        double entries = option.entries();
        if (option.plan().ordered()) {
            // The matches are spread over the entries: this many are walked by until there are enough.
            return wanted > 0 ? Math.min(entries, wanted * entries / Math.max(1.0, matches)) : entries;
        }
        return order.isNatural() ? entries : entries * SORT_FACTOR;
    }

    private @Nullable Option option(StoredIndex index, QueryPredicates predicates, SortOrder order) {
        String[] fields = index.fields();
        KeyWriter prefix = new KeyWriter();
        // Of an array, one element may meet one condition and another the next: only the first field narrows safely.
        int usable = index.isMultikey() ? 1 : fields.length;
        int field = 0;
        while (field < usable && predicates.hasEqual(fields[field])) {
            prefix.append(predicates.equal(fields[field]), index.isAscending(field));
            field++;
        }
        boolean present = field > 0 && predicates.equal(fields[0]) != null;
        List<KeyRange> ranges = List.of();
        List<Integer> prefixes = List.of();
        if (field < usable && !index.isOpaque()) {
            ranges = ranges(index, field, prefix.key(), predicates);
            present |= field == 0 && !ranges.isEmpty() && !asksForNull(predicates, fields[0]);
            if (predicates.anyOf(fields[field]) != null) {
                prefixes = ranges.stream().map(range -> range.from().length).toList();
                ranges = withNextField(index, field + 1, usable, ranges, predicates);
            }
        }
        if (prefix.isOpaque()) {
            return null;
        }
        boolean bounded = field > 0 || !ranges.isEmpty();
        if (index.hasOnlySome() && !present) {
            return null;
        }
        if (ranges.isEmpty()) {
            ranges = List.of(field == 0 ? KeyRange.ALL : KeyRange.startingWith(prefix.key()));
        }
        Direction direction = Direction.NONE;
        if (!index.isMultikey() && !index.isOpaque()) {
            boolean severalValues = ranges.size() > 1 && order.isBy(fields[field]);
            // Each of several parts has one value in the fields up to the one of many: what follows orders them.
            direction =
                    severalValues ? Direction.NONE : order.directionIn(index, prefixes.isEmpty() ? field : field + 1);
        }
        if (!bounded && direction == Direction.NONE) {
            return null;
        }
        long entries = 0;
        for (KeyRange range : ranges) {
            entries += index.entries().count(range);
        }
        boolean ordered = order.isNatural() || direction != Direction.NONE;
        boolean exact = !index.isMultikey() && field > 0 && field == predicates.onlyEqualities();
        QueryPlan plan = new QueryPlan(
                index,
                ranges,
                direction == Direction.BACKWARDS,
                ordered,
                exact,
                direction == Direction.NONE ? List.of() : prefixes);
        return new Option(plan, entries, bounded);
    }

    /** Each of these parts, of one value each, narrowed by the bounds of the field that follows. */
    private static List<KeyRange> withNextField(
            StoredIndex index, int field, int usable, List<KeyRange> parts, QueryPredicates predicates) {
        if (field >= usable) {
            return parts;
        }
        List<QueryPredicates.Range> bounds = predicates.ranges(index.fields()[field]);
        List<KeyRange> narrowed = new ArrayList<>(parts.size());
        for (KeyRange part : parts) {
            KeyRange range = part;
            for (QueryPredicates.Range bound : bounds) {
                range = narrowed(range, part.from(), bound, index.isAscending(field));
            }
            narrowed.add(range);
        }
        return narrowed;
    }

    private static boolean asksForNull(QueryPredicates predicates, String field) {
        Collection<?> values = predicates.anyOf(field);
        return predicates.ranges(field).isEmpty()
                && values != null
                && values.stream().anyMatch(Objects::isNull);
    }

    private static List<KeyRange> ranges(StoredIndex index, int field, byte[] prefix, QueryPredicates predicates) {
        String name = index.fields()[field];
        boolean ascending = index.isAscending(field);
        List<QueryPredicates.Range> bounds = predicates.ranges(name);
        Collection<?> values = predicates.anyOf(name);
        if (values != null) {
            TreeSet<byte[]> keys = new TreeSet<>(Arrays::compareUnsigned);
            for (Object value : values) {
                KeyWriter writer = new KeyWriter().append(value, ascending);
                if (writer.isOpaque()) {
                    return List.of();
                }
                keys.add(concat(prefix, writer.key()));
            }
            return keys.stream().map(KeyRange::startingWith).toList();
        }
        if (bounds.isEmpty()) {
            return List.of();
        }
        KeyRange range = KeyRange.startingWith(prefix);
        for (QueryPredicates.Range bound : index.isMultikey() ? bounds.subList(0, 1) : bounds) {
            range = narrowed(range, prefix, bound, ascending);
        }
        return List.of(range);
    }

    private static KeyRange narrowed(KeyRange range, byte[] prefix, QueryPredicates.Range bound, boolean ascending) {
        byte[] type = concat(
                prefix, new KeyWriter().appendType(bound.any(), ascending).key());
        Object first = ascending ? bound.low() : bound.high();
        Object last = ascending ? bound.high() : bound.low();
        byte[] from = first == null
                ? type
                : concat(prefix, new KeyWriter().append(first, ascending).key());
        if (bound.beyond() && ascending) {
            from = KeyRange.after(from);
        }
        byte[] to = KeyRange.after(
                last == null
                        ? type
                        : concat(prefix, new KeyWriter().append(last, ascending).key()));
        boolean startsLater = Arrays.compareUnsigned(from, range.from()) > 0;
        boolean endsEarlier = range.isOpen() || Arrays.compareUnsigned(to, range.to()) < 0;
        return new KeyRange(startsLater ? from : range.from(), endsEarlier ? to : range.to());
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    /** How an index must be read to give an order. */
    enum Direction {
        FORWARDS,
        BACKWARDS,
        NONE
    }
}
