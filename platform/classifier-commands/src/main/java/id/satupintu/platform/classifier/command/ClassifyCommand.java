package id.satupintu.platform.classifier.command;

import static id.satupintu.platform.classifier.command.Say.cause;
import static id.satupintu.platform.classifier.command.Say.say;

import id.satupintu.platform.classifier.Candidate;
import id.satupintu.platform.classifier.Classification;
import id.satupintu.platform.classifier.TextClassifier;
import id.satupintu.platform.local.cli.AddedCommand;
import id.satupintu.platform.local.cli.ExitCode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says for which units each report of a file may be. */
@Command(name = "classify", resourceBundle = Say.BUNDLE, mixinStandardHelpOptions = true)
public final class ClassifyCommand implements AddedCommand {
    private static final int NAMED = 3;
    private static final CSVFormat OUT = CSVFormat.DEFAULT
            .builder()
            .setHeader("id", "unit1", "p1", "unit2", "p2", "unit3", "p3", "held", "reason")
            .setRecordSeparator('\n')
            .get();

    @Mixin
    Given given = new Given();

    @Parameters(paramLabel = "FILE", descriptionKey = "option.file")
    Path file = Path.of("");

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "option.out")
    @Nullable Path out;

    @Option(names = "--threshold", paramLabel = "P", defaultValue = "0.7", descriptionKey = "option.threshold")
    double threshold;

    private int reports;
    private int held;
    private int rejected;

    @Override
    public Integer call() {
        TextClassifier classifier;
        try {
            TextClassifier.Settings usual = TextClassifier.Settings.USUAL;
            classifier = new TextClassifier(
                    given.model(),
                    given.catalogue(),
                    new TextClassifier.Settings(threshold, usual.sharpness(), usual.voice(), NAMED));
        } catch (IOException e) {
            System.err.println(say("cannot-read", given.units, cause(e)));
            return ExitCode.FAILED;
        }
        long began = processorTime();
        List<String> columns;
        try (Writer writer = writer();
                CSVPrinter printer = new CSVPrinter(writer, OUT)) {
            columns = Rows.read(file, "text", (row, line) -> one(classifier, printer, row, line), this::misfit);
        } catch (IOException e) {
            System.err.println(say("cannot-read", file, cause(e)));
            return ExitCode.FAILED;
        }
        if (columns.stream().noneMatch("text"::equalsIgnoreCase)) {
            System.err.println(say("bad-header", file, "text", String.join(", ", columns)));
            return ExitCode.USAGE;
        }
        long rate = Math.round(reports * 1e9 / Math.max(1, processorTime() - began));
        System.err.println(say("classified", reports, held, rejected, rate));
        return ExitCode.DONE;
    }

    /** Nanoseconds this thread has worked, whatever else the machine does. */
    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private Writer writer() throws IOException {
        return out == null
                ? new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8))
                : Files.newBufferedWriter(out);
    }

    private void one(TextClassifier classifier, CSVPrinter printer, CSVRecord row, long line) throws IOException {
        if (!row.isMapped("text")) {
            return;
        }
        String text = row.get("text");
        String id = row.isMapped("id") ? row.get("id") : Long.toString(line);
        if (text.isBlank()) {
            rejected++;
            System.err.println(say("bad-row", file, line, say("reason.no-text")));
            printer.printRecord(id, "", "", "", "", "", "", "true", "NO_TEXT");
            return;
        }
        Classification said = classifier.classify(text);
        List<Object> cells = new ArrayList<>();
        cells.add(id);
        for (int i = 0; i < NAMED; i++) {
            boolean there = i < said.candidates().size();
            cells.add(there ? said.candidates().get(i).unit() : "");
            cells.add(
                    there
                            ? String.format(
                                    Locale.ROOT,
                                    "%.3f",
                                    said.candidates().get(i).probability())
                            : "");
        }
        cells.add(said.held());
        cells.add(reason(said));
        printer.printRecord(cells);
        reports++;
        held += said.held() ? 1 : 0;
    }

    /** Why: whether to believe it, and the words that spoke for the first unit. */
    private static String reason(Classification said) {
        List<String> terms =
                said.candidates().stream().findFirst().map(Candidate::terms).orElse(List.of());
        return said.standing() + (terms.isEmpty() ? "" : ": " + String.join(" ", terms));
    }

    private void misfit(long line, int columns, int expected) {
        rejected++;
        System.err.println(say("bad-row", file, line, say("reason.columns", columns, expected)));
    }
}
