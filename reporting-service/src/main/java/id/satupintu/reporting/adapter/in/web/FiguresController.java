package id.satupintu.reporting.adapter.in.web;

import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.RegionCode.Level;
import id.satupintu.platform.web.Officer;
import id.satupintu.platform.web.ProblemException;
import id.satupintu.platform.web.Violations;
import id.satupintu.reporting.adapter.out.mongo.Figures;
import id.satupintu.reporting.view.Reconciliation;
import id.satupintu.reporting.view.Statistics;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The figures of a kabupaten; without a code, those of the officer's own. */
@RestController
@RequestMapping("/api/v1")
public final class FiguresController {
    private final Figures figures;

    public FiguresController(Figures figures) {
        this.figures = figures;
    }

    @GetMapping("/statistics")
    Statistics statistics(Officer officer, @RequestParam(required = false) @Nullable String kabupaten) {
        return figures.statistics(allowed(officer, kabupaten));
    }

    @GetMapping("/reconciliation")
    Reconciliation reconciliation(Officer officer, @RequestParam(required = false) @Nullable String kabupaten) {
        return figures.reconciliation(allowed(officer, kabupaten));
    }

    private static RegionCode allowed(Officer officer, @Nullable String kabupaten) {
        Violations check = new Violations();
        var asked = check.parsed("kabupaten", kabupaten, RegionCode.class, RegionCode::new)
                .must(region -> region.level() == Level.KABUPATEN, "not-a-kabupaten");
        check.throwIfAny();
        RegionCode region = asked.orElse(officer.kabupaten());
        if (!Tenancy.mayRead(officer, region)) {
            throw ProblemException.forbidden();
        }
        return region;
    }
}
