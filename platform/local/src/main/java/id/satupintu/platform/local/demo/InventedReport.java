package id.satupintu.platform.local.demo;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A report nobody made, in the shape of the HTTP API. */
public record InventedReport(
        String kind,
        String title,
        String body,
        Where location,
        @Nullable LocalDate incidentDate,
        boolean anonymous,
        boolean confidential,
        List<String> triedTiers,
        boolean rtMayKnowReporter,
        String channel,
        @Nullable Contact contact,
        @JsonIgnore Phrases.Level level) {

    /** Where it is, as far as the reporter says. */
    public record Where(
            String region, @Nullable Integer rt, @Nullable Point point) {}

    /** Degrees, WGS 84. */
    public record Point(double latitude, double longitude) {}

    /** An invented person's contact. */
    public record Contact(
            String name, @Nullable String email, @Nullable String phone) {}
}
