package id.satupintu.routing.adapter.in.web;

import id.satupintu.contracts.ComplaintId;
import id.satupintu.platform.web.Officer;
import id.satupintu.platform.web.ProblemException;
import id.satupintu.platform.web.TextField;
import id.satupintu.platform.web.Violations;
import id.satupintu.routing.domain.disposition.Appraisal;
import id.satupintu.routing.domain.disposition.Disposition;
import id.satupintu.routing.domain.disposition.Report;
import id.satupintu.routing.domain.disposition.WordReader;
import id.satupintu.routing.domain.precedent.Precedents;
import id.satupintu.routing.domain.precedent.Similar;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was decided before about reports like the one that is looked at. */
@RestController
@RequestMapping("/api/v1/reviews/{complaintId}/precedents")
public class PrecedentController {
    private static final int MOST = 3;
    private static final int MOST_FOUND = 10;
    private static final int LONGEST_QUERY = 100;

    private final ReviewController reviews;
    private final Precedents precedents;
    private final WordReader words;

    public PrecedentController(ReviewController reviews, Precedents precedents, WordReader words) {
        this.reviews = reviews;
        this.precedents = precedents;
        this.words = words;
    }

    /** Those most like the report, or, with a query, the newest that bear all its words. */
    @GetMapping
    List<PrecedentView> precedents(
            @PathVariable String complaintId, @RequestParam(required = false) @Nullable String query, Officer officer) {
        Disposition disposition = reviews.find(complaintId, officer);
        Report report = disposition.report();
        Appraisal appraisal = disposition.appraisal();
        if (report == null || appraisal == null) {
            throw ProblemException.notFound();
        }
        Violations check = new Violations();
        TextField asked = check.text("query", query).maxLength(LONGEST_QUERY);
        check.throwIfAny();
        ComplaintId id = report.complaintId();
        List<Similar> found = asked.orElse("").isBlank()
                ? precedents.similarTo(appraisal.matter(), officer.kabupaten(), id, MOST)
                : precedents.bearing(words.words(asked.value()), officer.kabupaten(), MOST_FOUND);
        return found.stream().map(PrecedentView::of).toList();
    }
}
