package id.satupintu.routing.adapter.out.directory;

import id.satupintu.contracts.Location;
import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.RtNumber;
import id.satupintu.contracts.Tier;
import id.satupintu.contracts.UnitCode;
import id.satupintu.contracts.UnitKind;
import id.satupintu.contracts.routing.UnitEvent;
import id.satupintu.contracts.routing.UnitEvent.UnitPublished;
import id.satupintu.platform.aggregate.AggregateStore;
import id.satupintu.platform.aggregate.Request;
import id.satupintu.platform.aggregate.Result;
import id.satupintu.platform.aggregate.SearchQuery;
import id.satupintu.routing.adapter.out.store.UnitType;
import id.satupintu.routing.domain.directory.Descriptions;
import id.satupintu.routing.domain.directory.Unit;
import id.satupintu.routing.domain.directory.UnitCommand;
import id.satupintu.routing.domain.directory.UnitCommand.Describe;
import id.satupintu.routing.domain.directory.UnitCommand.Load;
import id.satupintu.routing.domain.directory.UnitDirectory;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;

/** The directory as the store has it, held in memory because every report asks it, and kept as the store has it by {@link #refresh}. */
public final class StoredUnitDirectory implements UnitDirectory {
    private static final int PAGE = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** So far apart the clocks of two instances may be. */
    private static final Duration OVERLAP = Duration.ofMinutes(1);

    /** How often it looks again for something that came late, before it asks for the newest alone. */
    private static final int LOOKS_AFTER_NEWS = 30;

    private static final Comparator<UnitPublished> BY_TIER = Comparator.comparing(UnitPublished::tier)
            .thenComparing(unit -> unit.unit().value());

    private final AggregateStore<UnitCommand, Unit, UnitEvent> store;
    private final Collection<UnitPublished> source;
    private final Consumer<Collection<UnitPublished>> catalogue;
    private final Supplier<LocalDate> today;
    private final ConcurrentSkipListMap<String, UnitPublished> units = new ConcurrentSkipListMap<>();
    private final CountDownLatch opened = new CountDownLatch(1);
    private @Nullable Instant newest;
    private int looksWithoutNews;
    private @Nullable LocalDate renewedOn;

    /**
     * A directory that is still closed.
     *
     * @param source what the source files say
     * @param catalogue is told all units above RT that get reports today: when they are known, and whenever one has changed
     * @param today the day it is where the units are
     */
    public StoredUnitDirectory(
            AggregateStore<UnitCommand, Unit, UnitEvent> store,
            Collection<UnitPublished> source,
            Consumer<Collection<UnitPublished>> catalogue,
            Supplier<LocalDate> today) {
        this.store = store;
        this.source = List.copyOf(source);
        this.catalogue = catalogue;
        this.today = today;
    }

    /**
     * Opens the directory, and enters what the source says anew: a row that is as it was at the last time is left alone,
     * so that what an officer changed since stays.
     *
     * @throws org.springframework.dao.DataAccessException when the store cannot be reached; try again
     */
    public synchronized void open() {
        Map<String, String> hashes = read();
        List<Request<UnitCommand>> changed = new ArrayList<>();
        for (UnitPublished row : source) {
            String hash = hash(row);
            if (!hash.equals(hashes.get(row.unit().value()))) {
                changed.add(Request.of(row.unit().value(), new Load(row, hash)));
            }
        }
        enter(changed);
        renew();
        opened.countDown();
    }

    /**
     * Learns what other instances entered since the last time, and whose validity began or ended. It asks the store for the
     * newest description alone, and for those before it as long as one may have come late: the clocks of the machines
     * must agree to a minute.
     *
     * @throws org.springframework.dao.DataAccessException when the store cannot be reached; try again
     */
    public synchronized void refresh() {
        if (isOpen() && (hear() || !today.get().equals(renewedOn))) {
            renew();
        }
    }

    /** True when something was described that is not known here. */
    private boolean hear() {
        List<Unit> last = store.search(newest(1, 0));
        Instant at = last.isEmpty() ? null : last.getFirst().describedAt();
        if (at == null) {
            return false;
        }
        looksWithoutNews = at.equals(newest) ? looksWithoutNews + 1 : 0;
        if (looksWithoutNews > LOOKS_AFTER_NEWS) {
            return false;
        }
        Instant from = newest == null ? Instant.MIN : newest.minus(OVERLAP);
        boolean news = readSince(from);
        newest = at;
        return news;
    }

    private boolean readSince(Instant from) {
        boolean news = false;
        for (int skip = 0; ; skip += PAGE) {
            List<Unit> page = store.search(newest(PAGE, skip));
            for (Unit unit : page) {
                UnitPublished published = unit.description();
                news |= !published.equals(units.put(published.unit().value(), published));
            }
            if (page.size() < PAGE || !isSince(page.getLast(), from)) {
                return news;
            }
        }
    }

    private static SearchQuery newest(int limit, int skip) {
        return new SearchQuery(Map.of(UnitType.DESCRIBED, true), UnitType.DESCRIBED_AT, true, skip, limit);
    }

    private static boolean isSince(Unit unit, Instant from) {
        Instant at = unit.describedAt();
        return at != null && at.isAfter(from);
    }

    private synchronized void renew() {
        LocalDate day = today.get();
        renewedOn = day;
        catalogue.accept(units.values().stream()
                .filter(unit -> unit.tier() != Tier.RT && Unit.isInForce(unit, day))
                .toList());
    }

    @Override
    public Map<UnitCode, String> describe(List<Describe> descriptions) {
        Set<RegionCode> kabupaten =
                descriptions.stream().map(Describe::kabupaten).collect(Collectors.toSet());
        List<UnitPublished> there = known().values().stream()
                .filter(unit -> kabupaten.stream().anyMatch(one -> serves(unit, one)))
                .toList();
        Map<UnitCode, String> refused = Descriptions.refusals(descriptions, there, today.get());
        if (refused.isEmpty()) {
            enter(descriptions.stream()
                    .map(one -> Request.of(one.description().unit().value(), (UnitCommand) one))
                    .toList());
            renew();
        }
        return refused;
    }

    /** True once every unit is known. */
    public boolean isOpen() {
        return opened.getCount() == 0;
    }

    @Override
    public Optional<UnitPublished> find(UnitCode code) {
        return described(code).filter(this::takesReports);
    }

    @Override
    public Optional<UnitPublished> described(UnitCode code) {
        return Optional.ofNullable(known().get(code.value()));
    }

    @Override
    public boolean takesReports(UnitPublished unit) {
        UnitCode parent = unit.parent();
        return Unit.isInForce(unit, today.get())
                && (unit.tier() != Tier.RT
                        || parent == null
                        || described(parent)
                                .filter(desa -> Unit.isInForce(desa, today.get()))
                                .isPresent());
    }

    @Override
    public List<UnitPublished> of(RegionCode kabupaten) {
        return known().subMap(kabupaten.value(), true, kabupaten.value() + "~", true).values().stream()
                .toList();
    }

    @Override
    public List<UnitPublished> search(RegionCode kabupaten, String query, int limit) {
        String wanted = query.strip().toLowerCase(Locale.ROOT);
        return known().values().stream()
                .filter(unit -> serves(unit, kabupaten))
                .filter(unit -> unit.name().toLowerCase(Locale.ROOT).contains(wanted)
                        || unit.unit().value().toLowerCase(Locale.ROOT).contains(wanted))
                .sorted(BY_TIER)
                .limit(limit)
                .toList();
    }

    @Override
    public List<UnitPublished> ofKinds(RegionCode kabupaten, Set<UnitKind> kinds) {
        return known().values().stream()
                .filter(unit -> kinds.contains(unit.kind()) && takesReports(unit))
                .filter(unit -> serves(unit, kabupaten))
                .sorted(Comparator.comparing(UnitPublished::tier).reversed().thenComparing(UnitPublished::name))
                .toList();
    }

    @Override
    public List<UnitPublished> within(RegionCode region) {
        return known().subMap(region.value(), true, region.value() + ".~", true).values().stream()
                .filter(unit -> unit.tier() == Tier.DESA || unit.tier() == Tier.KECAMATAN)
                .filter(this::takesReports)
                .toList();
    }

    @Override
    public void admitRts(Collection<Location> places) {
        waitForOpening();
        enter(places.stream()
                .flatMap(place -> rt(place).stream())
                .filter(rt -> !known().containsKey(rt.unit().value()))
                .distinct()
                .map(rt -> Request.of(rt.unit().value(), (UnitCommand) new Load(rt, hash(rt))))
                .toList());
    }

    /** At the start a batch may come before the directory is there: it waits a while before it is sent back. */
    private void waitForOpening() {
        try {
            if (!opened.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                known();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            known();
        }
    }

    private ConcurrentSkipListMap<String, UnitPublished> known() {
        if (!isOpen()) {
            throw new DataAccessResourceFailureException("The directory of units is not loaded yet");
        }
        return units;
    }

    private Optional<UnitPublished> rt(Location place) {
        RtNumber number = place.rt();
        return number == null
                ? Optional.empty()
                : place.region()
                        .desa()
                        .flatMap(desa -> find(UnitCode.of(desa)))
                        .map(desa -> new UnitPublished(
                                UnitCode.of(desa.unit().region(), number),
                                desa.kabupaten(),
                                "RT " + number + " " + desa.name(),
                                UnitKind.RT,
                                Tier.RT,
                                desa.unit(),
                                "",
                                List.of(),
                                "",
                                desa.validFrom(),
                                null,
                                null));
    }

    /** Fills the memory from the store; answers the source hash of every unit that has one. */
    private Map<String, String> read() {
        Map<String, String> hashes = new HashMap<>();
        List<Unit> page;
        int skip = 0;
        do {
            page = store.search(new SearchQuery(Map.of(), null, false, skip, PAGE));
            for (Unit unit : page) {
                UnitPublished published = unit.description();
                units.put(published.unit().value(), published);
                Instant at = unit.describedAt();
                newest = at == null || (newest != null && at.isBefore(newest)) ? newest : at;
                String hash = unit.sourceHash();
                if (hash != null) {
                    hashes.put(published.unit().value(), hash);
                }
            }
            skip += page.size();
        } while (page.size() == PAGE);
        return hashes;
    }

    private void enter(List<Request<UnitCommand>> requests) {
        for (int from = 0; from < requests.size(); from += PAGE) {
            List<Request<UnitCommand>> some = requests.subList(from, Math.min(from + PAGE, requests.size()));
            for (Result<Unit, UnitEvent> result : store.handleAll(some)) {
                UnitPublished entered = stored(result).description();
                units.put(entered.unit().value(), entered);
            }
        }
    }

    private static Unit stored(Result<Unit, UnitEvent> result) {
        return switch (result) {
            case Result.Stored<Unit, UnitEvent>(var unit, var _) -> unit;
            case Result.AlreadyHeard<Unit, UnitEvent>(var unit) -> unit;
            case Result.Refused<Unit, UnitEvent>(var _, var code) ->
                throw new IllegalStateException("A unit cannot be entered: " + code);
            case Result.Taken<Unit, UnitEvent>(var field) ->
                throw new IllegalStateException("A unit cannot be entered, its " + field + " is taken");
            case Result.Broken<Unit, UnitEvent>(var reason) -> throw reason;
        };
    }

    /** Units of the province and above serve every kabupaten in it. */
    private static boolean serves(UnitPublished unit, RegionCode kabupaten) {
        return unit.kabupaten().contains(kabupaten);
    }

    private static String hash(UnitPublished row) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(row.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
