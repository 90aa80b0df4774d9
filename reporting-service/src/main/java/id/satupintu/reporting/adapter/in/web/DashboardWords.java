package id.satupintu.reporting.adapter.in.web;

import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.Tier;
import id.satupintu.contracts.UnitCode;
import id.satupintu.platform.web.page.AreasView;
import id.satupintu.platform.web.page.DistrictMap;
import id.satupintu.platform.web.page.Filter;
import id.satupintu.platform.web.page.Option;
import id.satupintu.platform.web.page.Page.Flash;
import id.satupintu.platform.web.page.Page.Tone;
import id.satupintu.platform.web.page.StatusView;
import id.satupintu.platform.web.page.Wording;
import id.satupintu.reporting.view.Dashboard;
import id.satupintu.reporting.view.Dashboard.Span;
import id.satupintu.reporting.view.DaySummary.TierCell;
import id.satupintu.reporting.view.Reconciliation;
import id.satupintu.reporting.view.Spread;
import id.satupintu.reporting.view.Statistics.ClassCount;
import id.satupintu.reporting.view.UnitRecord;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Words the dashboard. */
public final class DashboardWords {
    private static final List<Tier> LADDER = List.of(Tier.RT, Tier.DESA, Tier.KECAMATAN, Tier.OPD);
    private static final String NOTHING = "–";
    private static final int SHADES = 4;
    private static final int WIDTH = 100;
    private static final int TOP = 2;
    private static final int BOTTOM = 28;

    private final MessageSource texts;
    private final ZoneId zone;
    private final DistrictMap map;

    /** @param zone of the offices; the province has one */
    public DashboardWords(MessageSource texts, ZoneId zone, DistrictMap map) {
        this.texts = texts;
        this.zone = zone;
        this.map = map;
    }

    /**
     * A big number with what it means.
     *
     * @param spark points of a line in a box of 100 by 30; null draws none
     */
    record Figure(
            String key,
            String value,
            String words,
            String means,
            @Nullable String trend,
            @Nullable String href,
            @Nullable String spark) {}

    /**
     * A tier.
     *
     * @param stay, up in percent of what reached it; together 100, or 0 where nothing did
     */
    record TierRow(
            String name,
            String words,
            int stay,
            int up,
            @Nullable String href) {}

    /**
     * A line of the table.
     *
     * @param mark why it is not ranked; null where it is
     */
    record UnitRow(
            String name,
            @Nullable String href,
            String open,
            String settled,
            String onTime,
            String median,
            String unconfirmed,
            String overdue,
            @Nullable StatusView mark) {}

    Wording wording(Locale locale) {
        return new Wording(texts, locale, zone, "WITA");
    }

    /** "Kabupaten Kutai Timur"; the code where the map does not know it. */
    String tenant(RegionCode kabupaten) {
        return map.find(kabupaten).map(DistrictMap.Kabupaten::name).orElse(kabupaten.value());
    }

    String asOf(Dashboard dashboard, Wording wording) {
        return wording.text(
                "halaman.dasbor.as-of",
                wording.time(dashboard.asOf()),
                wording.date(dashboard.today().minusDays(Dashboard.DAYS - 1L)));
    }

    /** For who sees all tenants; none where there is nothing to choose. */
    List<Filter> tenants(Collection<RegionCode> known, RegionCode shown, Wording wording) {
        List<Option> options = Stream.concat(known.stream(), Stream.of(shown))
                .map(RegionCode::value)
                .distinct()
                .sorted()
                .map(code -> new Option(code, tenant(new RegionCode(code)), code.equals(shown.value())))
                .toList();
        return options.size() < 2
                ? List.of()
                : List.of(new Filter("kabupaten", wording.text("halaman.dasbor.tenant"), options));
    }

    /** Whether everything that came in is somewhere, and the sum that shows it. */
    Flash whole(Reconciliation whole, Wording wording) {
        long astray = whole.unaccounted() + whole.holes() + whole.untouched();
        String sum = wording.text(
                "halaman.dasbor.whole.sum",
                whole.accepted(),
                whole.open(),
                whole.closed(),
                whole.closedWithoutConfirmation(),
                whole.archived(),
                whole.merged(),
                whole.withdrawn(),
                whole.forwarded());
        return astray == 0
                ? new Flash(Tone.OK, wording.text("halaman.dasbor.whole.ok"), sum)
                : new Flash(
                        Tone.BAD,
                        wording.text("halaman.dasbor.whole.bad"),
                        sum + " "
                                + wording.text(
                                        "halaman.dasbor.whole.astray",
                                        whole.unaccounted(),
                                        whole.holes(),
                                        whole.untouched()));
    }

    List<Figure> figures(Dashboard dashboard, Wording wording) {
        Span now = dashboard.now();
        Span before = dashboard.before();
        return List.of(
                new Figure(
                        "received",
                        number(now.received(), wording),
                        wording.text("halaman.dasbor.received"),
                        wording.text("halaman.dasbor.received.means", now.received() - now.valid()),
                        before.received() == 0
                                ? null
                                : wording.text("halaman.dasbor.before", number(before.received(), wording)),
                        null,
                        spark(now.byWeek().subList(1, now.byWeek().size()))),
                new Figure(
                        "confirmed",
                        percent(now.confirmed(), now.valid()),
                        wording.text("halaman.dasbor.confirmed"),
                        wording.text(
                                "halaman.dasbor.confirmed.means",
                                now.confirmed(),
                                now.valid(),
                                now.unconfirmed(),
                                now.reopened()),
                        before.valid() == 0
                                ? null
                                : wording.text("halaman.dasbor.before", percent(before.confirmed(), before.valid())),
                        null,
                        null),
                new Figure(
                        "time",
                        days(now.took(), wording),
                        wording.text("halaman.dasbor.time"),
                        slowest(now, wording),
                        before.took().total() == 0
                                ? null
                                : wording.text("halaman.dasbor.before", days(before.took(), wording)),
                        null,
                        null),
                new Figure(
                        "overdue",
                        number(dashboard.overdue(), wording),
                        wording.text("halaman.dasbor.late"),
                        wording.text(
                                "halaman.dasbor.late.means", dashboard.whole().open()),
                        null,
                        null,
                        null));
    }

    private static String slowest(Span span, Wording wording) {
        OptionalInt nearlyAll = span.took().within(90);
        return nearlyAll.isEmpty()
                ? wording.text("halaman.dasbor.time.none")
                : wording.text(
                        "halaman.dasbor.time.means",
                        nearlyAll.getAsInt(),
                        percent(span.onTime(), span.onTime() + span.late()));
    }

    private static String days(Spread spread, Wording wording) {
        OptionalInt median = spread.within(50);
        return median.isEmpty() ? NOTHING : wording.text("halaman.dasbor.days", median.getAsInt());
    }

    /** Rounded down: 100 % is said when it is so. */
    private static String percent(long part, long whole) {
        return whole == 0 ? NOTHING : part * 100 / whole + " %";
    }

    private static String number(long value, Wording wording) {
        return wording.text("halaman.dasbor.number", value);
    }

    /** Null where a line would say nothing. */
    static @Nullable String spark(List<Long> values) {
        long highest = values.stream().mapToLong(Long::longValue).max().orElse(0);
        if (values.size() < 2 || values.stream().filter(value -> value > 0).count() < 2) {
            return null;
        }
        List<String> points = new ArrayList<>();
        for (int at = 0; at < values.size(); at++) {
            long x = (long) at * WIDTH / (values.size() - 1);
            long y = BOTTOM - values.get(at) * (BOTTOM - TOP) / highest;
            points.add(x + "," + y);
        }
        return String.join(" ", points);
    }

    List<TierRow> tiers(Dashboard dashboard, Wording wording) {
        Map<Tier, TierCell> known = dashboard.tiers().stream().collect(Collectors.toMap(TierCell::tier, cell -> cell));
        return LADDER.stream()
                .map(tier -> tier(known.getOrDefault(tier, new TierCell(tier, 0, 0)), wording))
                .toList();
    }

    private static TierRow tier(TierCell cell, Wording wording) {
        long reached = cell.stayed() + cell.raised();
        int up = reached == 0 ? 0 : (int) Math.round(cell.raised() * 100.0 / reached);
        return new TierRow(
                wording.text("halaman.tier." + cell.tier().name()),
                reached == 0
                        ? wording.text("halaman.dasbor.tier.none")
                        : wording.text("halaman.dasbor.tier.words", reached, cell.stayed(), cell.raised()),
                reached == 0 ? 0 : 100 - up,
                up,
                null);
    }

    /** Null where no map was drawn. */
    @Nullable AreasView areas(Dashboard dashboard, Wording wording) {
        return map.find(dashboard.kabupaten())
                .map(kabupaten -> areas(kabupaten, dashboard.areas(), wording))
                .orElse(null);
    }

    private static AreasView areas(DistrictMap.Kabupaten kabupaten, Map<RegionCode, Long> counts, Wording wording) {
        long highest = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
        long step = Math.max(1, Math.ceilDiv(highest, SHADES));
        List<AreasView.Area> areas = kabupaten.districts().stream()
                .map(district -> {
                    long count = counts.getOrDefault(district.code(), 0L);
                    return new AreasView.Area(
                            district.code().value(),
                            district.name(),
                            wording.text("halaman.dasbor.area", district.name(), count),
                            null,
                            (int) Math.ceilDiv(count, step),
                            district.path());
                })
                .toList();
        List<String> bands = new ArrayList<>(List.of(wording.text("halaman.dasbor.band.none")));
        for (int shade = 1; shade <= Math.min(SHADES, Math.ceilDiv(highest, step)); shade++) {
            long from = (shade - 1) * step + 1;
            bands.add(
                    step == 1
                            ? wording.text("halaman.dasbor.number", from)
                            : wording.text("halaman.dasbor.band", from, shade * step));
        }
        return new AreasView(kabupaten.viewBox(), areas, bands);
    }

    /** @param linked whether a unit leads to its cases on the desk */
    List<UnitRow> units(List<UnitRecord> units, boolean linked, Wording wording) {
        return units.stream().map(unit -> row(unit, linked, wording)).toList();
    }

    String unranked(int units, Wording wording) {
        return wording.text("halaman.dasbor.units.unranked", units);
    }

    private static UnitRow row(UnitRecord unit, boolean linked, Wording wording) {
        UnitCode code = unit.code();
        return new UnitRow(
                code == null ? wording.text("halaman.dasbor.all-rt") : unit.name(),
                linked && code != null ? "/meja?unit=" + code.value() : null,
                number(unit.open(), wording),
                number(unit.confirmed(), wording),
                onTime(unit, wording),
                days(unit.held(), wording),
                number(unit.unconfirmed(), wording),
                number(unit.overdue(), wording),
                mark(unit, wording));
    }

    /** A share of few says more than it knows, so there the numbers themselves are told. */
    private static String onTime(UnitRecord unit, Wording wording) {
        if (unit.ranked()) {
            return unit.onTimePercent() + " %";
        }
        return unit.judged() == 0
                ? NOTHING
                : wording.text("halaman.dasbor.of", unit.judged() - unit.late(), unit.judged());
    }

    private static @Nullable StatusView mark(UnitRecord unit, Wording wording) {
        if (unit.ranked()) {
            return null;
        }
        return unit.code() == null
                ? new StatusView("neighbours", wording.text("halaman.dasbor.mark.neighbours"), StatusView.Tone.OFF)
                : new StatusView(
                        "few", wording.text("halaman.dasbor.mark.few", UnitRecord.ENOUGH), StatusView.Tone.OFF);
    }

    /** How often a unit gave reports another class. */
    record ClassChange(String unit, String to, long times) {}

    List<ClassChange> changes(List<ClassCount> counts, Wording wording) {
        return counts.stream()
                .map(one -> new ClassChange(
                        one.name(),
                        wording.text("halaman.dasbor.class." + one.to().name()),
                        one.times()))
                .toList();
    }
}
