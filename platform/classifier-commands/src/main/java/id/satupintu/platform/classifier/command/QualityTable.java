package id.satupintu.platform.classifier.command;

import id.satupintu.platform.classifier.Learning;
import id.satupintu.platform.classifier.Learning.Decided;
import id.satupintu.platform.classifier.TextClassifier;
import id.satupintu.platform.classifier.UnitCatalogue;
import id.satupintu.platform.classifier.catalogue.CatalogueIndex;
import id.satupintu.platform.classifier.evaluate.Judged;
import id.satupintu.platform.classifier.evaluate.Quality;
import id.satupintu.platform.classifier.linear.LinearModel;
import id.satupintu.platform.classifier.text.IndonesianText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVRecord;

/**
 * The table of routing-quality.md: cold start, own history, and a large city, each split by time, each beside what the
 * catalogue alone and the most frequent unit would give. Figures only.
 */
final class QualityTable {
    private final Path folder;

    QualityTable(Path folder) {
        this.folder = folder;
    }

    private record Dated(String date, Decided report) {}

    String markdown() throws IOException {
        List<Dated> bandung = read("kab_bandung_sp4n/kab_bandung_sp4n.csv", true);
        List<Dated> surabaya = read("surabaya_mediacenter/surabaya_mediacenter.csv", false);
        UnitCatalogue bandungUnits = UnitCatalogue.bundled("kab-bandung");
        UnitCatalogue surabayaUnits = UnitCatalogue.bundled("surabaya");
        LinearModel shipped = TextClassifier.shippedModel();
        StringJoiner table = new StringJoiner("\n");
        table.add(QualityText.heading());
        List<Decided> all = between(bandung, "", "9999");
        List<Decided> old = between(bandung, "", "2024");
        List<Decided> year = between(bandung, "2024", "2025");
        part(table, "(a) Kab. Bandung, all years", all, all, shipped, bandungUnits);
        part(table, "(a) Kab. Bandung 2024", old, year, shipped, bandungUnits);
        List<Decided> city = between(surabaya, "", "9999");
        part(table, "(a) Surabaya, all", city, city, shipped, surabayaUnits);
        LinearModel own = Learning.learn(shipped, shipped, old, year, bandungUnits, 1, Learning.Trust.TABLE)
                .model();
        table.add(QualityText.row("(b) Kab. Bandung 2024, own history", Learning.quality(own, year, bandungUnits)));
        List<Decided> before = between(surabaya, "", "2023-03");
        List<Decided> after = between(surabaya, "2023-03", "9999");
        part(table, "(c) Surabaya 2023-03 on, shipped model", before, after, shipped, surabayaUnits);
        LinearModel citys = Learning.learn(shipped, shipped, before, after, surabayaUnits, 1, Learning.Trust.TABLE)
                .model();
        table.add(
                QualityText.row("(c) Surabaya 2023-03 on, own history", Learning.quality(citys, after, surabayaUnits)));
        table.add("");
        table.add(QualityText.thresholds());
        threshold(table, "Kab. Bandung 2023, shipped model", between(bandung, "2023", "2024"), shipped, bandungUnits);
        threshold(
                table,
                "Surabaya 2022-12 to 2023-02, shipped model",
                between(surabaya, "2022-12", "2023-03"),
                shipped,
                surabayaUnits);
        threshold(table, "(a) Kab. Bandung 2024", year, shipped, bandungUnits);
        threshold(table, "(b) Kab. Bandung 2024, own history", year, own, bandungUnits);
        threshold(table, "(c) Surabaya 2023-03 on, own history", after, citys, surabayaUnits);
        table.add("");
        table.add(LabelNoise.heading());
        table.add(LabelNoise.row("Kab. Bandung", all));
        table.add(LabelNoise.row("Surabaya", city));
        return table.toString();
    }

    private static void threshold(
            StringJoiner table, String what, List<Decided> reports, LinearModel model, UnitCatalogue units) {
        table.add(QualityText.thresholds(what, Learning.quality(model, reports, units)));
    }

    private static void part(
            StringJoiner table,
            String what,
            List<Decided> history,
            List<Decided> test,
            LinearModel model,
            UnitCatalogue units) {
        table.add(QualityText.row(what, Learning.quality(model, test, units)));
        table.add(QualityText.row(what + ": catalogue BM25", byCatalogue(test, units)));
        table.add(QualityText.row(what + ": majority", byMajority(history, test)));
    }

    private static Quality byCatalogue(List<Decided> test, UnitCatalogue units) {
        IndonesianText text = IndonesianText.bundled();
        CatalogueIndex index = units.index();
        List<Judged> judged = new ArrayList<>();
        for (Decided report : test) {
            double[] scores = index.scores(text.words(report.text()));
            double total = Arrays.stream(scores).sum();
            List<Integer> order = IntStream.range(0, scores.length)
                    .boxed()
                    .sorted(Comparator.comparingDouble(unit -> -scores[unit]))
                    .limit(3)
                    .toList();
            judged.add(new Judged(
                    report.unit(),
                    order.stream().map(unit -> index.units().get(unit).code()).toList(),
                    total == 0 ? 0 : scores[order.getFirst()] / total));
        }
        return Quality.of(judged);
    }

    private static Quality byMajority(List<Decided> history, List<Decided> test) {
        Map<String, Integer> times = new HashMap<>();
        history.forEach(report -> times.merge(report.unit(), 1, Integer::sum));
        List<String> most = times.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(3)
                .map(Map.Entry::getKey)
                .toList();
        double share = (double) times.getOrDefault(most.getFirst(), 0) / history.size();
        return Quality.of(test.stream()
                .map(report -> new Judged(report.unit(), most, share))
                .toList());
    }

    private static List<Decided> between(List<Dated> reports, String from, String until) {
        return reports.stream()
                .filter(r -> r.date().compareTo(from) >= 0 && r.date().compareTo(until) < 0)
                .map(Dated::report)
                .toList();
    }

    /** Complaints with an agency; those that a place decides (kecamatan of a kabupaten) are left out. */
    private List<Dated> read(String file, boolean kabupaten) throws IOException {
        List<Dated> reports = new ArrayList<>();
        Rows.read(
                folder.resolve(file),
                "opd",
                (row, line) -> {
                    String unit = row.get("opd");
                    boolean wanted = !unit.isEmpty()
                            && !(kabupaten
                                    && (unit.equals("KECAMATAN")
                                            || !row.get("klasifikasi").startsWith("Pengaduan")));
                    if (wanted) {
                        reports.add(new Dated(row.get("tanggal"), new Decided(words(row, kabupaten), unit)));
                    }
                },
                (line, has, expected) ->
                        System.err.println(Say.say("bad-row", file, line, Say.say("reason.columns", has, expected))));
        reports.sort(Comparator.comparing(Dated::date));
        return reports;
    }

    private static String words(CSVRecord row, boolean titled) {
        return titled ? row.get("judul") + ". " + row.get("teks") : row.get("teks");
    }
}
