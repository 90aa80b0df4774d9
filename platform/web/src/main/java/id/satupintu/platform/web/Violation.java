package id.satupintu.platform.web;

import java.util.List;

/**
 * One field that cannot be taken as it is.
 *
 * @param field its JSON path or header name, e.g. {@code location.point.latitude}
 * @param reason key of the texts {@code field.<reason>.reason} and {@code field.<reason>.remedy}
 * @param arguments for the texts' placeholders; never what the person typed
 */
public record Violation(String field, String reason, List<Object> arguments) {
    public Violation {
        arguments = List.copyOf(arguments);
    }

    public static Violation of(String field, String reason, Object... arguments) {
        return new Violation(field, reason, List.of(arguments));
    }
}
