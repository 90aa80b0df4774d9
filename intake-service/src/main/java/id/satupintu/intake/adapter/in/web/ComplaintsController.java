package id.satupintu.intake.adapter.in.web;

import id.satupintu.platform.web.RepeatKey;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Hand in a report, and see where it stands. */
@RestController
@RequestMapping("/api/v1/complaints")
public class ComplaintsController {
    static final String IDEMPOTENCY_HEADER = RepeatKey.HEADER;

    private final ReportReader reader;
    private final ReportDesk desk;
    private final ReporterDoor door;
    private final CitizenDesk citizenDesk;
    private final JsonMapper json;

    public ComplaintsController(
            ReportReader reader, ReportDesk desk, ReporterDoor door, CitizenDesk citizenDesk, JsonMapper json) {
        this.reader = reader;
        this.desk = desk;
        this.door = door;
        this.citizenDesk = citizenDesk;
        this.json = json;
    }

    /** Takes a report in; with an Idempotency-Key a repeated one gets the receipt of the first. */
    @PostMapping(consumes = "application/json")
    ResponseEntity<Receipt> submit(
            @RequestBody ReportForm form,
            @RequestHeader(name = IDEMPOTENCY_HEADER, required = false) @Nullable String key) {
        String retry = RepeatKey.key(key).orElse(null);
        Receipt receipt = desk.register(reader.read(form), retry, json.writeValueAsString(form));
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.created(URI.create("/api/v1/complaints/" + receipt.trackingId()));
        if (receipt.replayed()) {
            answer.header("Idempotency-Replayed", "true");
        }
        return answer.header("Cache-Control", "no-store").body(receipt);
    }

    /** Where it stands. */
    @GetMapping("/{trackingId}")
    ResponseEntity<ComplaintView> show(
            @PathVariable String trackingId,
            @RequestHeader(name = ReporterDoor.PIN_HEADER, required = false) @Nullable String pin) {
        return ResponseEntity.ok()
                .header("Cache-Control", "no-store")
                .body(citizenDesk.show(door.open(trackingId, pin)));
    }
}
