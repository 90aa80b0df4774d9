package id.satupintu.routing.domain.disposition;

import id.satupintu.platform.privacy.Redactor;

/** A reason that everybody may read, for ever: it must say something, and name nobody. */
public final class OfficerText {
    /** In characters, as an account of what was done has: "substantif, bukan normatif" (PANRB). */
    public static final int SHORTEST = 20;

    public static final int LONGEST = 2_000;

    private OfficerText() {}

    static boolean tooShort(String text) {
        return characters(text) < SHORTEST;
    }

    static boolean tooLong(String text) {
        return characters(text) > LONGEST;
    }

    private static int characters(String text) {
        String words = text.strip();
        return words.codePointCount(0, words.length());
    }

    static boolean namesSomebody(String text) {
        return !Redactor.redact(text).equals(text);
    }
}
