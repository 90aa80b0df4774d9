package id.satupintu.intake.adapter.in.web;

import static id.satupintu.intake.adapter.in.web.PlaceReader.refuseUnknown;

import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.Location;
import id.satupintu.intake.adapter.in.web.ActForms.RatingForm;
import id.satupintu.intake.adapter.in.web.ActForms.ReasonForm;
import id.satupintu.intake.adapter.in.web.ActForms.TextForm;
import id.satupintu.intake.domain.Complaint;
import id.satupintu.intake.domain.ComplaintCommand;
import id.satupintu.intake.domain.ComplaintCommand.Confirm;
import id.satupintu.intake.domain.ComplaintCommand.Dispute;
import id.satupintu.intake.domain.ComplaintCommand.ObjectToArchiving;
import id.satupintu.intake.domain.ComplaintCommand.Rate;
import id.satupintu.intake.domain.ComplaintCommand.Reply;
import id.satupintu.intake.domain.ComplaintCommand.SupplyCompletion;
import id.satupintu.intake.domain.ComplaintCommand.Withdraw;
import id.satupintu.intake.domain.ComplaintDecider;
import id.satupintu.intake.domain.Whereabouts;
import id.satupintu.platform.web.RepeatsSafely;
import id.satupintu.platform.web.Violations;
import java.time.Instant;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the reporter does after handing in; every answer shows the report as it is after that. */
@RestController
@RepeatsSafely
@RequestMapping("/api/v1/complaints/{trackingId}")
public class ReporterActsController {
    private static final int MOST_STARS = 5;

    private final ReporterActs acts;
    private final CitizenDesk citizenDesk;
    private final PlaceReader places;

    public ReporterActsController(ReporterActs acts, CitizenDesk citizenDesk, PlaceReader places) {
        this.acts = acts;
        this.citizenDesk = citizenDesk;
        this.places = places;
    }

    /** Writes to the unit. */
    @PostMapping(path = "/replies", consumes = "application/json")
    ResponseEntity<ComplaintView> reply(
            @PathVariable String trackingId,
            @RequestHeader(name = ReporterDoor.PIN_HEADER, required = false) @Nullable String pin,
            @RequestBody TextForm form) {
        Violations check = new Violations();
        String text = required(check, "text", form.text());
        refuseUnknown(check, "", form.unknown());
        if (form.location() != null) {
            check.reject("location", "unknown-field");
        }
        return act(trackingId, pin, check, (id, at) -> new Reply(id, text, at));
    }

    /** Supplies what routing asked for. */
    @PostMapping(path = "/completion", consumes = "application/json")
    ResponseEntity<ComplaintView> complete(
            @PathVariable String trackingId,
            @RequestHeader(name = ReporterDoor.PIN_HEADER, required = false) @Nullable String pin,
            @RequestBody TextForm form) {
        Violations check = new Violations();
        String text = required(check, "text", form.text());
        refuseUnknown(check, "", form.unknown());
        Whereabouts place = form.location() == null ? null : places.read(form.location(), check);
        check.throwIfAny();
        Location location = place == null ? null : PlaceReader.found(place).location();
        return act(trackingId, pin, check, (id, at) -> new SupplyCompletion(id, text, location, at));
    }

    /** It is settled. */
    @PostMapping("/confirmation")
    ResponseEntity<ComplaintView> confirm(
            @PathVariable String trackingId,
            @RequestHeader(name = ReporterDoor.PIN_HEADER, required = false) @Nullable String pin) {
        return act(trackingId, pin, new Violations(), Confirm::new);
    }

    /** It is not settled. */
    @PostMapping(path = "/dispute", consumes = "application/json")
    ResponseEntity<ComplaintView> dispute(
            @PathVariable String trackingId,
            @RequestHeader(name = ReporterDoor.PIN_HEADER, required = false) @Nullable String pin,
            @RequestBody ReasonForm form) {
        Violations check = new Violations();
        String reason = reason(check, form);
        return act(trackingId, pin, check, (id, at) -> new Dispute(id, reason, at));
    }

    /** It must not have been put away. */
    @PostMapping(path = "/objection", consumes = "application/json")
    ResponseEntity<ComplaintView> object(
            @PathVariable String trackingId,
            @RequestHeader(name = ReporterDoor.PIN_HEADER, required = false) @Nullable String pin,
            @RequestBody ReasonForm form) {
        Violations check = new Violations();
        String reason = reason(check, form);
        return act(trackingId, pin, check, (id, at) -> new ObjectToArchiving(id, reason, at));
    }

    /** Takes it back; the reason, and so the body, may be left out. */
    @PostMapping("/withdrawal")
    ResponseEntity<ComplaintView> withdraw(
            @PathVariable String trackingId,
            @RequestHeader(name = ReporterDoor.PIN_HEADER, required = false) @Nullable String pin,
            @RequestBody(required = false) @Nullable ReasonForm form) {
        Violations check = new Violations();
        String reason = form == null
                ? null
                : check.text("reason", form.reason())
                        .maxLength(ComplaintDecider.TEXT_LIMIT)
                        .orNull();
        if (form != null) {
            refuseUnknown(check, "", form.unknown());
        }
        return act(trackingId, pin, check, (id, at) -> new Withdraw(id, reason, at));
    }

    /** Rates the handling. */
    @PostMapping(path = "/rating", consumes = "application/json")
    ResponseEntity<ComplaintView> rate(
            @PathVariable String trackingId,
            @RequestHeader(name = ReporterDoor.PIN_HEADER, required = false) @Nullable String pin,
            @RequestBody RatingForm form) {
        Violations check = new Violations();
        Integer stars = check.number("stars", form.stars())
                .required()
                .between(1, MOST_STARS)
                .orElse(1);
        String comment = check.text("comment", form.comment())
                .maxLength(ComplaintDecider.TEXT_LIMIT)
                .orNull();
        refuseUnknown(check, "", form.unknown());
        return act(trackingId, pin, check, (id, at) -> new Rate(id, stars, comment, at));
    }

    private static String reason(Violations check, ReasonForm form) {
        refuseUnknown(check, "", form.unknown());
        return required(check, "reason", form.reason());
    }

    private static String required(Violations check, String field, @Nullable String typed) {
        return check.text(field, typed)
                .required()
                .maxLength(ComplaintDecider.TEXT_LIMIT)
                .orElse("");
    }

    private ResponseEntity<ComplaintView> act(
            String trackingId,
            @Nullable String pin,
            Violations check,
            BiFunction<ComplaintId, Instant, ComplaintCommand> command) {
        check.throwIfAny();
        Complaint now = acts.act(trackingId, pin, command);
        return ResponseEntity.ok().header("Cache-Control", "no-store").body(citizenDesk.show(now));
    }
}
