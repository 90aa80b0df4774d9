package id.satupintu.intake.domain;

import id.satupintu.contracts.RegionCode;
import java.time.ZoneId;

/**
 * A kabupaten or kota that has its own door.
 *
 * @param prefix three letters its complaint numbers begin with
 * @param zoneName what people call the zone, e.g. {@code WITA}
 */
public record Tenant(RegionCode kabupaten, String name, String prefix, ZoneId zone, String zoneName) {}
