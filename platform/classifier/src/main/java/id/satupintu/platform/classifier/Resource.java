package id.satupintu.platform.classifier;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads what this module carries with it. */
public final class Resource {
    private static final CSVFormat WITH_HEADER =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private Resource() {}

    /** The lines of a file beside this class, without blank ones and those that begin with {@code #}. */
    public static List<String> lines(String name) {
        try (BufferedReader reader = reader(name)) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of a CSV file with a header beside this class. */
    public static List<CSVRecord> rows(String name) {
        try (BufferedReader reader = reader(name);
                CSVParser parser = CSVParser.parse(reader, WITH_HEADER)) {
            return new ArrayList<>(parser.getRecords());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file beside this class; the caller closes it. */
    public static InputStream open(String name) {
        return Objects.requireNonNull(Resource.class.getResourceAsStream(name), name);
    }

    private static BufferedReader reader(String name) {
        return new BufferedReader(new InputStreamReader(open(name), StandardCharsets.UTF_8));
    }
}
