package id.satupintu.platform.web;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A text under check. Lengths are counted as people count: in characters (code points), blanks around it left out. */
public final class TextField extends Field<String> {

    TextField(Violations violations, String name, @Nullable String typed) {
        super(violations, name, typed == null || typed.isBlank() ? null : typed.strip());
        must(TextField::isPlain, "unreadable-characters");
    }

    @Override
    public TextField required() {
        super.required();
        return this;
    }

    @Override
    public TextField must(Predicate<String> test, String reason, Object... arguments) {
        super.must(test, reason, arguments);
        return this;
    }

    /** Neither shorter nor longer. */
    public TextField length(int shortest, int longest) {
        must(text -> characters(text) >= shortest, "too-short", shortest);
        return maxLength(longest);
    }

    public TextField maxLength(int longest) {
        return must(text -> characters(text) <= longest, "too-long", longest);
    }

    public TextField matches(Pattern shape, String reason) {
        return must(text -> shape.matcher(text).matches(), reason);
    }

    private static int characters(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Neither control characters nor halves of characters: neither can be shown, and both break other systems. */
    private static boolean isPlain(String text) {
        return text.codePoints()
                .allMatch(c -> c == '\n'
                        || c == '\r'
                        || c == '\t'
                        || (!Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE));
    }
}
