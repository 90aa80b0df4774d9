package id.satupintu.routing.adapter.in.web;

import id.satupintu.contracts.Tier;
import id.satupintu.contracts.UnitCode;
import id.satupintu.contracts.UnitKind;
import id.satupintu.contracts.routing.UnitEvent.UnitPublished;
import id.satupintu.platform.classifier.Resource;
import id.satupintu.platform.privacy.Redactor;
import id.satupintu.platform.web.Field;
import id.satupintu.platform.web.TextField;
import id.satupintu.platform.web.Violations;
import id.satupintu.routing.domain.directory.Descriptions;
import id.satupintu.routing.domain.directory.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an officer says of a unit, as it was sent.
 *
 * @param tier that of its kind when absent
 * @param parent the usual one of its kind when absent
 * @param functions of government, as in {@code fungsi.csv}; absent: its words alone find it
 */
record UnitDescription(
        @Nullable String name,
        @Nullable UnitKind kind,
        @Nullable Tier tier,
        @Nullable String parent,
        @Nullable String tupoksi,
        @Nullable List<String> keywords,
        @Nullable List<String> functions,
        @Nullable String jurisdictionNote,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil) {
    static final int SHORTEST_NAME = 3;
    static final int LONGEST_NAME = 150;
    static final int SHORTEST_TUPOKSI = 10;
    static final int LONGEST_TUPOKSI = 4_000;
    static final int LONGEST_NOTE = 1_000;
    static final int LONGEST_KEYWORD = 100;
    static final int MOST_KEYWORDS = 150;

    private static final Set<String> FUNCTIONS = Resource.rows("functions/fungsi.csv").stream()
            .map(row -> row.get("fungsi"))
            .collect(Collectors.toUnmodifiableSet());

    /**
     * The unit as it is to be; empty when {@code check} has heard why not; of a field it
     * heard of before it hears nothing more. What names or reaches a person is made
     * unreadable, because it becomes part of an event.
     *
     * @param at before the names of the fields, e.g. {@code lines.3.}
     */
    Optional<UnitPublished> of(UnitCode code, String at, Violations check) {
        Violations own = new Violations();
        TextField called = own.text(at + "name", name).required().length(SHORTEST_NAME, LONGEST_NAME);
        Field<UnitKind> what = own.field(at + "kind", kind).required();
        Field<UnitCode> above = own.parsed(at + "parent", parent, UnitCode.class, UnitCode::new);
        TextField mandate = own.text(at + "tupoksi", tupoksi);
        if (kind == null || !Unit.isTerritorial(Unit.tier(kind))) {
            mandate.required().length(SHORTEST_TUPOKSI, LONGEST_TUPOKSI);
        } else {
            mandate.maxLength(LONGEST_TUPOKSI);
        }
        own.field(at + "keywords", keywords)
                .must(words -> words.size() <= MOST_KEYWORDS, "too-many", MOST_KEYWORDS)
                .must(
                        words -> words.stream().allMatch(word -> word != null && word.length() <= LONGEST_KEYWORD),
                        "keyword-too-long",
                        LONGEST_KEYWORD);
        own.field(at + "functions", functions)
                .must(all -> all.stream().allMatch(one -> one != null && FUNCTIONS.contains(one)), "function-unknown");
        TextField note = own.text(at + "jurisdictionNote", jurisdictionNote).maxLength(LONGEST_NOTE);
        Field<LocalDate> from = own.field(at + "validFrom", validFrom).required();
        own.found().stream()
                .filter(wrong ->
                        check.found().stream().noneMatch(told -> told.field().equals(wrong.field())))
                .forEach(check::add);
        if (!own.isEmpty()) {
            return Optional.empty();
        }
        UnitCode usual = Descriptions.usualParent(code, what.value());
        return Optional.of(new UnitPublished(
                code,
                code.region().kabupaten().orElse(code.region()),
                Redactor.redact(called.value()),
                what.value(),
                tier == null ? Unit.tier(what.value()) : tier,
                Optional.ofNullable(above.orNull())
                        .or(() -> Optional.ofNullable(usual).filter(unit -> !unit.equals(code)))
                        .orElse(null),
                Redactor.redact(mandate.orElse("")),
                words(keywords).map(Redactor::redact).distinct().toList(),
                Redactor.redact(note.orElse("")),
                from.value(),
                validUntil,
                functions == null ? null : words(functions).distinct().toList()));
    }

    private static Stream<String> words(@Nullable List<String> list) {
        return Objects.requireNonNullElse(list, List.<String>of()).stream()
                .map(String::strip)
                .filter(word -> !word.isEmpty());
    }
}
