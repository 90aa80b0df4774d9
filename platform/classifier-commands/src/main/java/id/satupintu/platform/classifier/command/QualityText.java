package id.satupintu.platform.classifier.command;

import id.satupintu.platform.classifier.evaluate.Quality;
import java.util.Locale;
import java.util.Objects;

/** Figures as Markdown. */
final class QualityText {
    private static final int CONFUSIONS = 25;

    private QualityText() {}

    static String heading() {
        return "| what | reports | accuracy | top 3 | macro F1 | weighted F1 | ECE "
                + "| 10 % held | 20 % held | 30 % held | 50 % held |\n"
                + "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |";
    }

    static String row(String what, Quality quality) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f |",
                what,
                quality.reports(),
                quality.accuracy(),
                quality.top3(),
                quality.macroF1(),
                quality.weightedF1(),
                quality.calibrationError(),
                held(quality, 0.1),
                held(quality, 0.2),
                held(quality, 0.3),
                held(quality, 0.5));
    }

    private static double held(Quality quality, double share) {
        return Objects.requireNonNull(quality.curve().get(share));
    }

    static String thresholds() {
        return "| what | 0.4 | 0.5 | 0.6 | 0.7 | 0.8 | 0.9 |\n| --- | --- | --- | --- | --- | --- | --- |";
    }

    /** Share answered and share right of those, for each threshold. */
    static String thresholds(String what, Quality quality) {
        StringBuilder row = new StringBuilder("| ").append(what);
        quality.believed()
                .forEach((threshold, answered) ->
                        row.append(String.format(Locale.ROOT, " | %.3f of %.3f", answered.right(), answered.share())));
        return row.append(" |").toString();
    }

    /** What was taken for what, the most frequent first. */
    static String confusions(Quality quality) {
        StringBuilder table = new StringBuilder("| unit | taken for | times |\n| --- | --- | --- |\n");
        quality.confusions().stream()
                .limit(CONFUSIONS)
                .forEach(c -> table.append(
                        String.format(Locale.ROOT, "| %s | %s | %d |%n", c.unit(), c.takenFor(), c.times())));
        return table.toString();
    }
}
