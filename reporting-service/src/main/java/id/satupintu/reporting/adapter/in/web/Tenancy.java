package id.satupintu.reporting.adapter.in.web;

import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.RegionCode.Level;
import id.satupintu.platform.web.Officer;
import id.satupintu.platform.web.ProblemException;
import id.satupintu.platform.web.Role;
import id.satupintu.platform.web.Violations;
import org.jspecify.annotations.Nullable;

/** Who may see which tenant. */
final class Tenancy {

    private Tenancy() {}

    /** Officers see their own kabupaten; who keeps the machinery running sees all. */
    static boolean mayRead(Officer officer, RegionCode kabupaten) {
        return officer.is(Role.OPS) || officer.kabupaten().equals(kabupaten);
    }

    /**
     * The kabupaten that is asked for, or the officer's own.
     *
     * @throws ProblemException 400 for what is no kabupaten, 403 for one that is not the officer's to see
     */
    static RegionCode asked(Officer officer, @Nullable String kabupaten) {
        Violations check = new Violations();
        var asked = check.parsed("kabupaten", kabupaten, RegionCode.class, RegionCode::new)
                .must(region -> region.level() == Level.KABUPATEN, "not-a-kabupaten");
        check.throwIfAny();
        RegionCode region = asked.orElse(officer.kabupaten());
        if (!mayRead(officer, region)) {
            throw ProblemException.forbidden();
        }
        return region;
    }
}
