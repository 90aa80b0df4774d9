package id.satupintu.system.fuzz;

import id.satupintu.system.fuzz.RawHttp.Answer;
import id.satupintu.system.fuzz.RequestMaker.Parts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Holds every length and limit of the OpenAPI documents against the service: at the bound it is taken, one beyond it is refused. */
final class Bounds {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private final Subjects subjects;
    private final Findings findings;

    Bounds(Subjects subjects, Findings findings) {
        this.subjects = subjects;
        this.findings = findings;
    }

    void check(List<ApiOperation> operations) throws IOException {
        for (ApiOperation operation : operations) {
            JsonNode body = operation.body();
            if (body != null) {
                for (String field : body.path("properties").propertyNames()) {
                    check(
                            operation,
                            field,
                            operation.resolved(body.path("properties").path(field)));
                }
            }
        }
    }

    private void check(ApiOperation operation, String field, JsonNode schema) throws IOException {
        boolean code = schema.has("pattern") || schema.has("format") || schema.has("enum");
        if (schema.path("type").asString("").equals("string") && !code) {
            if (schema.has("maxLength")) {
                int longest = schema.path("maxLength").asInt();
                expect(operation, field, JSON.stringNode(BodyMaker.ofLength(longest, longest)), true);
                expect(operation, field, JSON.stringNode(BodyMaker.ofLength(longest + 1, longest + 1)), false);
            }
            if (schema.path("minLength").asInt(0) > 1) {
                int shortest = schema.path("minLength").asInt();
                expect(operation, field, JSON.stringNode(BodyMaker.ofLength(shortest, shortest)), true);
                expect(operation, field, JSON.stringNode(BodyMaker.ofLength(shortest - 1, shortest - 1)), false);
            }
        } else if (schema.path("type").asString("").equals("integer") && schema.has("minimum")) {
            expect(operation, field, JSON.numberNode(schema.path("minimum").asInt()), true);
            expect(operation, field, JSON.numberNode(schema.path("minimum").asInt() - 1), false);
            expect(operation, field, JSON.numberNode(schema.path("maximum").asInt()), true);
            expect(operation, field, JSON.numberNode(schema.path("maximum").asInt() + 1), false);
        }
    }

    private void expect(ApiOperation operation, String field, JsonNode value, boolean taken) throws IOException {
        Random random = new Random(1);
        ObjectNode body = new BodyMaker(operation, subjects.heldComplaint()).valid(random);
        body.set(field, value);
        for (String token : operation.officers() ? subjects.tokens() : List.of("")) {
            Parts parts = Parts.valid(operation, subjects, random);
            parts.path = operation
                    .path()
                    .replace("{trackingId}", subjects.reports().getFirst().complaintId())
                    .replace("{complaintId}", subjects.heldComplaint())
                    .replace("{code}", BodyMaker.UNIT);
            parts.pin = subjects.reports().getFirst().pin();
            parts.authorization = token.isEmpty() ? "" : "Bearer " + token;
            parts.body = body.toString().getBytes(StandardCharsets.UTF_8);
            try (RawHttp http = new RawHttp(operation.port())) {
                Answer answer = http.send(parts.made(operation).bytes(), false, false);
                if (answer.status() == 403 || answer.status() == 404) {
                    continue;
                }
                boolean refused = answer.status() == 400 && answer.text().contains("\"" + field + "\"");
                findings.count("bounds", taken ? "at the bound" : "beyond it");
                if (refused == taken) {
                    findings.fault(
                            operation.name() + "." + field + ": "
                                    + (taken ? "refused at its bound" : "taken beyond its bound"),
                            value.toString().length() + " characters => " + answer.status() + " " + answer.text());
                }
                return;
            }
        }
        findings.count("bounds", "out of reach");
    }
}
