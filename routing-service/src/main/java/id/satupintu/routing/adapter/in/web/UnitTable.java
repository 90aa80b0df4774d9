package id.satupintu.routing.adapter.in.web;

import id.satupintu.contracts.UnitCode;
import id.satupintu.contracts.routing.UnitEvent.UnitPublished;
import id.satupintu.platform.web.Field;
import id.satupintu.platform.web.ProblemException;
import id.satupintu.platform.web.Violations;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Units in a CSV table, as spreadsheets write it: parted by commas or, as in Indonesia, by semicolons, with or without a mark
 * at the beginning.
 */
final class UnitTable {
    static final List<String> COLUMNS = List.of(
            "code",
            "name",
            "kind",
            "tier",
            "parent",
            "tupoksi",
            "keywords",
            "functions",
            "jurisdictionNote",
            "validFrom",
            "validUntil");

    private static final String MARK = "\uFEFF";

    private UnitTable() {}

    /**
     * The units by the line they stand on, the first being 1.
     *
     * @throws ProblemException 400 with the line, the column and the reason of everything that cannot be read
     */
    static Map<Integer, UnitPublished> read(String csv) {
        String table = csv.startsWith(MARK) ? csv.substring(MARK.length()) : csv;
        Violations check = new Violations();
        Map<Integer, UnitPublished> units = new LinkedHashMap<>();
        Set<UnitCode> seen = new HashSet<>();
        for (CSVRecord row : rows(table)) {
            int line = lineOf(row, table);
            String at = "lines." + line + ".";
            if (!row.isConsistent()) {
                check.reject("lines." + line, "row-length", COLUMNS.size(), row.size());
                continue;
            }
            Field<UnitCode> code = check.parsed(at + "code", row.get("code"), UnitCode.class, UnitCode::new)
                    .required()
                    .must(seen::add, "line-twice");
            UnitDescription description = UnitText.read(row::get, at, check);
            UnitCode known = code.orNull();
            if (known != null) {
                description.of(known, at, check).ifPresent(unit -> units.put(line, unit));
            }
        }
        check.throwIfAny();
        if (units.isEmpty()) {
            throw ProblemException.invalid("lines", "table-empty");
        }
        return units;
    }

    private static List<CSVRecord> rows(String table) {
        String head = table.lines().findFirst().orElse("");
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(head.contains(";") && !head.contains(",") ? ';' : ',')
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get();
        List<CSVRecord> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(table), format)) {
            if (!Set.copyOf(parser.getHeaderNames()).equals(Set.copyOf(COLUMNS))) {
                throw ProblemException.invalid("lines.1", "table-head", String.join(",", COLUMNS));
            }
            parser.forEach(rows::add);
        } catch (IOException | UncheckedIOException | IllegalArgumentException unreadable) {
            throw ProblemException.invalid("lines." + (rows.size() + 2), "table-unreadable");
        }
        return rows;
    }

    private static int lineOf(CSVRecord row, String table) {
        int to = (int) Math.min(row.getCharacterPosition(), table.length());
        return 1 + (int) table.substring(0, to).chars().filter(c -> c == '\n').count();
    }
}
