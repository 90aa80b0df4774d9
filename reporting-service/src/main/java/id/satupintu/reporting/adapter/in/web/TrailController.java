package id.satupintu.reporting.adapter.in.web;

import id.satupintu.contracts.ComplaintId;
import id.satupintu.platform.web.Officer;
import id.satupintu.platform.web.ProblemException;
import id.satupintu.reporting.adapter.out.mongo.Rows;
import id.satupintu.reporting.view.Trail;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What was heard of one complaint, and what is missing. */
@RestController
public final class TrailController {
    private final Rows rows;

    public TrailController(Rows rows) {
        this.rows = rows;
    }

    /** 404 as well for a complaint of another kabupaten: whether it exists is no business of the asker. */
    @GetMapping("/api/v1/trail/{complaintId}")
    Trail trail(Officer officer, @PathVariable String complaintId) {
        return ComplaintId.parse(complaintId)
                .flatMap(rows::find)
                .filter(row -> Tenancy.mayRead(officer, row.kabupaten()))
                .map(Trail::of)
                .orElseThrow(ProblemException::notFound);
    }
}
