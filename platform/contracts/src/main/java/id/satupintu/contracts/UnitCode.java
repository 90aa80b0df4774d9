package id.satupintu.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The code of a unit that can hold a complaint, unique over all tenants: the region it serves, then what it is.
 *
 * <p>{@code 64.08-PUPR} an OPD of Kutai Timur, {@code 64-P-DISHUB} one of the province, {@code 64.08.04} a kecamatan,
 * {@code 64.08.04.2002} a desa or kelurahan, {@code 64.08.04.2002-RT003} an RT.
 */
public record UnitCode(@JsonValue String value) {
    private static final Pattern SHAPE =
            Pattern.compile("\\d{2}(\\.\\d{2}(\\.\\d{2}(\\.\\d{4})?)?)?(-[A-Z0-9][A-Z0-9-]{0,23})?");

    /** @throws IllegalArgumentException when the shape is wrong */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public UnitCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("A unit code looks like 64.08-PUPR or 64.08.04.2002-RT003");
        }
    }

    /** The kecamatan, desa or kelurahan as a unit. */
    public static UnitCode of(RegionCode region) {
        return new UnitCode(region.value());
    }

    /** The RT {@code rt} of {@code desa}. */
    public static UnitCode of(RegionCode desa, RtNumber rt) {
        return new UnitCode(desa.value() + "-RT" + rt);
    }

    /** An office of the region's government, e.g. {@code of(64.08, "PUPR")}. */
    public static UnitCode of(RegionCode region, String office) {
        return new UnitCode(region.value() + "-" + office);
    }

    /** The region this unit serves. */
    public RegionCode region() {
        int hyphen = value.indexOf('-');
        return new RegionCode(hyphen < 0 ? value : value.substring(0, hyphen));
    }

    @Override
    public String toString() {
        return value;
    }
}
