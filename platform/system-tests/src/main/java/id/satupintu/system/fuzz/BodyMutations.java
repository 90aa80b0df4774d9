package id.satupintu.system.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Spoils a JSON body, in its meaning or in its bytes. */
final class BodyMutations {
    private static final String MARK = "§number§";

    private BodyMutations() {}

    /** @param how what was done, for the table of the report */
    record Spoilt(byte[] bytes, String how) {}

    static Spoilt spoil(ObjectNode valid, Random random) {
        return switch (random.nextInt(12)) {
            case 0 -> inBytes(valid, random);
            case 1 -> new Spoilt(bytes(NastyValues.any(random).toString()), "other JSON");
            case 2 -> {
                valid.put("tidakDikenal" + random.nextInt(100), NastyValues.text(random));
                yield done(valid, "extra field");
            }
            case 3 -> {
                List<String> names = List.copyOf(valid.propertyNames());
                if (!names.isEmpty()) {
                    valid.remove(names.get(random.nextInt(names.size())));
                }
                yield done(valid, "missing field");
            }
            case 4 -> new Spoilt(bytes(nested(100 + random.nextInt(20_000))), "deep nesting");
            case 5 -> {
                ObjectNode at = somewhere(valid, random);
                one(at, random, JsonNodeFactory.instance.stringNode(MARK));
                yield new Spoilt(
                        bytes(valid.toString().replace("\"" + MARK + "\"", NastyValues.number(random))), "odd number");
            }
            case 6 -> new Spoilt(bytes(twice(valid)), "field twice");
            case 7 -> {
                String filler = "x".repeat(random.nextBoolean() ? 70_000 : 5_001);
                one(valid, random, JsonNodeFactory.instance.stringNode(filler));
                yield done(valid, "too long");
            }
            default -> {
                int changes = 1 + random.nextInt(3);
                for (int i = 0; i < changes; i++) {
                    one(somewhere(valid, random), random, NastyValues.any(random));
                }
                yield done(valid, "nasty value");
            }
        };
    }

    private static Spoilt inBytes(ObjectNode valid, Random random) {
        byte[] bytes = bytes(valid.toString());
        if (bytes.length < 3) {
            return new Spoilt(bytes, "empty object");
        }
        return switch (random.nextInt(5)) {
            case 0 -> new Spoilt(java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length)), "cut off");
            case 1 -> {
                for (int i = 0; i < 1 + bytes.length / 40; i++) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
                yield new Spoilt(bytes, "flipped bytes");
            }
            case 2 ->
                new Spoilt(insert(bytes, random, new byte[] {(byte) 0xC3, (byte) 0x28, (byte) 0xFF}), "not UTF-8");
            case 3 -> new Spoilt(insert(bytes, random, new byte[] {0}), "NUL byte");
            default -> {
                byte[] random16 = valid.toString().getBytes(StandardCharsets.UTF_16);
                yield new Spoilt(random16, "UTF-16");
            }
        };
    }

    private static void one(ObjectNode at, Random random, JsonNode value) {
        List<String> names = List.copyOf(at.propertyNames());
        at.set(names.isEmpty() ? "title" : names.get(random.nextInt(names.size())), value);
    }

    private static ObjectNode somewhere(ObjectNode root, Random random) {
        List<ObjectNode> objects = new ArrayList<>(List.of(root));
        root.valueStream().forEach(child -> {
            if (child instanceof ObjectNode object) {
                objects.add(object);
            }
        });
        return objects.get(random.nextInt(objects.size()));
    }

    private static String twice(ObjectNode valid) {
        String text = valid.toString();
        return text.length() < 3 ? text : text.substring(0, text.length() - 1) + "," + text.substring(1);
    }

    private static String nested(int depth) {
        return "{\"title\":" + "[".repeat(depth) + "]".repeat(depth) + "}";
    }

    private static byte[] insert(byte[] bytes, Random random, byte[] what) {
        int at = random.nextInt(bytes.length);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(bytes, 0, at);
        all.writeBytes(what);
        all.write(bytes, at, bytes.length - at);
        return all.toByteArray();
    }

    private static Spoilt done(ObjectNode body, String how) {
        return new Spoilt(bytes(body.toString()), how);
    }

    /** Halves of characters have no UTF-8; escaped as JSON they can be sent. */
    private static byte[] bytes(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (Character.getType(c) == Character.SURROGATE) {
                escaped.append("\\u%04x".formatted(c));
            } else {
                escaped.appendCodePoint(c);
            }
        });
        return escaped.toString().getBytes(StandardCharsets.UTF_8);
    }
}
