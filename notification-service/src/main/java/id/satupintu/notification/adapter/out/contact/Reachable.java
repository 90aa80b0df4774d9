package id.satupintu.notification.adapter.out.contact;

import org.jspecify.annotations.Nullable;

/** How to reach a reporter; lives as long as a letter is being sent, and is written down nowhere. */
public record Reachable(
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone) {

    /** Says nothing, so that no log can. */
    @Override
    public String toString() {
        return "Reachable[…]";
    }
}
