package id.satupintu.platform.classifier.command;

import static id.satupintu.platform.classifier.command.Say.cause;
import static id.satupintu.platform.classifier.command.Say.say;

import id.satupintu.platform.classifier.Learning;
import id.satupintu.platform.classifier.UnitCatalogue;
import id.satupintu.platform.classifier.evaluate.Quality;
import id.satupintu.platform.local.cli.AddedCommand;
import id.satupintu.platform.local.cli.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures routing on reports whose unit is known. */
@Command(name = "evaluate", resourceBundle = Say.BUNDLE, mixinStandardHelpOptions = true)
public final class EvaluateCommand implements AddedCommand {
    @Mixin
    Given given = new Given();

    @Parameters(paramLabel = "FILE", arity = "0..1", descriptionKey = "option.file")
    @Nullable Path file;

    @Option(names = "--table", paramLabel = "FOLDER", descriptionKey = "option.table")
    @Nullable Path table;

    @Override
    public Integer call() throws IOException {
        if (table != null) {
            System.out.println(new QualityTable(table).markdown());
            return ExitCode.DONE;
        }
        if (file == null) {
            System.err.println(say("nothing-to-do"));
            return ExitCode.USAGE;
        }
        UnitCatalogue catalogue = given.catalogue();
        try {
            Labelled labelled = Labelled.read(file, new UnitNames(catalogue));
            if (labelled.reports().isEmpty()) {
                System.err.println(say("too-few", 0, 1));
                return ExitCode.FAILED;
            }
            Quality quality = Learning.quality(given.model(), labelled.reports(), catalogue);
            System.out.println(QualityText.heading());
            System.out.println(QualityText.row(file.getFileName().toString(), quality));
            System.out.println();
            System.out.println(QualityText.confusions(quality));
            return ExitCode.DONE;
        } catch (Labelled.BadHeaderException e) {
            System.err.println(e.getMessage());
            return ExitCode.USAGE;
        } catch (IOException e) {
            System.err.println(say("cannot-read", file, cause(e)));
            return ExitCode.FAILED;
        }
    }
}
