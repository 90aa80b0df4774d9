package id.satupintu.escalation.adapter.in.web;

import id.satupintu.contracts.UnitCode;
import id.satupintu.contracts.UnitRef;
import id.satupintu.contracts.escalation.EscalationEvent.Resolution;
import id.satupintu.escalation.adapter.in.web.CaseRequests.Answer;
import id.satupintu.escalation.adapter.in.web.CaseRequests.Clarification;
import id.satupintu.escalation.adapter.in.web.CaseRequests.GiveBack;
import id.satupintu.escalation.adapter.in.web.CaseRequests.Inspection;
import id.satupintu.escalation.adapter.in.web.CaseRequests.PassUp;
import id.satupintu.escalation.adapter.in.web.CaseRequests.Progress;
import id.satupintu.escalation.domain.Case;
import id.satupintu.escalation.domain.CaseCommand;
import id.satupintu.escalation.domain.CaseCommand.Accept;
import id.satupintu.escalation.domain.CaseCommand.Escalate;
import id.satupintu.escalation.domain.CaseCommand.ReportProgress;
import id.satupintu.escalation.domain.CaseCommand.RequestClarification;
import id.satupintu.escalation.domain.CaseCommand.Resolve;
import id.satupintu.escalation.domain.CaseCommand.Return;
import id.satupintu.escalation.domain.CaseCommand.Verify;
import id.satupintu.escalation.domain.Custody;
import id.satupintu.platform.web.Officer;
import id.satupintu.platform.web.RepeatsSafely;
import id.satupintu.platform.web.Violations;
import java.time.Instant;
import java.util.List;
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
@RequestMapping("/api/v1/cases/{complaintId}")
public class CaseActionsController {
    private static final int LONGEST = 2_000;
    private static final int LONGEST_NAME = 150;

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

    @PostMapping("/progress")
    CaseView progress(Officer officer, @PathVariable String complaintId, @RequestBody Progress request) {
        Violations check = new Violations();
        var kind = check.field("kind", request.kind()).required();
        var note = check.text("note", request.note()).required().maxLength(LONGEST);
        check.throwIfAny();
        return act(officer, complaintId, (by, at) -> new ReportProgress(by, at, kind.value(), note.value(), List.of()));
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
        check.throwIfAny();
        return act(
                officer,
                complaintId,
                (by, at) -> new Resolve(
                        by,
                        officer.position(),
                        at,
                        new Resolution(what.value(), who.value(), doneOn.value()),
                        List.of()));
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
                (_, at) -> new Verify(verifier, officer.position(), at, agrees.value(), note.value()));
    }

    private CaseView act(Officer officer, String complaintId, BiFunction<UnitCode, Instant, CaseCommand> action) {
        return views.of(desk.act(officer, complaintId, action), officer);
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
