package id.satupintu.reporting.adapter.out.mongo;

import id.satupintu.contracts.Tier;
import id.satupintu.reporting.view.CaseFile;
import id.satupintu.reporting.view.ComplaintRow;
import id.satupintu.reporting.view.Door.Reported;
import id.satupintu.reporting.view.Latest;
import id.satupintu.reporting.view.Post;
import java.time.ZoneId;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The fields of a row's document: the row itself as JSON text, and beside it what is grouped and searched by.
 *
 * <pre>{@code
 * { _id: "KTM-2026-482173905-K", version: 7, state: "{...}",
 *   kabupaten: "64.08", day: "2026-11-21",             // "" as long as the door has not announced it
 *   status, kind, complaintClass, tier, unit, unitName, closure, onTime, overdue, stars, rated,
 *   n: { REOPENED: 1 }, missed: [ { unit, name, clock, times } ],
 *   gapSince, untouchedSince }                          // present while something is wrong or owed
 * }</pre>
 */
record RowDocument(JsonMapper json, ZoneId zone) {
    static final String COLLECTION = "rows";
    static final String ID = "_id";
    static final String VERSION = "version";
    static final String STATE = "state";
    static final String KABUPATEN = "kabupaten";
    static final String DAY = "day";
    static final String GAP_SINCE = "gapSince";
    static final String UNTOUCHED_SINCE = "untouchedSince";
    /** The day of a complaint that the door never announced. */
    static final String NO_DAY = "";

    ComplaintRow read(Document document) {
        return json.readValue(document.getString(STATE), ComplaintRow.class);
    }

    /** The day of receipt in the tenant's calendar. */
    String day(ComplaintRow row) {
        Reported reported = row.door().reported();
        return reported == null
                ? NO_DAY
                : reported.receivedAt().atZone(zone).toLocalDate().toString();
    }

    Document write(ComplaintRow row, long version) {
        Document document = new Document(ID, row.complaintId().value())
                .append(VERSION, version)
                .append(STATE, json.writeValueAsString(row))
                .append(KABUPATEN, row.kabupaten().value())
                .append(DAY, day(row))
                .append("status", row.status().name())
                .append("overdue", row.overdue());
        Reported reported = row.door().reported();
        append(document, "kind", reported == null ? null : reported.kind().name());
        append(document, "complaintClass", name(row.course().complaintClass()));
        Latest<Post> held = row.caseFile().post();
        if (held != null) {
            Tier tier = held.value().tier();
            document.append("tier", tier.name())
                    .append("unit", held.value().unit().code().value())
                    .append("unitName", held.value().unit().name());
        }
        append(document, "closure", row.closure() == null ? null : row.closure().name());
        append(document, "onTime", row.onTime());
        Latest<Integer> stars = row.door().stars();
        if (stars != null) {
            document.append("stars", stars.value()).append("rated", 1);
        }
        Document counts = new Document();
        row.counts().forEach((count, times) -> counts.append(count.name(), times));
        append(document, "n", counts.isEmpty() ? null : counts);
        if (!row.caseFile().missed().isEmpty()) {
            document.append(
                    "missed",
                    row.caseFile().missed().stream().map(RowDocument::write).toList());
        }
        append(document, GAP_SINCE, row.gapSince().map(Date::from).orElse(null));
        append(document, UNTOUCHED_SINCE, row.untouchedSince().map(Date::from).orElse(null));
        return document;
    }

    private static Document write(CaseFile.Missed missed) {
        return new Document("unit", missed.unit().code().value())
                .append("name", missed.unit().name())
                .append("clock", missed.clock().name())
                .append("times", missed.times());
    }

    private static @Nullable String name(@Nullable Latest<? extends Enum<?>> latest) {
        return latest == null ? null : latest.value().name();
    }

    private static void append(Document document, String field, @Nullable Object value) {
        if (value != null) {
            document.append(field, value);
        }
    }
}
