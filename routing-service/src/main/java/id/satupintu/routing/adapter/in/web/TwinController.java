package id.satupintu.routing.adapter.in.web;

import id.satupintu.platform.web.Officer;
import id.satupintu.platform.web.ProblemException;
import id.satupintu.routing.domain.disposition.Appraisal;
import id.satupintu.routing.domain.disposition.Disposition;
import id.satupintu.routing.domain.disposition.Report;
import id.satupintu.routing.domain.twin.Twins;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Open reports that may be about the same matter as the one that is looked at. */
@RestController
@RequestMapping("/api/v1/reviews/{complaintId}/twins")
public class TwinController {
    private static final int MOST = 3;

    private final ReviewController reviews;
    private final Twins twins;

    public TwinController(ReviewController reviews, Twins twins) {
        this.reviews = reviews;
        this.twins = twins;
    }

    /** The likeliest first; none for a report that is over. */
    @GetMapping
    List<TwinView> twins(@PathVariable String complaintId, Officer officer) {
        Disposition disposition = reviews.find(complaintId, officer);
        Report report = disposition.report();
        Appraisal appraisal = disposition.appraisal();
        if (report == null || appraisal == null) {
            throw ProblemException.notFound();
        }
        return disposition.caseClosed() || disposition.standing().isFinal()
                ? List.of()
                : twins.of(report, appraisal.matter(), officer.kabupaten(), MOST).stream()
                        .map(TwinView::of)
                        .toList();
    }
}
