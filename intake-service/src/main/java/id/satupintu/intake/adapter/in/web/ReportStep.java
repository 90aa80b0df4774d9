package id.satupintu.intake.adapter.in.web;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The pages of a report, in order, and the fields each asks for. */
enum ReportStep {
    WHAT("apa", Set.of("kind", "title", "body", "incidentDate")),
    WHERE("di-mana", Set.of("location", "region", "rt", "point", "latitude", "longitude", "triedTiers")),
    WHO("siapa", Set.of("name", "email", "phone")),
    SUMMARY("ringkasan", Set.of());

    private final String page;
    private final Set<String> fields;

    ReportStep(String page, Set<String> fields) {
        this.page = page;
        this.fields = fields;
    }

    /** The last step of its address, and the name of its template. */
    String page() {
        return page;
    }

    String template() {
        return "lapor/" + page;
    }

    ReportStep next() {
        return this == SUMMARY ? this : values()[ordinal() + 1];
    }

    static Optional<ReportStep> of(@Nullable String page) {
        return Arrays.stream(values()).filter(step -> step.page.equals(page)).findFirst();
    }

    /** Whether this page asks for {@code field}, named by the id of its element. */
    boolean asksFor(String field) {
        return fields.contains(field);
    }

    /** {@code location.region} is the element {@code region}, {@code triedTiers[0]} is {@code triedTiers}. */
    static String element(String field) {
        String last = field.substring(field.lastIndexOf('.') + 1);
        int index = last.indexOf('[');
        String name = index < 0 ? last : last.substring(0, index);
        return name.equals("location") || name.equals("point") ? "region" : name;
    }
}
