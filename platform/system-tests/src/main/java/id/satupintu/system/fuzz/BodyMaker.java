package id.satupintu.system.fuzz;

import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes request bodies that follow their schema, with values that reach far into the services. */
final class BodyMaker {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Map<String, String> MEANINGFUL = Map.of(
            "region", "64.08.04.2001",
            "unit", "64.08-PUPR",
            "owner", "64.08-PUPR",
            "agency", "64-P-DISHUB",
            "incidentDate", "2026-01-15",
            "doneOn", "2026-01-15",
            "email", "warga@contoh.id",
            "phone", "0800-0000-0000",
            "validFrom", "2026-01-15",
            "validUntil", "2026-01-15");

    /** A unit that nobody has entered yet. */
    static final String UNIT = "64.08-FUZZ";

    private final ApiOperation operation;
    private final String knownComplaint;

    BodyMaker(ApiOperation operation, String knownComplaint) {
        this.operation = operation;
        this.knownComplaint = knownComplaint;
    }

    /** A body that should be taken. */
    ObjectNode valid(Random random) {
        JsonNode schema = operation.body();
        return schema == null ? JSON.objectNode() : object(schema, random);
    }

    private ObjectNode object(JsonNode schema, Random random) {
        ObjectNode made = JSON.objectNode();
        schema.path("properties").properties().forEach(property -> {
            boolean required = schema.path("required").valueStream().anyMatch(name -> name.asString()
                    .equals(property.getKey()));
            boolean always = property.getKey().equals("region");
            if (required || always || random.nextInt(3) == 0) {
                made.set(property.getKey(), value(property.getKey(), property.getValue(), random));
            }
        });
        if (operation.id().equals("reply")) {
            made.remove("location");
        }
        return made;
    }

    private JsonNode value(String name, JsonNode said, Random random) {
        JsonNode schema = operation.resolved(said);
        if (schema.has("enum")) {
            JsonNode constants = schema.path("enum");
            return constants.get(random.nextInt(constants.size()));
        }
        return switch (schema.path("type").asString("")) {
            case "object" -> object(schema, random);
            case "array" -> JSON.arrayNode().add(value(name, schema.path("items"), random));
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            case "integer" ->
                JSON.numberNode(schema.path("minimum").asInt(1)
                        + random.nextInt(Math.min(
                                5,
                                schema.path("maximum").asInt(5)
                                        - schema.path("minimum").asInt(1)
                                        + 1)));
            case "number" -> JSON.numberNode(name.equals("latitude") ? 0.5 : 117.5);
            default -> JSON.stringNode(text(name, schema));
        };
    }

    private String text(String name, JsonNode schema) {
        if (name.equals("into")) {
            return knownComplaint;
        }
        String known = MEANINGFUL.get(name);
        return known != null
                ? known
                : ofLength(
                        Math.max(schema.path("minLength").asInt(1), 30),
                        schema.path("maxLength").asInt(60));
    }

    /** Words, at least {@code shortest} and at most {@code longest} characters. */
    static String ofLength(int shortest, int longest) {
        String words = "jalan di depan balai desa rusak dan berlubang sejak bulan lalu ";
        int length = Math.min(shortest, longest);
        return words.repeat(length / words.length() + 1).substring(0, length).replaceAll("^ | $", "x");
    }
}
