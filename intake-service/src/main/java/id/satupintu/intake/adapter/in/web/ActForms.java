package id.satupintu.intake.adapter.in.web;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import id.satupintu.intake.adapter.in.web.ReportForm.PlaceForm;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the reporter sends after the report, before anything is checked. */
final class ActForms {

    private ActForms() {}

    /** A reply, or a completion with the place it is about. */
    record TextForm(
            @Nullable String text,
            @Nullable PlaceForm location,
            @JsonAnySetter Map<String, JsonNode> unknown) {}

    /** Why it is not settled, why it must not have been put away, or why the report is taken back. */
    record ReasonForm(
            @Nullable String reason, @JsonAnySetter Map<String, JsonNode> unknown) {}

    /** A rating. */
    record RatingForm(
            @Nullable Integer stars,
            @Nullable String comment,
            @JsonAnySetter Map<String, JsonNode> unknown) {}
}
