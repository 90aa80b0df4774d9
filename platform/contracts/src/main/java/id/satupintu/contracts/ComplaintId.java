package id.satupintu.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number of a complaint, which is also the tracking id on the citizen's receipt, e.g. {@code KTM-2026-482173905-0}:
 * tenant prefix, year of receipt (in the tenant's zone), nine random digits, check character (ISO 7064 MOD 37,36).
 *
 * <p>Random rather than counted: numbers cannot be enumerated, and a gap can never look like a lost report. The check
 * character catches every single mistyped character and all but about 1 in 200 swaps of neighbouring digits when the
 * number is read out by phone or written on paper (dossier 1.6).
 *
 * @param value the canonical form, upper case with hyphens
 */
public record ComplaintId(@JsonValue String value) {
    private static final Pattern SHAPE = Pattern.compile("[A-Z]{3}-\\d{4}-\\d{9}-[0-9A-Z]");
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /** @throws IllegalArgumentException when the shape or the check character is wrong */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ComplaintId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("A complaint id looks like KTM-2026-482173905-0");
        }
        if (checkCharacter(value.substring(0, value.length() - 2)) != value.charAt(value.length() - 1)) {
            throw new IllegalArgumentException("The check character of this complaint id is wrong");
        }
    }

    /**
     * Builds the id of a new complaint.
     *
     * @param tenantPrefix three capital letters, e.g. {@code KTM} for Kutai Timur
     * @param year four digits
     * @param number 0 to 999,999,999
     */
    public static ComplaintId of(String tenantPrefix, int year, int number) {
        String body = String.format(Locale.ROOT, "%s-%04d-%09d", tenantPrefix, year, number);
        return new ComplaintId(body + "-" + checkCharacter(body));
    }

    /** Reads what a person typed: any case, with or without hyphens and blanks. Empty when it is not a complaint id. */
    public static Optional<ComplaintId> parse(String typed) {
        String bare = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        if (bare.length() != 17) {
            return Optional.empty();
        }
        String value = bare.substring(0, 3) + "-" + bare.substring(3, 7) + "-" + bare.substring(7, 16) + "-"
                + bare.substring(16);
        try {
            return Optional.of(new ComplaintId(value));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private static char checkCharacter(String body) {
        int product = 36;
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            if (c != '-') {
                int sum = (product + ALPHABET.indexOf(c)) % 36;
                product = (sum == 0 ? 36 : sum) * 2 % 37;
            }
        }
        return ALPHABET.charAt((37 - product) % 36);
    }

    @Override
    public String toString() {
        return value;
    }
}
