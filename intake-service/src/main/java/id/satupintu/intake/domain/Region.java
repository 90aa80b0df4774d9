package id.satupintu.intake.domain;

import id.satupintu.contracts.RegionCode;

/**
 * A region of the province as Kemendagri lists it.
 *
 * @param kind {@code Provinsi}, {@code Kabupaten}, {@code Kota}, {@code Kecamatan}, {@code Desa} or {@code Kelurahan}
 * @param name without its kind, except for kabupaten and kota
 */
public record Region(RegionCode code, String kind, String name) {

    /** As people say it: {@code Desa Swarga Bara}, {@code Kabupaten Kutai Timur}. */
    public String fullName() {
        return name.startsWith(kind + " ") ? name : kind + " " + name;
    }
}
