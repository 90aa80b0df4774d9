package id.satupintu.platform.classifier.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads CSV files as offices save them, row by row: with comma or semicolon, with or without a byte order mark, with
 * a title above the header.
 */
final class Rows {
    private static final int LONGEST_TITLE = 20;
    private static final int LONGEST_HEADER = 1 << 16;

    private Rows() {}

    /** Takes rows; what it throws ends the reading. */
    @FunctionalInterface
    interface Taker {
        void take(CSVRecord row, long line) throws IOException;
    }

    /** Takes rows that have another number of columns than the header. */
    @FunctionalInterface
    interface Misfit {
        void take(long line, int columns, int expected) throws IOException;
    }

    /**
     * Reads a file.
     *
     * @param mark a column that the header has, which tells it from a title above it
     * @return the columns of the header; without {@code mark} when no line is a header
     */
    static List<String> read(Path file, String mark, Taker taker, Misfit misfit) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                BufferedReader reader =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), LONGEST_HEADER)) {
            String header = "";
            long above = 0;
            for (int line = 0; line < LONGEST_TITLE; line++) {
                String next = reader.readLine();
                if (next == null) {
                    break;
                }
                above++;
                header = next.startsWith("\uFEFF") ? next.substring(1) : next;
                if (header.toLowerCase(Locale.ROOT).contains(mark.toLowerCase(Locale.ROOT))) {
                    break;
                }
            }
            char delimiter = header.chars().filter(c -> c == ';').count()
                            > header.chars().filter(c -> c == ',').count()
                    ? ';'
                    : ',';
            return rows(reader, header, delimiter, above, taker, misfit);
        }
    }

    private static List<String> rows(
            BufferedReader reader, String header, char delimiter, long above, Taker taker, Misfit misfit)
            throws IOException {
        CSVFormat.Builder format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreHeaderCase(true)
                .setTrim(true)
                .setAllowMissingColumnNames(true)
                .setLenientEof(true)
                .setTrailingData(true);
        List<String> columns;
        try (CSVParser parser = CSVParser.parse(header, format.get())) {
            columns = parser.stream().findFirst().map(CSVRecord::toList).orElse(List.of());
        }
        CSVFormat withHeader = format.setHeader(columns.toArray(String[]::new)).get();
        try (CSVParser parser =
                CSVParser.builder().setReader(reader).setFormat(withHeader).get()) {
            long line = above + 1;
            for (CSVRecord row : parser) {
                if (row.size() == columns.size()) {
                    taker.take(row, line);
                } else {
                    misfit.take(line, row.size(), columns.size());
                }
                line = above + parser.getCurrentLineNumber() + 1;
            }
        }
        return columns;
    }
}
