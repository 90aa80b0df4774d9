package id.satupintu.intake.adapter.out.vault;

import org.jspecify.annotations.Nullable;

/**
 * What lies in the vault of one report: who handed it in, and the words exactly as written.
 *
 * @param reporter null when the reporter left nothing
 */
public record SealedWords(@Nullable Reporter reporter, String title, String body) {

    /** Says nothing, so that no log can. */
    @Override
    public String toString() {
        return "SealedWords[…]";
    }
}
