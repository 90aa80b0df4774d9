package id.satupintu.platform.embeddedmongo;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.NumericUtils;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The everyday updates, done along their paths only: what an update does not touch, both versions of the document
 * share. The library clones, compares and normalizes the whole document several times. Whatever is not plain, such as
 * array positions, odd types or anything that may be an error, is left to the library.
 */
final class DirectUpdate {

    private static final Set<String> OPERATORS =
            Set.of("$set", "$unset", "$inc", "$min", "$max", "$setOnInsert", "$push", "$pull");

    private record Step(
            String operator, String[] path, @Nullable Object argument) {}

    private final List<Step> steps = new ArrayList<>();
    private final @Nullable Document replacement;
    private boolean changed;

    private DirectUpdate(@Nullable Document replacement) {
        this.replacement = replacement;
    }

    /** Null if the library has to do it. */
    static @Nullable DirectUpdate of(Document update) {
        if (update.keySet().stream().noneMatch(key -> key.startsWith("$"))) {
            return update.keySet().stream().anyMatch(key -> key.contains(".")) || hasOperators(update)
                    ? null
                    : new DirectUpdate(update);
        }
        DirectUpdate direct = new DirectUpdate(null);
        List<String> paths = new ArrayList<>();
        for (Map.Entry<String, Object> operator : update.entrySet()) {
            if (!OPERATORS.contains(operator.getKey()) || !(operator.getValue() instanceof Document fields)) {
                return null;
            }
            for (Map.Entry<String, Object> field : fields.entrySet()) {
                String path = field.getKey();
                boolean ownSyntax =
                        operator.getKey().equals("$push") || operator.getKey().equals("$pull");
                if (!isPlain(path) || conflicts(path, paths) || (!ownSyntax && hasOperators(field.getValue()))) {
                    return null;
                }
                paths.add(path);
                direct.steps.add(new Step(operator.getKey(), path.split("\\."), field.getValue()));
            }
        }
        return direct;
    }

    private static boolean isPlain(String path) {
        return !path.isEmpty()
                && !path.startsWith("_id")
                && path.indexOf('$') < 0
                && !path.startsWith(".")
                && !path.endsWith(".")
                && !path.contains("..");
    }

    private static boolean conflicts(String path, List<String> others) {
        for (String other : others) {
            if (path.startsWith(other) || other.startsWith(path)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasOperators(@Nullable Object value) {
        return switch (value) {
            case Document document -> {
                for (Map.Entry<String, Object> entry : document.entrySet()) {
                    if (entry.getKey().startsWith("$") || hasOperators(entry.getValue())) {
                        yield true;
                    }
                }
                yield false;
            }
            case Collection<?> values -> values.stream().anyMatch(DirectUpdate::hasOperators);
            case null, default -> false;
        };
    }

    /** The document after; null if the library has to do it; the same document if nothing changes. */
    @Nullable Document apply(Document before) {
        if (replacement != null) {
            return replace(before, replacement);
        }
        changed = false;
        Document after = before.clone();
        for (Step step : steps) {
            if (!apply(step, after)) {
                return null;
            }
        }
        return changed ? after : before;
    }

    private static @Nullable Document replace(Document before, Document replacement) {
        Object id = before.get("_id");
        if (replacement.containsKey("_id") && !Objects.equals(replacement.get("_id"), id)) {
            return null;
        }
        Document after = new Document("_id", id);
        after.putAll(replacement);
        return after.equals(before) ? before : after;
    }

    private boolean apply(Step step, Document after) {
        if (step.operator().equals("$setOnInsert")) {
            return true;
        }
        boolean removes = step.operator().equals("$unset") || step.operator().equals("$pull");
        Document parent = after;
        for (int i = 0; i < step.path().length - 1; i++) {
            String name = step.path()[i];
            if (!parent.containsKey(name)) {
                if (removes) {
                    return true;
                }
                parent.put(name, new Document());
                changed = true;
            }
            if (!(parent.get(name) instanceof Document child)) {
                return false;
            }
            Document copy = child.clone();
            parent.put(name, copy);
            parent = copy;
        }
        return apply(step, parent, step.path()[step.path().length - 1]);
    }

    private boolean apply(Step step, Document parent, String name) {
        boolean present = parent.containsKey(name);
        Object old = parent.get(name);
        Object argument = step.argument();
        return switch (step.operator()) {
            case "$set" -> present && isSame(old, argument) || put(parent, name, argument);
            case "$unset" -> {
                changed |= present;
                parent.remove(name);
                yield true;
            }
            case "$inc" -> increment(parent, name, present ? old : Integer.valueOf(0), argument);
            case "$min" -> present ? outdo(parent, name, old, argument, -1) : put(parent, name, argument);
            case "$max" -> present ? outdo(parent, name, old, argument, 1) : put(parent, name, argument);
            case "$push" -> push(parent, name, present ? old : List.of(), argument);
            case "$pull" -> !present || pull(parent, name, old, argument);
            default -> false;
        };
    }

    private boolean put(Document parent, String name, @Nullable Object value) {
        parent.put(name, value);
        changed = true;
        return true;
    }

    // As for the library, 1 and 1.0 are the same.
    private static boolean isSame(@Nullable Object left, @Nullable Object right) {
        if (left instanceof Number one
                && right instanceof Number other
                && !(left instanceof Long || right instanceof Long)) {
            return one.doubleValue() == other.doubleValue();
        }
        if (left instanceof Number one && right instanceof Number other && left.getClass() != right.getClass()) {
            return one.doubleValue() == other.doubleValue() && one.longValue() == other.longValue();
        }
        return Objects.equals(left, right);
    }

    private boolean increment(Document parent, String name, @Nullable Object old, @Nullable Object by) {
        if (!(old instanceof Number number && by instanceof Number summand)) {
            return false;
        }
        Number sum = NumericUtils.addNumbers(number, summand);
        return parent.containsKey(name) && isSame(old, sum) || put(parent, name, sum);
    }

    private boolean outdo(Document parent, String name, @Nullable Object old, @Nullable Object value, int sign) {
        if (old == null || value == null || old.getClass() != value.getClass() || old instanceof Collection) {
            return false;
        }
        return ValueComparator.asc().compare(value, old) * sign <= 0 || put(parent, name, value);
    }

    private boolean push(Document parent, String name, @Nullable Object old, @Nullable Object argument) {
        if (!(old instanceof List<?> list)) {
            return false;
        }
        Collection<?> added = Collections.singletonList(argument);
        int slice = Integer.MIN_VALUE;
        if (argument instanceof Document modifiers && modifiers.containsKey("$each")) {
            if (!(modifiers.get("$each") instanceof Collection<?> each)
                    || !Set.of("$each", "$slice").containsAll(modifiers.keySet())) {
                return false;
            }
            added = each;
            if (modifiers.containsKey("$slice")) {
                if (!(modifiers.get("$slice") instanceof Integer count)) {
                    return false;
                }
                slice = count;
            }
        }
        if (hasOperators(added)) {
            return false;
        }
        List<@Nullable Object> pushed = new ArrayList<>(list.size() + added.size());
        pushed.addAll(list);
        pushed.addAll(added);
        if (slice > Integer.MIN_VALUE && Math.abs(slice) < pushed.size()) {
            int from = slice < 0 ? pushed.size() + slice : 0;
            int to = slice < 0 ? pushed.size() : slice;
            pushed = new ArrayList<@Nullable Object>(pushed.subList(from, to));
        }
        return parent.containsKey(name) && pushed.equals(list) || put(parent, name, pushed);
    }

    private boolean pull(Document parent, String name, @Nullable Object old, @Nullable Object condition) {
        if (!(old instanceof List<?> list)) {
            return false;
        }
        DefaultQueryMatcher matcher = new DefaultQueryMatcher();
        List<@Nullable Object> left = new ArrayList<>(list);
        return !left.removeIf(value -> matcher.matchesValue(condition, value)) || put(parent, name, left);
    }
}
