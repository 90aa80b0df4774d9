package id.satupintu.reporting.adapter.out.mongo;

import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.Tier;
import id.satupintu.reporting.view.CaseFile;
import id.satupintu.reporting.view.ComplaintRow;
import id.satupintu.reporting.view.Course;
import id.satupintu.reporting.view.Door.Reported;
import id.satupintu.reporting.view.Holding;
import id.satupintu.reporting.view.Latest;
import id.satupintu.reporting.view.Post;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
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
 *   reclassified: [ { unit, name, to } ],
 *   kecamatan, stays: "DESA", raised: [ "RT" ],        // the tier it is at, and those it went up from
 *   turns: [ { unit, name, tier, judged, late, days } ], took: 4, // days, in the tenant's calendar
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
        if (!row.course().reclassified().isEmpty()) {
            document.append(
                    "reclassified",
                    row.course().reclassified().stream().map(RowDocument::write).toList());
        }
        append(document, "kecamatan", kecamatan(reported));
        Tier stays = row.standsAt();
        append(document, "stays", stays == null ? null : stays.name());
        List<String> raised = row.raisedFrom().stream().map(Tier::name).toList();
        append(document, "raised", raised.isEmpty() ? null : raised);
        List<Document> turns =
                row.caseFile().holdings().stream().map(this::write).toList();
        append(document, "turns", turns.isEmpty() ? null : turns);
        append(
                document,
                "took",
                reported == null
                        ? null
                        : row.settledAt()
                                .map(at -> days(reported.receivedAt(), at))
                                .orElse(null));
        append(document, GAP_SINCE, row.gapSince().map(Date::from).orElse(null));
        append(document, UNTOUCHED_SINCE, row.untouchedSince().map(Date::from).orElse(null));
        return document;
    }

    private static @Nullable String kecamatan(@Nullable Reported reported) {
        RegionCode kecamatan = reported == null ? null : reported.kecamatan();
        return kecamatan == null ? null : kecamatan.value();
    }

    private Document write(Holding turn) {
        Document written = new Document("unit", turn.post().unit().code().value())
                .append("name", turn.post().unit().name())
                .append("tier", turn.post().tier().name())
                .append("judged", turn.judged())
                .append("late", turn.late());
        if (turn.outcome() == Holding.Outcome.SETTLED) {
            turn.endedAt()
                    .ifPresent(at -> written.append("days", days(turn.post().since(), at)));
        }
        return written;
    }

    /** Whole days of the tenant's calendar: the day it begins is day 0 (dossier 1.2). */
    private int days(Instant from, Instant to) {
        return (int) ChronoUnit.DAYS.between(
                from.atZone(zone).toLocalDate(), to.atZone(zone).toLocalDate());
    }

    private static Document write(CaseFile.Missed missed) {
        return new Document("unit", missed.unit().code().value())
                .append("name", missed.unit().name())
                .append("clock", missed.clock().name())
                .append("times", missed.times());
    }

    private static Document write(Course.Changed changed) {
        return new Document("unit", changed.by().code().value())
                .append("name", changed.by().name())
                .append("to", changed.to().name());
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
