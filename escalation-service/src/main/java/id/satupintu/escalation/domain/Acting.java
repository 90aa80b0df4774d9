package id.satupintu.escalation.domain;

import org.jspecify.annotations.Nullable;

/**
 * Who acts, told apart without being known.
 *
 * @param position the office
 * @param person a mark of the person that holds for this case only; null where the login does not tell persons apart
 */
public record Acting(String position, @Nullable String person) {

    /** Whether what {@code other} did would be looked at by the same eyes: the same office, or the same person in another. */
    public boolean sameAs(Acting other) {
        return position.equals(other.position) || (person != null && person.equals(other.person));
    }
}
