package id.satupintu.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A Kemendagri region code (Kepmendagri 300.2.2-2430/2025): {@code 64} province, {@code 64.08} kabupaten/kota,
 * {@code 64.08.04} kecamatan, {@code 64.08.04.2002} desa or kelurahan.
 */
public record RegionCode(@JsonValue String value) {
    private static final Pattern SHAPE = Pattern.compile("\\d{2}(\\.\\d{2}(\\.\\d{2}(\\.\\d{4})?)?)?");

    /** @throws IllegalArgumentException when the shape is wrong; whether the region exists is not known here */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RegionCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("A region code looks like 64.08.04.2002");
        }
    }

    /** How far down this code reaches. */
    public Level level() {
        return switch (value.length()) {
            case 2 -> Level.PROVINCE;
            case 5 -> Level.KABUPATEN;
            case 8 -> Level.KECAMATAN;
            default -> Level.DESA;
        };
    }

    /** The kabupaten or kota this region lies in; empty for a province. */
    public Optional<RegionCode> kabupaten() {
        return prefix(5);
    }

    public Optional<RegionCode> kecamatan() {
        return prefix(8);
    }

    /** The desa or kelurahan; empty when the code does not reach that far. */
    public Optional<RegionCode> desa() {
        return prefix(13);
    }

    /** True when {@code other} is this region or lies in it. */
    public boolean contains(RegionCode other) {
        return other.value.equals(value) || other.value.startsWith(value + ".");
    }

    private Optional<RegionCode> prefix(int length) {
        return value.length() < length ? Optional.empty() : Optional.of(new RegionCode(value.substring(0, length)));
    }

    @Override
    public String toString() {
        return value;
    }

    /** The four levels of the administration. */
    public enum Level {
        PROVINCE,
        KABUPATEN,
        KECAMATAN,
        DESA
    }
}
