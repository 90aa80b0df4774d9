package id.satupintu.platform.bench.deadlines;

import java.util.List;

/**
 * A kabupaten or kota of Kalimantan Timur.
 *
 * @param kabupaten its code
 * @param prefix of the numbers of its complaints
 * @param desa one of its desa or kelurahan, where its cases lie
 */
record Tenant(String kabupaten, String prefix, String desa) {
    /** Kutai Timur, whose cases are many. */
    static final Tenant KUTAI_TIMUR = new Tenant("64.08", "KTM", "64.08.04.2001");

    /** Everyone else in the province. */
    static final List<Tenant> NEIGHBOURS = List.of(
            new Tenant("64.01", "PSR", "64.01.01.2009"),
            new Tenant("64.02", "KKR", "64.02.01.2001"),
            new Tenant("64.03", "BRU", "64.03.01.2001"),
            new Tenant("64.07", "KBR", "64.07.05.2008"),
            new Tenant("64.09", "PPU", "64.09.01.1001"),
            new Tenant("64.11", "MHU", "64.11.01.2001"),
            new Tenant("64.71", "BPN", "64.71.01.1001"),
            new Tenant("64.72", "SMD", "64.72.01.1001"),
            new Tenant("64.74", "BTG", "64.74.01.1001"));

    String kecamatan() {
        return desa.substring(0, desa.lastIndexOf('.'));
    }
}
