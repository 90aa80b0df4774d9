package id.satupintu.platform.classifier.command;

import id.satupintu.platform.classifier.FunctionMap;
import id.satupintu.platform.classifier.TextClassifier;
import id.satupintu.platform.classifier.UnitCatalogue;
import id.satupintu.platform.classifier.catalogue.CatalogueUnit;
import id.satupintu.platform.classifier.linear.LinearModel;
import id.satupintu.platform.classifier.linear.ModelFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which model and which units the commands work with. */
final class Given {
    private static final Set<String> BUNDLED = Set.of("kutim", "kab-bandung", "surabaya");

    @Option(names = "--model", paramLabel = "FILE", descriptionKey = "option.model")
    @Nullable Path model;

    @Option(names = "--units", paramLabel = "MAP", defaultValue = "kutim", descriptionKey = "option.units")
    String units = "kutim";

    LinearModel model() throws IOException {
        if (model == null) {
            return TextClassifier.shippedModel();
        }
        try (InputStream in = Files.newInputStream(model)) {
            return ModelFile.read(in);
        }
    }

    UnitCatalogue catalogue() throws IOException {
        if (BUNDLED.contains(units)) {
            return UnitCatalogue.bundled(units);
        }
        Map<String, List<String>> functions = new LinkedHashMap<>();
        Map<String, CatalogueUnit> catalogue = new LinkedHashMap<>();
        Rows.read(
                Path.of(units),
                "fungsi",
                (row, line) -> {
                    String unit = row.get("unit");
                    functions.computeIfAbsent(unit, u -> new ArrayList<>()).add(row.get("fungsi"));
                    String name = row.isMapped("nama") ? row.get("nama") : unit;
                    String mandate = row.isMapped("tupoksi") ? row.get("tupoksi") : "";
                    String keywords = row.isMapped("kata_kunci") ? row.get("kata_kunci") : "";
                    catalogue.putIfAbsent(unit, new CatalogueUnit(unit, name, mandate, keywords));
                },
                (line, has, expected) -> {
                    throw new IOException(Say.say("bad-row", units, line, Say.say("reason.columns", has, expected)));
                });
        return UnitCatalogue.of(catalogue.values(), new FunctionMap(functions));
    }
}
