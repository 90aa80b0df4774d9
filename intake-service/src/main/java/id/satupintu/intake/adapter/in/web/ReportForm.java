package id.satupintu.intake.adapter.in.web;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A report as it is sent, before anything is checked. Codes and dates are read as text, so that everything wrong with
 * them can be told at once.
 *
 * @param unknown fields we do not know: refused, because a misspelt {@code anonymous} must not be passed over
 */
record ReportForm(
        @Nullable String kind,
        @Nullable String title,
        @Nullable String body,
        @Nullable PlaceForm location,
        @Nullable String incidentDate,
        @Nullable Boolean anonymous,
        @Nullable Boolean confidential,
        @Nullable List<@Nullable String> triedTiers,
        @Nullable Boolean rtMayKnowReporter,
        @Nullable String channel,
        @Nullable ContactForm contact,
        @JsonAnySetter Map<String, JsonNode> unknown) {

    /** Says nothing, so that no log can. */
    @Override
    public String toString() {
        return "ReportForm[…]";
    }

    /** Where the matter is. */
    record PlaceForm(
            @Nullable String region,
            @Nullable Integer rt,
            @Nullable PointForm point,
            @JsonAnySetter Map<String, JsonNode> unknown) {}

    /** A point on the map, in degrees. */
    record PointForm(
            @Nullable Double latitude,
            @Nullable Double longitude,
            @JsonAnySetter Map<String, JsonNode> unknown) {}

    /** How to reach the reporter. */
    record ContactForm(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            @JsonAnySetter Map<String, JsonNode> unknown) {

        /** Says nothing, so that no log can. */
        @Override
        public String toString() {
            return "ContactForm[…]";
        }
    }
}
