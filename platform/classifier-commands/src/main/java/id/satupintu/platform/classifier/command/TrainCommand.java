package id.satupintu.platform.classifier.command;

import static id.satupintu.platform.classifier.command.Say.cause;
import static id.satupintu.platform.classifier.command.Say.say;

import id.satupintu.platform.classifier.BaseMaterial;
import id.satupintu.platform.classifier.Learning;
import id.satupintu.platform.classifier.TextClassifier;
import id.satupintu.platform.classifier.UnitCatalogue;
import id.satupintu.platform.classifier.linear.LinearModel;
import id.satupintu.platform.classifier.linear.ModelFile;
import id.satupintu.platform.local.cli.AddedCommand;
import id.satupintu.platform.local.cli.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Trains on a history of one's own, or makes the model of this build again. */
@Command(name = "train", resourceBundle = Say.BUNDLE, mixinStandardHelpOptions = true)
public final class TrainCommand implements AddedCommand {
    private static final int LEAST = 50;
    private static final double FROZEN = 0.2;

    @Mixin
    Given given = new Given();

    @Parameters(paramLabel = "FILE", arity = "0..1", descriptionKey = "option.file")
    @Nullable Path file;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "option.out-model")
    @Nullable Path out;

    @Option(names = "--shipped", descriptionKey = "option.shipped")
    boolean shipped;

    @Option(names = "--bound", paramLabel = "P", defaultValue = "0.01", descriptionKey = "option.bound")
    double bound;

    @Override
    public Integer call() throws IOException {
        if (out == null) {
            System.err.println(say("needs-out"));
            return ExitCode.USAGE;
        }
        if (shipped) {
            return written(BaseMaterial.model());
        }
        if (file == null) {
            System.err.println(say("nothing-to-do"));
            return ExitCode.USAGE;
        }
        return learn(file);
    }

    private int learn(Path from) throws IOException {
        UnitCatalogue catalogue = given.catalogue();
        Labelled labelled;
        try {
            labelled = Labelled.read(from, new UnitNames(catalogue));
        } catch (Labelled.BadHeaderException e) {
            System.err.println(e.getMessage());
            return ExitCode.USAGE;
        } catch (IOException e) {
            System.err.println(say("cannot-read", from, cause(e)));
            return ExitCode.FAILED;
        }
        int count = labelled.reports().size();
        if (count < LEAST) {
            System.err.println(say("too-few", count, LEAST));
            return ExitCode.FAILED;
        }
        int frozen = (int) (count * (1 - FROZEN));
        Learning.Outcome outcome = Learning.learn(
                given.model(),
                TextClassifier.shippedModel(),
                labelled.reports().subList(0, frozen),
                labelled.reports().subList(frozen, count),
                catalogue,
                bound,
                Learning.Trust.TABLE);
        System.err.println(say(
                "learned",
                frozen,
                outcome.setAside(),
                labelled.rejected(),
                count - frozen,
                outcome.after().accuracy(),
                outcome.before().accuracy()));
        if (!outcome.accepted()) {
            System.err.println(say("refused", bound));
            return ExitCode.FAILED;
        }
        return written(outcome.model());
    }

    private int written(LinearModel model) {
        Path to = Objects.requireNonNull(out);
        byte[] bytes = ModelFile.bytes(model);
        try {
            Files.write(to, bytes);
        } catch (IOException e) {
            System.err.println(say("cannot-write", to, cause(e)));
            return ExitCode.FAILED;
        }
        System.err.println(say("trained", model.version(), to, bytes.length));
        return ExitCode.DONE;
    }
}
