package id.satupintu.platform.classifier.command;

import static id.satupintu.platform.classifier.command.Say.say;

import id.satupintu.platform.classifier.Learning.Decided;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.csv.CSVRecord;

/**
 * Reports whose unit is known, the oldest first: of a CSV with the columns {@code text,unit[,date]} or of the SP4N
 * export "Laporan Ringkas" saved as CSV.
 *
 * @param reports those that could be read
 * @param rejected how many rows could not be used
 */
record Labelled(List<Decided> reports, int rejected) {
    private static final String SP4N_UNIT = "Instansi Terdisposisi";
    private static final List<DateTimeFormatter> DATES = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE,
            DateTimeFormatter.ofPattern("d/M/yyyy"),
            DateTimeFormatter.ofPattern("d-M-yyyy"));

    private record Dated(LocalDate date, Decided decided) {}

    /** Reads a file; rows that cannot be used are named on the error stream by line and reason, never by text. */
    static Labelled read(Path file, UnitNames names) throws IOException, BadHeaderException {
        List<Dated> read = new ArrayList<>();
        int[] rejected = {0};
        boolean[] known = {false};
        String mark = mark(file);
        List<String> columns = Rows.read(
                file,
                mark,
                (row, line) -> {
                    String problem = take(row, names, read);
                    known[0] = true;
                    if (!problem.isEmpty()) {
                        rejected[0]++;
                        System.err.println(say("bad-row", file, line, problem));
                    }
                },
                (line, has, expected) -> {
                    rejected[0]++;
                    System.err.println(say("bad-row", file, line, say("reason.columns", has, expected)));
                });
        if (columns.stream().noneMatch(c -> c.equalsIgnoreCase(mark))) {
            throw new BadHeaderException(file, "unit", columns);
        }
        read.sort(Comparator.comparing(Dated::date));
        return new Labelled(read.stream().map(Dated::decided).toList(), rejected[0]);
    }

    /** A file without the column that was looked for. */
    static final class BadHeaderException extends Exception {
        private static final long serialVersionUID = 1;

        BadHeaderException(Path file, String column, List<String> columns) {
            super(say("bad-header", file, column, String.join(", ", columns)));
        }
    }

    private static String mark(Path file) throws IOException {
        List<String> columns = Rows.read(file, SP4N_UNIT, (row, line) -> {}, (line, has, expected) -> {});
        return columns.stream().anyMatch(SP4N_UNIT::equalsIgnoreCase) ? SP4N_UNIT : "unit";
    }

    private static String take(CSVRecord row, UnitNames names, List<Dated> into) {
        boolean sp4n = row.isMapped(SP4N_UNIT);
        String name = value(row, sp4n ? SP4N_UNIT : "unit");
        String first = sp4n ? value(row, "Judul Laporan") : "";
        String body = sp4n ? value(row, "Isi Laporan Akhir") : value(row, "text");
        if (sp4n && body.isBlank()) {
            body = value(row, "Isi Laporan Awal");
        }
        if (name.isBlank()) {
            return say("reason.no-unit");
        }
        if ((first + body).isBlank()) {
            return say("reason.no-text");
        }
        String unit = names.unit(name);
        if (unit.isEmpty()) {
            return say("reason.unknown-unit", name);
        }
        into.add(new Dated(
                date(value(row, sp4n ? "Tanggal Laporan Masuk" : "date")),
                new Decided(first.isBlank() ? body : first + ". " + body, unit)));
        return "";
    }

    private static String value(CSVRecord row, String column) {
        return row.isMapped(column) ? row.get(column) : "";
    }

    /** A row without a readable date counts as old as can be; the order of the file is kept among equals. */
    private static LocalDate date(String text) {
        String day = text.length() > 10 ? text.substring(0, 10) : text;
        for (DateTimeFormatter format : DATES) {
            try {
                return LocalDate.parse(day.strip(), format);
            } catch (DateTimeParseException e) {
                continue;
            }
        }
        return LocalDate.MIN;
    }
}
