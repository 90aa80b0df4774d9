package id.satupintu.escalation.adapter.in.web;

import id.satupintu.contracts.UnitCode;
import id.satupintu.contracts.UnitRef;
import id.satupintu.contracts.escalation.Agreement;
import id.satupintu.contracts.escalation.BudgetProposal;
import id.satupintu.contracts.escalation.Resolution;
import id.satupintu.escalation.adapter.in.web.CaseRequests.Agreed;
import id.satupintu.escalation.adapter.in.web.CaseRequests.Answer;
import id.satupintu.escalation.adapter.in.web.CaseRequests.Clarification;
import id.satupintu.escalation.adapter.in.web.CaseRequests.GiveBack;
import id.satupintu.escalation.adapter.in.web.CaseRequests.Handover;
import id.satupintu.escalation.adapter.in.web.CaseRequests.Inspection;
import id.satupintu.escalation.adapter.in.web.CaseRequests.PassUp;
import id.satupintu.escalation.adapter.in.web.CaseRequests.Progress;
import id.satupintu.escalation.adapter.in.web.CaseRequests.Proposed;
import id.satupintu.escalation.domain.Case;
import id.satupintu.escalation.domain.CaseCommand;
import id.satupintu.escalation.domain.CaseCommand.Accept;
import id.satupintu.escalation.domain.CaseCommand.Escalate;
import id.satupintu.escalation.domain.CaseCommand.HandOver;
import id.satupintu.escalation.domain.CaseCommand.ReportProgress;
import id.satupintu.escalation.domain.CaseCommand.RequestClarification;
import id.satupintu.escalation.domain.CaseCommand.Resolve;
import id.satupintu.escalation.domain.CaseCommand.Return;
import id.satupintu.escalation.domain.CaseCommand.Verify;
import id.satupintu.escalation.domain.Custody;
import id.satupintu.platform.web.ComparesSeen;
import id.satupintu.platform.web.Officer;
import id.satupintu.platform.web.RepeatsSafely;
import id.satupintu.platform.web.Violations;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What officers do with a case; each answers with the case as it is stored then. */
@RestController
@RepeatsSafely
@ComparesSeen
@RequestMapping("/api/v1/cases/{complaintId}")
public class CaseActionsController {
    private static final int LONGEST = 2_000;
    private static final int LONGEST_NAME = 150;
    private static final int MOST_EVIDENCE = 60;

    private final CaseDesk desk;
    private final CaseViews views;

    CaseActionsController(CaseDesk desk, CaseViews views) {
        this.desk = desk;
        this.views = views;
    }

    @PostMapping("/accept")
    CaseView accept(Officer officer, @PathVariable String complaintId) {
        return act(officer, complaintId, Accept::new);
    }

    /** Somebody else within the unit goes on with it; the unit holds it as before, and no clock moves. */
    @PostMapping("/handover")
    CaseView handOver(Officer officer, @PathVariable String complaintId, @RequestBody Handover request) {
        Violations check = new Violations();
        var office = check.text("office", request.office()).required().maxLength(LONGEST_NAME);
        var note = check.text("note", request.note()).required().maxLength(LONGEST);
        check.throwIfAny();
        return act(officer, complaintId, (by, at) -> new HandOver(by, at, office.value(), note.value()));
    }

    @PostMapping("/progress")
    CaseView progress(Officer officer, @PathVariable String complaintId, @RequestBody Progress request) {
        Violations check = new Violations();
        var kind = check.field("kind", request.kind()).required();
        var note = check.text("note", request.note()).required().maxLength(LONGEST);
        List<String> evidence = evidence(check, request.evidence());
        Agreement agreement = agreement(check, request.agreement());
        BudgetProposal budget = budget(check, request.budget());
        check.throwIfAny();
        return act(
                officer,
                complaintId,
                (by, at) -> new ReportProgress(by, at, kind.value(), note.value(), evidence, agreement, budget));
    }

    /** Null when there is none, or something is wrong with it and the check has heard so. */
    private static @Nullable Agreement agreement(Violations check, @Nullable Agreed agreed) {
        if (agreed == null) {
            return null;
        }
        var outcome =
                check.field("agreement.outcome", agreed.outcome()).required().orNull();
        var terms = check.text("agreement.terms", agreed.terms())
                .required()
                .maxLength(LONGEST)
                .orNull();
        return outcome == null || terms == null ? null : new Agreement(outcome, terms);
    }

    private static @Nullable BudgetProposal budget(Violations check, @Nullable Proposed proposed) {
        if (proposed == null) {
            return null;
        }
        var plan = check.field("budget.plan", proposed.plan()).required().orNull();
        var year = check.number("budget.year", proposed.year()).required().orNull();
        return plan == null || year == null ? null : new BudgetProposal(plan, year);
    }

    @PostMapping("/clarification")
    CaseView ask(Officer officer, @PathVariable String complaintId, @RequestBody Clarification request) {
        Violations check = new Violations();
        var question = check.text("question", request.question()).required().maxLength(LONGEST);
        check.throwIfAny();
        return act(officer, complaintId, (by, at) -> new RequestClarification(by, at, question.value()));
    }

    @PostMapping("/return")
    CaseView giveBack(Officer officer, @PathVariable String complaintId, @RequestBody GiveBack request) {
        Violations check = new Violations();
        var owner = check.parsed("owner", request.owner(), UnitCode.class, UnitCode::new)
                .required();
        var name = check.text("ownerName", request.ownerName()).maxLength(LONGEST_NAME);
        var reason = check.text("reason", request.reason()).required().maxLength(LONGEST);
        check.throwIfAny();
        UnitRef named = named(desk.read(officer, complaintId), owner.value(), name.orNull());
        return act(officer, complaintId, (by, at) -> new Return(by, at, named, reason.value()));
    }

    @PostMapping("/escalate")
    CaseView escalate(Officer officer, @PathVariable String complaintId, @RequestBody PassUp request) {
        Violations check = new Violations();
        var note = check.text("note", request.note()).required().maxLength(LONGEST);
        check.throwIfAny();
        return act(officer, complaintId, (by, at) -> new Escalate(by, at, note.value()));
    }

    @PostMapping("/resolve")
    CaseView resolve(Officer officer, @PathVariable String complaintId, @RequestBody Answer request) {
        Violations check = new Violations();
        var what = check.text("what", request.what()).required().maxLength(LONGEST);
        var who = check.text("who", request.who()).required().maxLength(LONGEST_NAME);
        var doneOn = check.field("doneOn", request.doneOn()).required();
        List<String> evidence = evidence(check, request.evidence());
        check.throwIfAny();
        return act(
                officer,
                complaintId,
                (by, at) -> new Resolve(
                        by,
                        CaseDesk.acting(officer, complaintId),
                        at,
                        new Resolution(what.value(), who.value(), doneOn.value()),
                        evidence));
    }

    /** Somebody other than who settled it has looked. */
    @PostMapping("/verification")
    CaseView verify(Officer officer, @PathVariable String complaintId, @RequestBody Inspection request) {
        Violations check = new Violations();
        var agrees = check.field("agrees", request.agrees()).required();
        var note = check.text("note", request.note()).required().maxLength(LONGEST);
        check.throwIfAny();
        UnitRef verifier = new UnitRef(officer.unit(), officer.unitName());
        return act(
                officer,
                complaintId,
                (_, at) ->
                        new Verify(verifier, CaseDesk.acting(officer, complaintId), at, agrees.value(), note.value()));
    }

    private CaseView act(Officer officer, String complaintId, BiFunction<UnitCode, Instant, CaseCommand> action) {
        return views.of(desk.act(officer, complaintId, action), officer);
    }

    private static List<String> evidence(Violations check, @Nullable List<String> named) {
        if (named == null) {
            return List.of();
        }
        // JSON may hold a null where a list of texts is wanted.
        if (named.size() > MOST_EVIDENCE || named.stream().anyMatch(Objects::isNull)) {
            check.reject("evidence", "evidence-ids", MOST_EVIDENCE);
            return List.of();
        }
        return named.stream().distinct().toList();
    }

    /** A unit of this case by the name it has there; another by the name given, or by its code. */
    private static UnitRef named(Case known, UnitCode owner, @Nullable String name) {
        return known.custody().map(Custody::routing).stream()
                .flatMap(routing -> Stream.concat(
                        routing.ladder().stream().map(step -> step.unit()), routing.supporting().stream()))
                .filter(unit -> unit.code().equals(owner))
                .findFirst()
                .orElseGet(() -> new UnitRef(owner, name == null ? owner.value() : name));
    }
}
