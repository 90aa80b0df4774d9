package id.satupintu.routing.adapter.in.web;

import id.satupintu.contracts.Tier;
import id.satupintu.contracts.UnitKind;
import id.satupintu.platform.web.Violations;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a {@link UnitDescription} of which everything is text, as in a form or a table. */
final class UnitText {
    private UnitText() {}

    /**
     * The description; what cannot be read is told to {@code check} and left out.
     *
     * @param cell the text of a field, blank or null where there is none
     * @param at before the names of the fields, e.g. {@code lines.3.}
     */
    static UnitDescription read(Function<String, @Nullable String> cell, String at, Violations check) {
        return new UnitDescription(
                cell.apply("name"),
                check.parsed(at + "kind", upper(cell.apply("kind")), UnitKind.class, UnitKind::valueOf)
                        .orNull(),
                check.parsed(at + "tier", upper(cell.apply("tier")), Tier.class, Tier::valueOf)
                        .orNull(),
                cell.apply("parent"),
                cell.apply("tupoksi"),
                list(cell.apply("keywords")),
                functions(cell.apply("functions")),
                cell.apply("jurisdictionNote"),
                day(check, at + "validFrom", cell.apply("validFrom")),
                day(check, at + "validUntil", cell.apply("validUntil")));
    }

    /** The parts of a list, parted by semicolons, commas or upright strokes. */
    static List<String> list(@Nullable String typed) {
        return typed == null
                ? List.of()
                : Arrays.stream(typed.split("[;,|\\r\\n]"))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .toList();
    }

    private static @Nullable List<String> functions(@Nullable String typed) {
        return typed == null || typed.isBlank()
                ? null
                : list(typed).stream()
                        .map(function -> function.toUpperCase(Locale.ROOT))
                        .toList();
    }

    private static @Nullable String upper(@Nullable String typed) {
        return typed == null ? null : typed.strip().toUpperCase(Locale.ROOT);
    }

    private static @Nullable LocalDate day(Violations check, String name, @Nullable String typed) {
        return check.parsed(name, typed, LocalDate.class, UnitText::day).orNull();
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException noDay) {
            throw new IllegalArgumentException(noDay);
        }
    }
}
