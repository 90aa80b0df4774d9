package id.satupintu.system.faults;

import java.util.ResourceBundle;

/** What {@code prove} says, in the language the launcher was asked for. */
final class ProveWords {

    /** Where the texts lie; picocli reads the descriptions of options from the same files. */
    static final String BUNDLE = "id.satupintu.system.faults.messages";

    private ProveWords() {}

    static String say(String key, Object... values) {
        return ResourceBundle.getBundle(BUNDLE).getString(key).formatted(values);
    }

    /** On standard error; standard output is for what was asked for. */
    static void tell(String key, Object... values) {
        System.err.println(say(key, values));
    }
}
