package id.satupintu.escalation.domain;

import id.satupintu.platform.privacy.Redactor;
import java.util.Optional;

/** What an officer writes goes to the citizen and into the log for ever: it must say something, and name nobody. */
final class OfficerText {
    /** Shortest note, question or reason, in characters. */
    static final int NOTE = 10;

    /** Shortest account of what was done: "substantif, bukan normatif" (PANRB). */
    static final int WHAT = 20;

    /** Shortest name of who did it, e.g. a team. */
    static final int WHO = 3;

    private OfficerText() {}

    static Optional<Refusal> refusal(String text) {
        return text.strip().length() < NOTE ? Optional.of(Refusal.TEXT_TOO_SHORT) : personal(text);
    }

    static Optional<Refusal> refusalOfOffice(String office) {
        return office.strip().length() < WHO ? Optional.of(Refusal.OFFICE_MISSING) : personal(office);
    }

    static Optional<Refusal> refusalOfAnswer(String what, String who) {
        boolean thin = what.strip().length() < WHAT || who.strip().length() < WHO;
        return thin ? Optional.of(Refusal.NOT_SUBSTANTIVE) : personal(what + "\n" + who);
    }

    private static Optional<Refusal> personal(String text) {
        return Redactor.redact(text).equals(text) ? Optional.empty() : Optional.of(Refusal.PERSONAL_DATA);
    }
}
