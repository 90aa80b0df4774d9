package id.satupintu.platform.classifier;

import id.satupintu.platform.classifier.invented.InventedReports;
import id.satupintu.platform.classifier.linear.Example;
import id.satupintu.platform.classifier.linear.LinearModel;
import id.satupintu.platform.classifier.linear.Training;
import id.satupintu.platform.classifier.text.Features;
import id.satupintu.platform.classifier.text.IndonesianText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/**
 * All that the shipped model is made of: invented reports, the draft catalogue, names of categories and topics with
 * the counted facts about them. No report of any person.
 */
public final class BaseMaterial {
    private static final int REPORTS_OF_EACH_SENTENCE = 4;

    /** A share that any function has at least, counted or not. */
    private static final double RARE = 0.004;

    private BaseMaterial() {}

    /** The model that is shipped, made anew; the same bytes on every machine. */
    public static LinearModel model() {
        return Training.train(examples(IndonesianText.bundled()), priors(), null, Training.Settings.USUAL);
    }

    /** What to train on. */
    public static List<Example> examples(IndonesianText text) {
        List<Example> examples = new ArrayList<>();
        for (InventedReports.Report report : InventedReports.written(REPORTS_OF_EACH_SENTENCE)) {
            examples.add(example(text, report.text(), List.of(report.function()), 1));
        }
        FunctionMap kutim = FunctionMap.bundled("kutim");
        for (CSVRecord unit : Resource.rows("functions/katalog-tupoksi-draf.csv")) {
            List<String> functions = kutim.functions(unit.get("kode"));
            for (String keyword : (unit.get("lingkup_aduan") + ";" + unit.get("fungsi")).split(";")) {
                examples.add(example(text, keyword, functions, 1));
            }
        }
        facts(text, "functions/sp4n-kategori-ke-opd.csv", FunctionMap.bundled("kab-bandung"), examples);
        facts(text, "functions/topik-ke-opd.csv", FunctionMap.bundled("surabaya"), examples);
        return examples;
    }

    private static void facts(IndonesianText text, String file, FunctionMap map, List<Example> examples) {
        for (CSVRecord row : Resource.rows(file)) {
            List<String> functions = map.functions(row.get("opd_utama"));
            boolean pure = Double.parseDouble(row.get("bagian_opd_utama")) >= 0.7;
            if (pure && !functions.isEmpty()) {
                examples.add(example(text, row.get("nama"), functions, 1));
            }
        }
    }

    /** The usual share of each function among reports, counted, and evened out for those that are few. */
    public static Map<String, Double> priors() {
        Map<String, Double> shares = new LinkedHashMap<>();
        InventedReports.templates().keySet().forEach(function -> shares.put(function, 0.0));
        share("functions/sp4n-kategori-ke-opd.csv", FunctionMap.bundled("kab-bandung"), shares);
        share("functions/topik-ke-opd.csv", FunctionMap.bundled("surabaya"), shares);
        shares.replaceAll((function, share) -> StrictMath.sqrt(share + RARE));
        double total = shares.values().stream().mapToDouble(d -> d).sum();
        shares.replaceAll((function, share) -> share / total);
        return shares;
    }

    private static void share(String file, FunctionMap map, Map<String, Double> shares) {
        List<CSVRecord> rows = Resource.rows(file);
        double total = rows.stream()
                .mapToDouble(row -> Double.parseDouble(row.get("jumlah")))
                .sum();
        for (CSVRecord row : rows) {
            List<String> functions = map.functions(row.get("opd_utama"));
            double count = Double.parseDouble(row.get("jumlah")) / total / 2;
            functions.forEach(function -> shares.merge(function, count / functions.size(), Double::sum));
        }
    }

    /** An example of a text, of which only numbers are kept. */
    public static Example example(IndonesianText text, String of, List<String> functions, int copies) {
        return new Example(Features.counts(text.words(of)), functions, copies);
    }
}
