package id.satupintu.routing.adapter.in.web;

import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.UnitKind;
import id.satupintu.contracts.routing.UnitEvent.UnitPublished;
import id.satupintu.platform.classifier.Resource;
import id.satupintu.platform.web.ProblemTexts;
import id.satupintu.platform.web.page.Filter;
import id.satupintu.platform.web.page.Option;
import id.satupintu.platform.web.page.Pager;
import id.satupintu.platform.web.page.StatusView;
import id.satupintu.platform.web.page.Wording;
import id.satupintu.routing.domain.directory.UnitDirectory;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Words units for the pages. */
public final class UnitWords {
    private static final int ON_A_PAGE = 50;
    private static final Pattern LINE = Pattern.compile("lines\\.(\\d+)(?:\\.(\\w+))?");
    private static final Comparator<UnitPublished> OFFICES_FIRST = Comparator.comparing(UnitPublished::tier)
            .reversed()
            .thenComparing(UnitPublished::name)
            .thenComparing(unit -> unit.unit().value());

    /** Those an officer of a kabupaten may name. */
    private static final List<UnitKind> KINDS = List.of(
            UnitKind.OPD,
            UnitKind.BUMD,
            UnitKind.INSTANSI_VERTIKAL,
            UnitKind.BUMN,
            UnitKind.EXTERNAL,
            UnitKind.EMERGENCY,
            UnitKind.INSPEKTORAT,
            UnitKind.SEKRETARIAT_DAERAH,
            UnitKind.KECAMATAN,
            UnitKind.DESA,
            UnitKind.KELURAHAN,
            UnitKind.RT);

    private static final List<CSVRecord> FUNCTIONS = Resource.rows("functions/fungsi.csv");

    private final MessageSource texts;
    private final UnitDirectory directory;
    private final InstantSource clock;
    private final ZoneId zone;

    public UnitWords(MessageSource texts, UnitDirectory directory, InstantSource clock, ZoneId zone) {
        this.texts = texts;
        this.directory = directory;
        this.clock = clock;
        this.zone = zone;
    }

    /** A line of the list. */
    record Row(String code, String href, String name, String kind, String tupoksi, StatusView status) {}

    /** What is wrong with a line of a table. */
    record LineError(String where, String reason, String remedy) {}

    Wording wording(Locale locale) {
        return new Wording(texts, locale, zone, "WITA");
    }

    /** Those that bear the words and are of the kind, the offices first. */
    List<UnitPublished> matching(List<UnitPublished> units, String search, String kind) {
        String wanted = search.strip().toLowerCase(Locale.ROOT);
        return units.stream()
                .filter(unit -> kind.isEmpty() || unit.kind().name().equals(kind))
                .filter(unit -> Stream.of(unit.name(), unit.unit().value(), unit.tupoksi())
                        .anyMatch(words -> words.toLowerCase(Locale.ROOT).contains(wanted)))
                .sorted(OFFICES_FIRST)
                .toList();
    }

    List<Row> rows(List<UnitPublished> units, int page, Wording wording) {
        return units.stream()
                .skip((long) (Math.max(1, page) - 1) * ON_A_PAGE)
                .limit(ON_A_PAGE)
                .map(unit -> new Row(
                        unit.unit().value(),
                        "/tinjau/unit/" + unit.unit().value(),
                        unit.name(),
                        wording.text("halaman.unit.kind." + unit.kind().name()),
                        unit.tupoksi(),
                        status(unit, wording)))
                .toList();
    }

    private StatusView status(UnitPublished unit, Wording wording) {
        LocalDate until = unit.validUntil();
        if (directory.takesReports(unit)) {
            String words = until == null
                    ? wording.text("halaman.unit.in-force")
                    : wording.text("halaman.unit.in-force.until", wording.date(until));
            return new StatusView("IN_FORCE", words, StatusView.Tone.DONE);
        } else if (LocalDate.ofInstant(clock.instant(), zone).isBefore(unit.validFrom())) {
            return new StatusView(
                    "NOT_YET",
                    wording.text("halaman.unit.not-yet", wording.date(unit.validFrom())),
                    StatusView.Tone.WAIT);
        }
        String words = until == null
                ? wording.text("halaman.unit.ended-with-desa")
                : wording.text("halaman.unit.ended", wording.date(until));
        return new StatusView("ENDED", words, StatusView.Tone.OFF);
    }

    List<Filter> filters(String kind, Wording wording) {
        List<Option> kinds = Stream.concat(
                        Stream.of(new Option("", wording.text("halaman.unit.all-kinds"), kind.isEmpty())),
                        kinds(kind, wording).stream())
                .toList();
        return List.of(new Filter("jenis", wording.text("halaman.unit.kind"), kinds));
    }

    List<Option> kinds(String chosen, Wording wording) {
        return KINDS.stream()
                .map(kind -> new Option(
                        kind.name(),
                        wording.text("halaman.unit.kind." + kind.name()),
                        kind.name().equals(chosen)))
                .toList();
    }

    List<Option> functionOptions(List<String> chosen, Wording wording) {
        return FUNCTIONS.stream()
                .map(row -> new Option(
                        row.get("fungsi"),
                        row.get(wording.english() ? "name" : "nama"),
                        chosen.contains(row.get("fungsi"))))
                .toList();
    }

    @Nullable Pager pager(int found, int page, String search, String kind, Wording wording) {
        int pages = Math.max(1, (found + ON_A_PAGE - 1) / ON_A_PAGE);
        int at = Math.clamp(page, 1, pages);
        return pages == 1
                ? null
                : new Pager(
                        wording.text("halaman.unit.pager", at, pages, found),
                        at > 1 ? address(search, kind, at - 1) : null,
                        at < pages ? address(search, kind, at + 1) : null);
    }

    private static String address(String search, String kind, int page) {
        return "/tinjau/unit?cari=" + encoded(search) + "&jenis=" + encoded(kind) + "&halaman=" + page;
    }

    private static String encoded(String typed) {
        return URLEncoder.encode(typed, StandardCharsets.UTF_8);
    }

    /** The form of a new unit. */
    Map<String, String> blank(RegionCode kabupaten) {
        return Map.of("code", kabupaten + "-", "kind", UnitKind.OPD.name());
    }

    /** The form of a unit as it is. */
    Map<String, String> typed(UnitPublished unit) {
        Map<String, String> typed = new HashMap<>();
        typed.put("name", unit.name());
        typed.put("kind", unit.kind().name());
        typed.put("parent", unit.parent() == null ? "" : unit.parent().value());
        typed.put("tupoksi", unit.tupoksi());
        typed.put("keywords", String.join("; ", unit.keywords()));
        typed.put("jurisdictionNote", unit.jurisdictionNote());
        typed.put("validFrom", unit.validFrom().toString());
        typed.put("validUntil", Objects.toString(unit.validUntil(), ""));
        return typed;
    }

    List<String> functions(UnitPublished unit) {
        return Objects.requireNonNullElse(unit.functions(), List.of());
    }

    /** A table as it must be written, with an invented unit. */
    String example(RegionCode kabupaten) {
        return String.join(",", UnitTable.COLUMNS) + "\n" + kabupaten
                + "-DINASCONTOH,Dinas Contoh,OPD,,,Tugas dan fungsi dinas dalam satu kalimat,kata satu; kata dua,,,2027-01-01,";
    }

    List<LineError> lines(List<ProblemTexts.Told.Field> fields, Wording wording) {
        return fields.stream()
                .map(field -> new LineError(where(field.name(), wording), field.reason(), field.remedy()))
                .toList();
    }

    private static String where(String field, Wording wording) {
        Matcher line = LINE.matcher(field);
        if (!line.matches()) {
            return wording.text("halaman.unit.table");
        }
        return line.group(2) == null
                ? wording.text("halaman.unit.line", line.group(1))
                : wording.text("halaman.unit.line-column", line.group(1), line.group(2));
    }
}
