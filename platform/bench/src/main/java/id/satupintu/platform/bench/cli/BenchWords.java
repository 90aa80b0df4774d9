package id.satupintu.platform.bench.cli;

import java.util.ResourceBundle;

/** What the command says, in the language the launcher chose. */
final class BenchWords {
    static final String BUNDLE = "id.satupintu.platform.bench.messages";

    private BenchWords() {}

    static String say(String key, Object... values) {
        return ResourceBundle.getBundle(BUNDLE).getString(key).formatted(values);
    }
}
