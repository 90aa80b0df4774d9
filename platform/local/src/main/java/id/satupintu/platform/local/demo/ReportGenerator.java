package id.satupintu.platform.local.demo;

import id.satupintu.platform.local.demo.InventedReport.Contact;
import id.satupintu.platform.local.demo.InventedReport.Point;
import id.satupintu.platform.local.demo.InventedReport.Where;
import id.satupintu.platform.local.demo.Phrases.Level;
import id.satupintu.platform.local.demo.Phrases.Matter;
import id.satupintu.platform.local.demo.Regions.Desa;
import id.satupintu.platform.local.demo.Regions.Kecamatan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Invents reports as citizens of Kutai Timur might write them. The same seed invents the same reports. Every kecamatan
 * comes once in every eighteen; who hides what follows the shares counted in real exports (dossier 1.5), with neighbours'
 * matters hidden less often than complaints about offices.
 */
public final class ReportGenerator {
    /** Kutai Timur. */
    public static final String KABUPATEN = "64.08";

    private static final double TITLE_LIMIT = 150;

    private final Phrases phrases;
    private final Regions regions = Regions.of(KABUPATEN);
    private final Random random;
    private final Deck<Kecamatan> kecamatan;
    private final Deck<Matter> matters;
    private final Deck<Hiding> neighboursHiding;
    private final Deck<Hiding> othersHiding;
    private int made;

    /** Reports made of the demo's own sentences. */
    public ReportGenerator(long seed) {
        this(Phrases.load(), seed);
    }

    ReportGenerator(Phrases phrases, long seed) {
        this.phrases = phrases;
        this.random = new Random(seed);
        this.kecamatan = new Deck<>(regions.kecamatan(), random);
        List<Matter> weighted = new ArrayList<>();
        phrases.matters().forEach(matter -> weighted.addAll(Collections.nCopies(matter.share(), matter)));
        this.matters = new Deck<>(weighted, random);
        this.neighboursHiding = new Deck<>(Hiding.deck(10, 4, 4, 2), random);
        this.othersHiding = new Deck<>(Hiding.deck(10, 25, 5, 18), random);
    }

    /** The next report; it happened shortly before {@code today}. */
    public InventedReport next(LocalDate today) {
        made++;
        Kecamatan where = kecamatan.draw();
        Desa desa = where.desa().get(random.nextInt(where.desa().size()));
        Matter matter = matters.draw();
        Hiding hiding = matter.level() == Level.RT ? neighboursHiding.draw() : othersHiding.draw();
        String place = one(phrases.places());
        String lasting = one(phrases.durations());
        String title = fill(one(matter.titles()), where, desa, place, lasting);
        if (random.nextInt(3) > 0
                && title.length() + place.length() + 2 < TITLE_LIMIT
                && matter.level() != Level.VAGUE) {
            title = title + ", " + place;
        }
        Integer rt = rt(matter.level());
        return new InventedReport(
                matter.kind(),
                title,
                body(matter, where, desa, rt, place, lasting),
                new Where(region(where, desa, matter.level()), rt, point(desa)),
                random.nextInt(10) < 7 ? today.minusDays(random.nextInt(1, 30)) : null,
                hiding.anonymous(),
                hiding.confidential(),
                triedTiers(matter.level()),
                matter.level() == Level.RT && !hiding.anonymous() && random.nextInt(4) == 0,
                channel(),
                contact(),
                matter.level());
    }

    private String body(Matter matter, Kecamatan where, Desa desa, @Nullable Integer rt, String place, String lasting) {
        List<String> sentences = new ArrayList<>();
        sentences.add(one(phrases.openings()));
        sentences.add(one(matter.bodies()));
        if (matter.level() != Level.VAGUE) {
            sentences.add(one(phrases.since()));
            sentences.add(one(phrases.effects()));
            if (rt != null && random.nextInt(3) == 0) {
                sentences.add("RT %02d {desa}.".formatted(rt));
            }
        }
        sentences.add(one(phrases.wishes()));
        if (random.nextInt(12) == 0) {
            sentences.add(one(phrases.leaks()));
        }
        String text = String.join(
                " ", sentences.stream().filter(sentence -> !sentence.isEmpty()).toList());
        text = fill(text, where, desa, place, lasting);
        return random.nextInt(3) == 0 ? slang(text) : text;
    }

    private String fill(String text, Kecamatan where, Desa desa, String place, String lasting) {
        return text.replace("{tempat}", place)
                .replace("{desa}", desa.name())
                .replace("{kecamatan}", where.name())
                .replace("{lama}", lasting)
                .replace("{nik}", nobodysNik())
                .replace("{phone}", phone())
                .replace("{email}", email());
    }

    private String slang(String text) {
        String changed = text;
        for (List<String> pair : phrases.slang()) {
            if (random.nextBoolean()) {
                changed = changed.replace(pair.getFirst(), pair.getLast());
            }
        }
        return random.nextInt(4) == 0 ? changed.toLowerCase(java.util.Locale.ROOT) : changed;
    }

    private @Nullable Integer rt(Level level) {
        int of100 = random.nextInt(100);
        boolean known =
                switch (level) {
                    case RT -> of100 < 95;
                    case DESA -> of100 < 40;
                    case KECAMATAN, OPD, VAGUE -> of100 < 14;
                };
        return known ? random.nextInt(1, 13) : null;
    }

    /** Some know no more than the kecamatan. */
    private String region(Kecamatan where, Desa desa, Level level) {
        boolean vaguePlace = level == Level.KECAMATAN || level == Level.OPD;
        return vaguePlace && random.nextInt(10) == 0 ? where.code() : desa.code();
    }

    private @Nullable Point point(Desa desa) {
        if (random.nextInt(10) >= 3) {
            return null;
        }
        return new Point(
                rounded(desa.latitude() + (random.nextDouble() - 0.5) / 500),
                rounded(desa.longitude() + (random.nextDouble() - 0.5) / 500));
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * 1e5) / 1e5;
    }

    private List<String> triedTiers(Level level) {
        return level != Level.RT && level != Level.VAGUE && random.nextInt(8) == 0
                ? (level == Level.DESA ? List.of("RT") : List.of("RT", "DESA"))
                : List.of();
    }

    private String channel() {
        int of100 = random.nextInt(100);
        return of100 < 72 ? "WEB" : of100 < 82 ? "WHATSAPP" : of100 < 90 ? "HOTLINE" : of100 < 96 ? "WALK_IN" : "SMS";
    }

    private @Nullable Contact contact() {
        int of100 = random.nextInt(100);
        if (of100 >= 60) {
            return null;
        }
        return new Contact("Warga " + made, of100 < 45 ? email() : null, of100 >= 30 ? phone() : null);
    }

    private String email() {
        return "warga" + random.nextInt(1, 1000) + "@contoh.id";
    }

    private String phone() {
        return "0800-%04d-%04d".formatted(random.nextInt(10_000), random.nextInt(10_000));
    }

    /** Born on day 00 of month 00: the shape of a NIK, and nobody's. */
    private String nobodysNik() {
        return "640899000000%04d".formatted(random.nextInt(1, 10_000));
    }

    private String one(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** What a reporter hides. */
    private record Hiding(boolean anonymous, boolean confidential) {

        static List<Hiding> deck(int nothing, int anonymous, int confidential, int both) {
            List<Hiding> cards = new ArrayList<>(Collections.nCopies(nothing, new Hiding(false, false)));
            cards.addAll(Collections.nCopies(anonymous, new Hiding(true, false)));
            cards.addAll(Collections.nCopies(confidential, new Hiding(false, true)));
            cards.addAll(Collections.nCopies(both, new Hiding(true, true)));
            return cards;
        }
    }
}
