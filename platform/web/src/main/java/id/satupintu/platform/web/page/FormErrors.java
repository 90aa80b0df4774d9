package id.satupintu.platform.web.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is wrong with a form.
 *
 * @param all in the order of the fields
 * @param byField the first of each field, by the id of its element
 */
public record FormErrors(List<FieldError> all, Map<String, FieldError> byField) {
    public static final FormErrors NONE = of(List.of());

    public static FormErrors of(List<FieldError> errors) {
        Map<String, FieldError> first = new LinkedHashMap<>();
        errors.forEach(error -> first.putIfAbsent(error.id(), error));
        return new FormErrors(List.copyOf(errors), Map.copyOf(first));
    }

    /**
     * A field that cannot be taken.
     *
     * @param field as the domain names it
     * @param id of its element on the page
     */
    public record FieldError(String field, String id, String reason, String remedy) {}
}
