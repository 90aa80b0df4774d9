package id.satupintu.intake.adapter.out.vault;

import org.jspecify.annotations.Nullable;

/** How to reach the reporter; each part is theirs to give. Personal data: must never be logged or put in an event. */
public record Reporter(
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone) {

    /** True when nobody can be reached by it. */
    public boolean unreachable() {
        return email == null && phone == null;
    }

    /** Says nothing, so that no log can. */
    @Override
    public String toString() {
        return "Reporter[…]";
    }
}
