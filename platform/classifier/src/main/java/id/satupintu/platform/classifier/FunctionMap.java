package id.satupintu.platform.classifier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;

/**
 * Which functions of government each unit of a kabupaten has: the data that lets the weights of one kabupaten serve
 * another. A unit may have several functions, a function one unit.
 */
public final class FunctionMap {
    private final Map<String, List<String>> functionsOf = new LinkedHashMap<>();

    /** @param functionsOf the functions of each unit */
    public FunctionMap(Map<String, ? extends List<String>> functionsOf) {
        functionsOf.forEach((unit, functions) -> this.functionsOf.put(unit, List.copyOf(functions)));
    }

    /** A map that comes with this build, by its file name: {@code kutim}, {@code kab-bandung}, {@code surabaya}. */
    public static FunctionMap bundled(String name) {
        return of(Resource.rows("functions/" + name + ".csv"));
    }

    /** A map of rows with the columns {@code unit} and {@code fungsi}. */
    public static FunctionMap of(Iterable<CSVRecord> rows) {
        Map<String, List<String>> functionsOf = new LinkedHashMap<>();
        for (CSVRecord row : rows) {
            functionsOf.computeIfAbsent(row.get("unit"), u -> new ArrayList<>()).add(row.get("fungsi"));
        }
        return new FunctionMap(functionsOf);
    }

    /** The units, in the order of the data. */
    public Set<String> units() {
        return functionsOf.keySet();
    }

    /** The functions of a unit; none when the map does not know it. */
    public List<String> functions(String unit) {
        return functionsOf.getOrDefault(unit, List.of());
    }
}
