package id.satupintu.reporting.adapter.out.mongo;

import static id.satupintu.reporting.adapter.out.mongo.RowDocument.DAY;
import static id.satupintu.reporting.adapter.out.mongo.RowDocument.ID;
import static id.satupintu.reporting.adapter.out.mongo.RowDocument.KABUPATEN;

import com.mongodb.client.MongoCollection;
import id.satupintu.contracts.ComplaintClass;
import id.satupintu.contracts.ComplaintKind;
import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.Tier;
import id.satupintu.contracts.UnitCode;
import id.satupintu.reporting.view.DaySummary;
import id.satupintu.reporting.view.DaySummary.AreaCell;
import id.satupintu.reporting.view.DaySummary.Cell;
import id.satupintu.reporting.view.DaySummary.ClassCell;
import id.satupintu.reporting.view.DaySummary.MissedCell;
import id.satupintu.reporting.view.DaySummary.TierCell;
import id.satupintu.reporting.view.DaySummary.TurnCell;
import id.satupintu.reporting.view.Status;
import id.satupintu.reporting.view.Telling.Clock;
import id.satupintu.reporting.view.Telling.Closure;
import id.satupintu.reporting.view.Telling.Count;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Sums the rows of days. Reads what is counted and adds it up here: the embedded store spends twice as much on grouping
 * as on handing over (RATIONALE.md), and a replica set does not mind.
 */
final class DayQuery {
    private static final List<String> TOLD_APART =
            List.of("status", "kind", "complaintClass", "tier", "unit", "closure", "onTime", "overdue");
    private static final Document COUNTED = counted();

    private DayQuery() {}

    /** The sums of {@code days}, by day; a day without rows is left out. */
    static Map<String, DaySummary> sum(MongoCollection<Document> rows, RegionCode kabupaten, List<String> days) {
        Map<String, Day> byDay = new HashMap<>();
        for (String day : days) {
            rows.find(new Document(KABUPATEN, kabupaten.value()).append(DAY, day))
                    .projection(COUNTED)
                    .batchSize(2_000)
                    .forEach(row -> byDay.computeIfAbsent(day, _ -> new Day()).add(row));
        }
        Map<String, DaySummary> summaries = new HashMap<>();
        byDay.forEach((day, sums) -> summaries.put(day, sums.summary(LocalDate.parse(day))));
        return summaries;
    }

    private static Document counted() {
        Document fields = new Document(ID, 0);
        TOLD_APART.forEach(field -> fields.append(field, 1));
        List.of(
                        "unitName",
                        "stars",
                        "rated",
                        "n",
                        "missed",
                        "reclassified",
                        "kecamatan",
                        "stays",
                        "raised",
                        "turns",
                        "took")
                .forEach(field -> fields.append(field, 1));
        return fields;
    }

    /** Running sums of a day. */
    private static final class Day {
        private final Map<String, Sums> cells = new HashMap<>();
        private final Map<List<String>, Missed> missed = new HashMap<>();
        private final Map<List<String>, Changed> changed = new HashMap<>();
        private final Map<String, Long> areas = new HashMap<>();
        private final Map<Tier, Long> stayed = new EnumMap<>(Tier.class);
        private final Map<Tier, Long> raised = new EnumMap<>(Tier.class);
        private final Map<String, Turns> turns = new HashMap<>();
        private final Map<Integer, Long> took = new HashMap<>();

        void add(Document row) {
            StringBuilder key = new StringBuilder();
            TOLD_APART.forEach(field -> key.append(row.get(field)).append('|'));
            cells.computeIfAbsent(key.toString(), _ -> new Sums(row)).add(row);
            for (Document late : row.getList("missed", Document.class, List.of())) {
                missed.computeIfAbsent(List.of(late.getString("unit"), late.getString("clock")), _ -> new Missed(late))
                                .times +=
                        number(late, "times");
            }
            for (Document change : row.getList("reclassified", Document.class, List.of())) {
                changed.computeIfAbsent(
                                List.of(change.getString("unit"), change.getString("to")), _ -> new Changed(change))
                        .times++;
            }
            String kecamatan = row.getString("kecamatan");
            if (kecamatan != null) {
                areas.merge(kecamatan, 1L, Long::sum);
            }
            Tier stays = read(row, "stays", Tier::valueOf);
            if (stays != null) {
                stayed.merge(stays, 1L, Long::sum);
            }
            row.getList("raised", String.class, List.of())
                    .forEach(tier -> raised.merge(Tier.valueOf(tier), 1L, Long::sum));
            for (Document turn : row.getList("turns", Document.class, List.of())) {
                turns.computeIfAbsent(turn.getString("unit"), _ -> new Turns(turn))
                        .add(turn);
            }
            if (row.get("took") instanceof Number days) {
                took.merge(days.intValue(), 1L, Long::sum);
            }
        }

        DaySummary summary(LocalDate day) {
            List<Cell> told = new ArrayList<>(cells.size());
            cells.values().forEach(sums -> told.add(sums.cell()));
            List<MissedCell> late = new ArrayList<>(missed.size());
            missed.values().forEach(sum -> late.add(sum.cell()));
            return new DaySummary(
                    day,
                    told,
                    late,
                    areas.entrySet().stream()
                            .map(area -> new AreaCell(new RegionCode(area.getKey()), area.getValue()))
                            .toList(),
                    Arrays.stream(Tier.values())
                            .filter(tier -> stayed.containsKey(tier) || raised.containsKey(tier))
                            .map(tier ->
                                    new TierCell(tier, stayed.getOrDefault(tier, 0L), raised.getOrDefault(tier, 0L)))
                            .toList(),
                    turns.values().stream().map(Turns::cell).toList(),
                    took,
                    changed.values().stream().map(Changed::cell).toList());
        }
    }

    /** Running sums of rows that are alike. */
    private static final class Sums {
        private final Document alike;
        private final Map<Count, Long> counts = new EnumMap<>(Count.class);
        private long complaints;
        private long stars;
        private long rated;

        Sums(Document first) {
            this.alike = first;
        }

        void add(Document row) {
            complaints++;
            stars += number(row, "stars");
            rated += number(row, "rated");
            Document happened = row.get("n", Document.class);
            if (happened != null) {
                happened.forEach(
                        (count, times) -> counts.merge(Count.valueOf(count), ((Number) times).longValue(), Long::sum));
            }
        }

        Cell cell() {
            return new Cell(
                    Status.valueOf(alike.getString("status")),
                    ComplaintKind.valueOf(alike.getString("kind")),
                    read(alike, "complaintClass", ComplaintClass::valueOf),
                    read(alike, "tier", Tier::valueOf),
                    read(alike, "unit", UnitCode::new),
                    alike.getString("unitName"),
                    read(alike, "closure", Closure::valueOf),
                    alike.getBoolean("onTime"),
                    alike.getBoolean("overdue", false),
                    complaints,
                    stars,
                    rated,
                    counts);
        }
    }

    /** Running sum of deadlines missed by a unit on a clock. */
    private static final class Missed {
        private final Document alike;
        private long times;

        Missed(Document first) {
            this.alike = first;
        }

        MissedCell cell() {
            return new MissedCell(
                    new UnitCode(alike.getString("unit")),
                    alike.getString("name"),
                    Clock.valueOf(alike.getString("clock")),
                    times);
        }
    }

    /** Running sum of the complaints that a unit gave a class. */
    private static final class Changed {
        private final Document alike;
        private long times;

        Changed(Document first) {
            this.alike = first;
        }

        ClassCell cell() {
            return new ClassCell(
                    new UnitCode(alike.getString("unit")),
                    alike.getString("name"),
                    ComplaintClass.valueOf(alike.getString("to")),
                    times);
        }
    }

    /** Running sums of the turns of a unit. */
    private static final class Turns {
        private final Document alike;
        private final Map<Integer, Long> days = new HashMap<>();
        private long judged;
        private long late;

        Turns(Document first) {
            this.alike = first;
        }

        void add(Document turn) {
            judged += turn.getBoolean("judged", false) ? 1 : 0;
            late += turn.getBoolean("late", false) ? 1 : 0;
            if (turn.get("days") instanceof Number held) {
                days.merge(held.intValue(), 1L, Long::sum);
            }
        }

        TurnCell cell() {
            return new TurnCell(
                    new UnitCode(alike.getString("unit")),
                    alike.getString("name"),
                    Tier.valueOf(alike.getString("tier")),
                    judged,
                    late,
                    days);
        }
    }

    private static <T> @Nullable T read(Document row, String field, Function<String, T> reader) {
        String value = row.getString(field);
        return value == null ? null : reader.apply(value);
    }

    private static long number(Document row, String field) {
        return row.get(field) instanceof Number number ? number.longValue() : 0;
    }
}
