package id.satupintu.platform.local.cli;

import java.util.Locale;
import java.util.ResourceBundle;

/** What the commands say, in Indonesian unless English was asked for. */
final class Words {

    /** Where the texts lie; picocli reads the descriptions of options from the same files. */
    static final String BUNDLE = "id.satupintu.platform.local.messages";

    private static final String ENGLISH = "en";

    private Words() {}

    /** Chooses the language from {@code --lang} or {@code SATUPINTU_LANG}, before anything is said. */
    static void choose(String[] arguments, String environment) {
        String language = environment;
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].startsWith("--lang=")) {
                language = arguments[i].substring("--lang=".length());
            } else if (arguments[i].equals("--lang") && i + 1 < arguments.length) {
                language = arguments[i + 1];
            }
        }
        Locale.setDefault(language.equalsIgnoreCase(ENGLISH) ? Locale.ENGLISH : Locale.of("id", "ID"));
    }

    /** The text of {@code key} with its {@code %s} filled in. */
    static String say(String key, Object... values) {
        return ResourceBundle.getBundle(BUNDLE).getString(key).formatted(values);
    }
}
