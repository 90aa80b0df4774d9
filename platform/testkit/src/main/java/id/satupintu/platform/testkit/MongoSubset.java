package id.satupintu.platform.testkit;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/**
 * Watches what a driver sends and notes everything outside the MongoDB features that behave alike on the embedded store
 * and on a replica set. The embedded store ignores some options silently, so only this finds them.
 *
 * <p>Give it to the client's settings as a command listener and assert that {@link #violations()} is empty.
 */
public final class MongoSubset implements CommandListener {
    private static final Set<String> COMMANDS = Set.of(
            "insert",
            "update",
            "delete",
            "find",
            "findAndModify",
            "aggregate",
            "count",
            "distinct",
            "getMore",
            "killCursors",
            "createIndexes",
            "listIndexes",
            "create",
            "drop",
            "dropDatabase",
            "listCollections",
            "listDatabases",
            "hello",
            "ping",
            "buildInfo",
            "endSessions",
            "commitTransaction",
            "abortTransaction");

    private static final Set<String> OPERATORS = Set.of(
            // query
            "$eq $ne $gt $gte $lt $lte $in $nin $not $and $or $nor $all $elemMatch $exists $type $mod $size $expr $regex $options",
            // update
            "$set $unset $inc $mul $min $max $rename $setOnInsert $currentDate $push $addToSet $pull $pullAll $pop $each $slice $sort $position",
            // stages
            "$match $skip $limit $project $count $group $addFields $unwind $lookup $replaceRoot $sortByCount $bucket $facet $merge $out",
            // accumulators and expressions
            "$sum $avg $first $last $abs $add $arrayElemAt $ceil $cmp $concat $cond $dateToString $divide $filter $floor $ifNull $literal $map $mergeObjects $multiply $reduce $subtract $toBool $toDate $toDouble $toInt $toLong $toLower $toString $toUpper $trunc $objectToArray $arrayToObject $isArray $concatArrays $strLenCP $substrCP $split $setUnion",
            // the driver's own
            "$db $clusterTime $readPreference");

    private static final Set<String> ALLOWED = split(OPERATORS);
    private static final List<String> FORBIDDEN_OPTIONS =
            List.of("collation", "hint", "validator", "capped", "tailable", "$where", "viewOn", "timeseries");

    private final Set<String> violations = new ConcurrentSkipListSet<>();

    /** What was sent that must not be used, e.g. {@code find: $text}. */
    public Collection<String> violations() {
        return Set.copyOf(violations);
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        if (!COMMANDS.contains(event.getCommandName())) {
            violations.add(event.getCommandName());
        }
        BsonDocument command = event.getCommand();
        for (String option : FORBIDDEN_OPTIONS) {
            if (command.containsKey(option)) {
                violations.add(event.getCommandName() + ": " + option);
            }
        }
        command.forEach((field, value) -> {
            // Documents to be inserted are data, whatever their fields are called.
            if (!field.equals("documents")) {
                inspect(event.getCommandName(), field, value);
            }
        });
        if (command.get("writeConcern") instanceof BsonDocument concern
                && concern.containsKey("w")
                && concern.get("w").isNumber()
                && concern.getNumber("w").intValue() == 0) {
            violations.add(event.getCommandName() + ": w:0");
        }
    }

    private void inspect(String command, String field, BsonValue value) {
        if (field.startsWith("$") && !ALLOWED.contains(field)) {
            violations.add(command + ": " + field);
        }
        switch (value) {
            case BsonDocument document -> document.forEach((name, inner) -> inspect(command, name, inner));
            case BsonArray array -> array.forEach(inner -> inspect(command, "", inner));
            default -> {
                // a plain value
            }
        }
    }

    private static Set<String> split(Set<String> lists) {
        Set<String> all = new TreeSet<>();
        lists.forEach(list -> all.addAll(List.of(list.split(" "))));
        return Set.copyOf(all);
    }

    /** For messages of assertions. */
    @Override
    public String toString() {
        return Map.of("violations", violations).toString();
    }
}
