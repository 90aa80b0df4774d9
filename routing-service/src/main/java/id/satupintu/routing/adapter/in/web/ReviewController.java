package id.satupintu.routing.adapter.in.web;

import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.routing.RoutingEvent;
import id.satupintu.platform.aggregate.AggregateStore;
import id.satupintu.platform.aggregate.Request;
import id.satupintu.platform.aggregate.Result;
import id.satupintu.platform.aggregate.SearchQuery;
import id.satupintu.platform.web.Officer;
import id.satupintu.platform.web.ProblemException;
import id.satupintu.platform.web.RepeatKey;
import id.satupintu.platform.web.RepeatsSafely;
import id.satupintu.platform.web.Role;
import id.satupintu.platform.web.Violations;
import id.satupintu.routing.adapter.out.store.DispositionType;
import id.satupintu.routing.domain.directory.UnitDirectory;
import id.satupintu.routing.domain.disposition.Disposition;
import id.satupintu.routing.domain.disposition.DispositionCommand;
import id.satupintu.routing.domain.disposition.Report;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The review list of an admin koordinator: what the catalogue was not sure about, and what came back twice. */
@RestController
@RequestMapping("/api/v1/reviews")
public class ReviewController {
    private static final int PAGE = 50;
    private static final int LONGEST_PAGE = 200;

    private final AggregateStore<DispositionCommand, Disposition, RoutingEvent> dispositions;
    private final UnitDirectory directory;
    private final ReviewTexts texts;
    private final Clock clock;

    public ReviewController(
            AggregateStore<DispositionCommand, Disposition, RoutingEvent> dispositions,
            UnitDirectory directory,
            ReviewTexts texts,
            Clock clock) {
        this.dispositions = dispositions;
        this.directory = directory;
        this.texts = texts;
        this.clock = clock;
    }

    /** What waits for a person in the officer's kabupaten, the oldest first. */
    @GetMapping
    List<ReviewView> waiting(@RequestParam(required = false) @Nullable Integer limit, Officer officer) {
        mustReview(officer);
        Violations check = new Violations();
        int most = check.number("limit", limit).between(1, LONGEST_PAGE).orElse(PAGE);
        check.throwIfAny();
        return dispositions
                .search(SearchQuery.where(
                        DispositionType.REVIEWED_IN, officer.kabupaten().value(), DispositionType.RECEIVED_AT, most))
                .stream()
                .map(this::view)
                .toList();
    }

    @GetMapping("/{complaintId}")
    ReviewView one(@PathVariable String complaintId, Officer officer) {
        return view(readable(complaintId, officer));
    }

    @RepeatsSafely
    @PostMapping("/{complaintId}/classification")
    ReviewView classify(
            @PathVariable String complaintId, @RequestBody ReviewRequests.Reclassify request, Officer officer) {
        mustClassify(readable(complaintId, officer), officer);
        return act(officer, complaintId, request.command(officer));
    }

    @RepeatsSafely
    @PostMapping("/{complaintId}/decision")
    ReviewView decide(@PathVariable String complaintId, @RequestBody ReviewRequests.Decide request, Officer officer) {
        find(complaintId, officer);
        return act(officer, complaintId, request.command(officer, directory, clock.instant()));
    }

    @RepeatsSafely
    @PostMapping("/{complaintId}/archive")
    ReviewView archive(@PathVariable String complaintId, @RequestBody ReviewRequests.Archive request, Officer officer) {
        find(complaintId, officer);
        return act(officer, complaintId, request.command(clock.instant()));
    }

    @RepeatsSafely
    @PostMapping("/{complaintId}/merge")
    ReviewView merge(@PathVariable String complaintId, @RequestBody ReviewRequests.Merge request, Officer officer) {
        find(complaintId, officer);
        DispositionCommand.Merge command = request.command();
        Disposition into = known(command.into().value(), officer)
                .orElseThrow(() -> ProblemException.unprocessable("merge-target-unknown"));
        if (into.caseClosed() || into.standing().isFinal()) {
            throw ProblemException.refused("review.merge-target-closed");
        }
        return act(officer, complaintId, command);
    }

    @RepeatsSafely
    @PostMapping("/{complaintId}/unmerge")
    ReviewView unmerge(@PathVariable String complaintId, @RequestBody ReviewRequests.Unmerge request, Officer officer) {
        find(complaintId, officer);
        return act(officer, complaintId, request.command(officer));
    }

    @RepeatsSafely
    @PostMapping("/{complaintId}/forward")
    ReviewView forward(@PathVariable String complaintId, @RequestBody ReviewRequests.Forward request, Officer officer) {
        find(complaintId, officer);
        return act(officer, complaintId, request.command(officer, directory));
    }

    @RepeatsSafely
    @PostMapping("/{complaintId}/external-status")
    ReviewView mirror(@PathVariable String complaintId, @RequestBody ReviewRequests.Mirror request, Officer officer) {
        find(complaintId, officer);
        return act(officer, complaintId, request.command());
    }

    @RepeatsSafely
    @PostMapping("/{complaintId}/completion-request")
    ReviewView ask(
            @PathVariable String complaintId, @RequestBody ReviewRequests.AskCompletion request, Officer officer) {
        find(complaintId, officer);
        return act(officer, complaintId, request.command(clock.instant()));
    }

    private ReviewView act(Officer officer, String complaintId, DispositionCommand command) {
        return switch (dispositions.handle(
                Request.repeatable(complaintId, command, RepeatKey.of(officer.position())))) {
            case Result.Stored<Disposition, RoutingEvent>(var state, var _) -> view(state);
            case Result.AlreadyHeard<Disposition, RoutingEvent>(var state) -> view(state);
            case Result.Refused<Disposition, RoutingEvent>(var _, var code) -> throw ProblemException.refused(code);
            case Result.Taken<Disposition, RoutingEvent>(var field) ->
                throw new IllegalStateException("A disposition has no unique field, yet " + field + " is taken");
            case Result.Broken<Disposition, RoutingEvent>(var reason) -> throw reason;
        };
    }

    /** Whether the officer can look at a report of that number, also one that is over. */
    boolean isThere(String complaintId, Officer officer) {
        mustReview(officer);
        return ComplaintId.parse(complaintId)
                .filter(id -> id.value().equals(complaintId))
                .flatMap(id -> known(id.value(), officer))
                .isPresent();
    }

    /** The disposition; another kabupaten's is not there for this officer. */
    Disposition find(String complaintId, Officer officer) {
        mustReview(officer);
        return ComplaintId.parse(complaintId)
                .filter(id -> id.value().equals(complaintId))
                .flatMap(id -> known(id.value(), officer))
                .orElseThrow(ProblemException::notFound);
    }

    /** As {@link #find}; the Inspektorat finds what it examines, and nothing else. */
    private Disposition readable(String complaintId, Officer officer) {
        if (officer.is(Role.ADMIN_KOORDINATOR)) {
            return find(complaintId, officer);
        }
        if (!officer.is(Role.INSPEKTORAT)) {
            throw ProblemException.forbidden();
        }
        return ComplaintId.parse(complaintId)
                .filter(id -> id.value().equals(complaintId))
                .flatMap(id -> known(id.value(), officer))
                .filter(Disposition::sealed)
                .orElseThrow(ProblemException::notFound);
    }

    private static void mustClassify(Disposition disposition, Officer officer) {
        if (disposition.sealed() && !officer.is(Role.INSPEKTORAT)) {
            throw ProblemException.notFound();
        }
    }

    private java.util.Optional<Disposition> known(String complaintId, Officer officer) {
        return dispositions
                .find(complaintId)
                .filter(found -> found.report() != null && officer.kabupaten().equals(found.kabupaten()));
    }

    private static void mustReview(Officer officer) {
        if (!officer.is(Role.ADMIN_KOORDINATOR)) {
            throw ProblemException.forbidden();
        }
    }

    private ReviewView view(Disposition disposition) {
        Report report = disposition.report();
        if (report == null) {
            throw ProblemException.notFound();
        }
        return ReviewView.of(disposition, report, texts);
    }
}
