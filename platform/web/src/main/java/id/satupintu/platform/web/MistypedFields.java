package id.satupintu.platform.web;

import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.GeoPoint;
import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.RtNumber;
import id.satupintu.contracts.UnitCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Says what a field should have been, by the type it was read into. */
final class MistypedFields {
    private static final Map<Class<?>, String> REASONS = Map.ofEntries(
            Map.entry(RegionCode.class, "region-code"),
            Map.entry(UnitCode.class, "unit-code"),
            Map.entry(ComplaintId.class, "complaint-id"),
            Map.entry(RtNumber.class, "rt-number"),
            Map.entry(GeoPoint.class, "point"),
            Map.entry(LocalDate.class, "date"),
            Map.entry(Instant.class, "instant"),
            Map.entry(String.class, "text"),
            Map.entry(Boolean.class, "true-or-false"),
            Map.entry(boolean.class, "true-or-false"),
            Map.entry(Integer.class, "whole-number"),
            Map.entry(int.class, "whole-number"),
            Map.entry(Long.class, "whole-number"),
            Map.entry(long.class, "whole-number"),
            Map.entry(Double.class, "number"),
            Map.entry(double.class, "number"));

    private MistypedFields() {}

    static Violation reason(String field, Class<?> expected) {
        if (expected.isEnum()) {
            String allowed = Arrays.stream(expected.getEnumConstants())
                    .map(Object::toString)
                    .collect(Collectors.joining(", "));
            return Violation.of(field, "not-one-of", allowed);
        } else if (Collection.class.isAssignableFrom(expected) || expected.isArray()) {
            return Violation.of(field, "list");
        } else {
            return Violation.of(field, REASONS.getOrDefault(expected, expected.isRecord() ? "object" : "unreadable"));
        }
    }
}
