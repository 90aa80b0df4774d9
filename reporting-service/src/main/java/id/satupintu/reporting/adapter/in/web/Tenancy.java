package id.satupintu.reporting.adapter.in.web;

import id.satupintu.contracts.RegionCode;
import id.satupintu.platform.web.Officer;
import id.satupintu.platform.web.Role;

/** Who may see which tenant. */
final class Tenancy {

    private Tenancy() {}

    /** Officers see their own kabupaten; who keeps the machinery running sees all. */
    static boolean mayRead(Officer officer, RegionCode kabupaten) {
        return officer.is(Role.OPS) || officer.kabupaten().equals(kabupaten);
    }
}
