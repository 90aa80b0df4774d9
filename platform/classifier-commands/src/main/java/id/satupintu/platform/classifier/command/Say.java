package id.satupintu.platform.classifier.command;

import java.util.Objects;
import java.util.ResourceBundle;

/** What the commands say, in the language the launcher chose. */
final class Say {
    static final String BUNDLE = "id.satupintu.platform.classifier.command.messages";

    private Say() {}

    /** The text of {@code key} with its {@code %s} filled in. */
    static String say(String key, Object... values) {
        return ResourceBundle.getBundle(BUNDLE).getString(key).formatted(values);
    }

    /** What a failure says of itself. */
    static String cause(Exception failure) {
        return Objects.requireNonNullElse(
                failure.getMessage(), failure.getClass().getSimpleName());
    }
}
