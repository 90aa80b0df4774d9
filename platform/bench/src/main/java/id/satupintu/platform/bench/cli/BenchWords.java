package id.satupintu.platform.bench.cli;

import java.util.ResourceBundle;

/** What the command says, in the language the launcher chose. */
final class BenchWords {
    static final String BUNDLE = "id.satupintu.platform.bench.messages";

    private BenchWords() {}

    /** The text of {@code key} with its {@code %s} filled in. */
    static String say(String key, Object... values) {
        return ResourceBundle.getBundle(BUNDLE).getString(key).formatted(values);
    }

    /** The words for a figure, and its name in the JSON. */
    static String figure(String name) {
        ResourceBundle words = ResourceBundle.getBundle(BUNDLE);
        String key = "figure." + name;
        return words.containsKey(key) ? words.getString(key) + " (`" + name + "`)" : "`" + name + "`";
    }
}
