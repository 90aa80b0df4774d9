package id.satupintu.system.fuzz;

import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Values that have broken other systems. */
final class NastyValues {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u0000",
            "a\u0000b",
            "\uD800",
            "\uDC00 terbalik",
            "\u202Eskab\u202C dari kanan",
            "👩‍👩‍👧‍👦🏽🇮🇩",
            "z̶̡̛a̸̢l̵̨g̷o̴̧".repeat(20),
            "\uFEFF\u200B\u200D",
            "﷽".repeat(40),
            "' OR '1'='1' --",
            "\"; DROP TABLE complaints; --",
            "{\"$gt\": \"\"}",
            "$where: sleep(5000)",
            "${jndi:ldap://127.0.0.1/a}",
            "#{T(System).exit(1)}",
            "%n%n%s%x",
            "../../../../etc/passwd",
            "%2e%2e%2f",
            "<script>alert(1)</script>",
            "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>&e;",
            "=cmd|' /C calc'!A0",
            "-1",
            "NaN",
            "9999-99-99",
            "-999999999-01-01",
            "+1000000000-12-31",
            "2026-02-30",
            "64.08.04.2001-RT003:ketua",
            "64",
            "KTM-2026-000000-0",
            "true",
            "null",
            "\r\nX-Injected: 1",
            "𝒜".repeat(50));

    private static final List<String> NUMBERS = List.of(
            "-1",
            "0",
            "1e309",
            "-1e309",
            "1e-400",
            "2147483648",
            "9223372036854775808",
            "1" + "0".repeat(400),
            "0.1",
            "1.0",
            "3.0000000000000001",
            "-0",
            "1E400000000");

    private NastyValues() {}

    static String text(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> "x".repeat(1 << (4 + random.nextInt(13)));
            case 1 -> randomText(random);
            default -> TEXTS.get(random.nextInt(TEXTS.size()));
        };
    }

    /** A number as it would be written; not every one fits a Java number, so it is text to be put in as it is. */
    static String number(Random random) {
        return NUMBERS.get(random.nextInt(NUMBERS.size()));
    }

    static JsonNode any(Random random) {
        return switch (random.nextInt(9)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.booleanNode(random.nextBoolean());
            case 2 -> JSON.numberNode(random.nextLong());
            case 3 -> JSON.numberNode(random.nextGaussian() * 1e20);
            case 4 -> operators();
            case 5 -> nested(1 + random.nextInt(30));
            case 6 -> JSON.arrayNode().add(JSON.nullNode()).add(text(random));
            case 7 -> JSON.objectNode();
            default -> JSON.stringNode(text(random));
        };
    }

    private static ObjectNode operators() {
        ObjectNode object = JSON.objectNode();
        object.put("$gt", "");
        object.put("$ne", 1);
        object.put("a.b", "c");
        object.put("__proto__", "x");
        return object;
    }

    private static JsonNode nested(int depth) {
        ArrayNode outer = JSON.arrayNode();
        ArrayNode at = outer;
        for (int i = 0; i < depth; i++) {
            at = at.addArray();
        }
        return outer;
    }

    private static String randomText(Random random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(200);
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
        }
        return text.toString();
    }
}
