package id.satupintu.platform.local.demo;

import id.satupintu.platform.local.demo.PatientHttp.Answer;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What a citizen can do, by the public API of intake-service. */
final class Door {
    private final PatientHttp http;
    private final String complaints;
    private final Refusals refusals;

    Door(PatientHttp http, int port, Refusals refusals) {
        this.http = http;
        this.complaints = "http://127.0.0.1:" + port + "/api/v1/complaints";
        this.refusals = refusals;
    }

    /** Hands a report in. Repeated with the same key it is the same report. */
    Optional<Receipt> submit(InventedReport report, String idempotencyKey) {
        Optional<Answer> answer = http.post(URI.create(complaints), Map.of("Idempotency-Key", idempotencyKey), report);
        answer.filter(refused -> !refused.accepted()).ifPresent(refused -> refusals.note("submit", refused));
        return answer.filter(Answer::accepted).map(Answer::json).map(Door::receipt);
    }

    void confirm(Receipt receipt) {
        act(receipt, "confirmation", Map.of());
    }

    void dispute(Receipt receipt, String reason) {
        act(receipt, "dispute", Map.of("reason", reason));
    }

    void reply(Receipt receipt, String text) {
        act(receipt, "replies", Map.of("text", text));
    }

    void complete(Receipt receipt, String text) {
        act(receipt, "completion", Map.of("text", text));
    }

    void withdraw(Receipt receipt, String reason) {
        act(receipt, "withdrawal", Map.of("reason", reason));
    }

    void rate(Receipt receipt, int stars, String comment) {
        act(receipt, "rating", Map.of("stars", stars, "comment", comment));
    }

    void support(Receipt receipt) {
        http.post(URI.create(complaints + "/" + receipt.complaintId() + "/support"), Map.of(), null)
                .filter(answer -> !answer.accepted())
                .ifPresent(refused -> refusals.note("support", refused));
    }

    private void act(Receipt receipt, String what, Map<String, ?> body) {
        http.post(
                        URI.create(complaints + "/" + receipt.complaintId() + "/" + what),
                        Map.of("X-Pin", receipt.pin()),
                        body)
                .filter(answer -> !answer.accepted())
                .ifPresent(refused -> refusals.note(what, refused));
    }

    private static Receipt receipt(JsonNode answer) {
        return new Receipt(
                answer.path("trackingId").asString(),
                answer.path("pin").asString(),
                OffsetDateTime.parse(answer.path("receivedAt").asString()).toInstant());
    }

    /** What the citizen holds after handing in. */
    record Receipt(String complaintId, String pin, Instant receivedAt) {}
}
