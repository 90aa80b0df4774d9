package id.satupintu.routing.domain.disposition;

import id.satupintu.platform.privacy.Redactor;

/** A reason that everybody may read, for ever: it must say something, and name nobody. */
final class OfficerText {
    /** In characters, as an account of what was done has: "substantif, bukan normatif" (PANRB). */
    static final int SHORTEST = 20;

    static final int LONGEST = 2_000;

    private OfficerText() {}

    static boolean tooShort(String text) {
        return text.strip().length() < SHORTEST;
    }

    static boolean tooLong(String text) {
        return text.strip().length() > LONGEST;
    }

    static boolean namesSomebody(String text) {
        return !Redactor.redact(text).equals(text);
    }
}
