package id.satupintu.reporting.adapter.in.web;

import id.satupintu.platform.web.Officer;
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
        return figures.statistics(Tenancy.asked(officer, kabupaten));
    }

    @GetMapping("/reconciliation")
    Reconciliation reconciliation(Officer officer, @RequestParam(required = false) @Nullable String kabupaten) {
        return figures.reconciliation(Tenancy.asked(officer, kabupaten));
    }
}
