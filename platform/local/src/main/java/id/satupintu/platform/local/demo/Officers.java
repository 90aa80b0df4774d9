package id.satupintu.platform.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The officers of every unit: some act, some pass it up, some give it back, and many do nothing until time moves the
 * case. The plan of each holder is drawn when the case reaches them.
 */
final class Officers {
    private static final ZoneId ZONE = ZoneId.of("Asia/Makassar");
    private static final Duration LONGEST_LATENESS_LIVED_THROUGH = Duration.ofDays(30);
    private static final Duration AFTER_THE_BOX = Duration.ofDays(16);
    private static final List<String> OWNERS =
            List.of("64.08-PUPR", "64.08-DLH", "64.08-PERKIM", "64.08-SATPOLPP", "64.08-DISHUB");

    private final Desk desk;
    private final Agenda agenda;
    private final CaseBoard board;
    private final Phrases phrases;
    private final Random random;
    private final Map<Level, Deck<Plan>> plans = new EnumMap<>(Level.class);
    private final Map<String, Boolean> asked = new ConcurrentHashMap<>();

    Officers(Desk desk, Agenda agenda, CaseBoard board, Phrases phrases, long seed) {
        this.desk = desk;
        this.agenda = agenda;
        this.board = board;
        this.phrases = phrases;
        this.random = new Random(seed ^ 0x5DEECE66DL);
        plans.put(Level.RT, deck(4, 4, 0, 1, 0, 1));
        plans.put(Level.DESA, deck(3, 4, 0, 1, 1, 1));
        plans.put(Level.KECAMATAN, deck(3, 4, 0, 1, 1, 1));
        plans.put(Level.OFFICE, deck(0, 14, 4, 0, 1, 1));
    }

    /**
     * A unit has the case now, for the first time or again.
     *
     * @param step of the board; plans are void once it has moved on
     * @param classLimit when the case becomes late
     */
    void hold(String complaintId, String tier, String unit, @Nullable Instant classLimit, int step) {
        Holding holding = new Holding(complaintId, tier, unit, step);
        switch (plan(tier)) {
            case IGNORE -> agenda.at(agenda.now().plus(AFTER_THE_BOX), () -> resolve(holding));
            case RESOLVE -> work(holding, hours(24, 12));
            case LATE -> work(holding, untilLate(classLimit));
            case PASS_UP -> agenda.at(agenda.now().plus(hours(20, 16)), () -> passUp(holding));
            case GIVE_BACK -> agenda.at(agenda.now().plus(hours(12, 12)), () -> giveBack(holding));
            case ASK -> agenda.at(agenda.now().plus(hours(8, 12)), () -> ask(holding));
        }
    }

    /** The officer has decided already, and now gets on with it: the answer came, or the reporter was not content. */
    void goOn(String complaintId, String tier, String unit, int step) {
        work(new Holding(complaintId, tier, unit, step), hours(24, 12));
    }

    /** In five of six cases a superior goes and looks at what is said to be settled; nobody looks into Inspektorat's. */
    void inspect(String complaintId, String tier, int step) {
        if (!tier.equals("INSPEKTORAT") && hours(0, 6).toHours() > 0) {
            agenda.at(agenda.now().plus(hours(30, 48)), () -> look(complaintId, step));
        }
    }

    private void look(String complaintId, int step) {
        if (board.stillAt(complaintId, step)) {
            desk.verify(complaintId, Map.of("agrees", true, "note", one(phrases.inspections())));
        }
    }

    private void work(Holding holding, Duration untilDone) {
        agenda.at(agenda.now().plus(hours(3, 6)), () -> act(holding, "accept", Map.of()));
        agenda.at(
                agenda.now().plus(hours(12, 8)),
                () -> act(holding, "progress", Map.of("kind", "FIELD_CHECK", "note", one(phrases.progress()))));
        agenda.at(agenda.now().plus(hours(24, 6)).plus(untilDone), () -> resolve(holding));
    }

    private void resolve(Holding holding) {
        String today = LocalDate.ofInstant(agenda.now(), ZONE).toString();
        act(holding, "resolve", Map.of("what", one(phrases.resolutions()), "who", phrases.office(), "doneOn", today));
    }

    private void passUp(Holding holding) {
        if (!act(holding, "escalate", Map.of("note", one(phrases.escalations())))) {
            goOnAfterRefusal(holding);
        }
    }

    private void giveBack(Holding holding) {
        String owner = OWNERS.get(random.nextInt(OWNERS.size()));
        String named = owner.equals(holding.unit()) ? OWNERS.get((OWNERS.indexOf(owner) + 1) % OWNERS.size()) : owner;
        if (!act(holding, "return", Map.of("owner", named, "reason", one(phrases.returns())))) {
            goOnAfterRefusal(holding);
        }
    }

    private void ask(Holding holding) {
        boolean first = asked.putIfAbsent(holding.complaintId(), true) == null;
        if (!first || !act(holding, "clarification", Map.of("question", one(phrases.clarifications())))) {
            goOnAfterRefusal(holding);
        }
    }

    private void goOnAfterRefusal(Holding holding) {
        agenda.at(agenda.now().plus(hours(4, 4)), () -> resolve(holding));
    }

    private boolean act(Holding holding, String what, Map<String, ?> body) {
        return board.stillAt(holding.complaintId(), holding.step())
                && desk.onCase(holding.complaintId(), holding.unit(), holding.tier(), what, body);
    }

    private Plan plan(String tier) {
        Level level =
                switch (tier) {
                    case "RT" -> Level.RT;
                    case "DESA" -> Level.DESA;
                    case "KECAMATAN" -> Level.KECAMATAN;
                    default -> Level.OFFICE;
                };
        return plans.getOrDefault(level, deck(0, 1, 0, 0, 0, 0)).draw();
    }

    /** Some days after the limit; an officer whose limit lies months away is not waited for. */
    private Duration untilLate(@Nullable Instant classLimit) {
        if (classLimit == null) {
            return hours(24, 12);
        }
        Duration wait = Duration.between(agenda.now(), classLimit);
        return wait.compareTo(LONGEST_LATENESS_LIVED_THROUGH) > 0 || wait.isNegative()
                ? hours(24, 12)
                : wait.plus(hours(12, 36));
    }

    private Duration hours(int least, int spread) {
        synchronized (random) {
            return Duration.ofMinutes(least * 60L + random.nextInt(spread * 60));
        }
    }

    private String one(List<String> from) {
        synchronized (random) {
            return from.get(random.nextInt(from.size()));
        }
    }

    private Deck<Plan> deck(int ignore, int resolve, int late, int passUp, int giveBack, int ask) {
        List<Plan> cards = new ArrayList<>();
        cards.addAll(Collections.nCopies(ignore, Plan.IGNORE));
        cards.addAll(Collections.nCopies(resolve, Plan.RESOLVE));
        cards.addAll(Collections.nCopies(late, Plan.LATE));
        cards.addAll(Collections.nCopies(passUp, Plan.PASS_UP));
        cards.addAll(Collections.nCopies(giveBack, Plan.GIVE_BACK));
        cards.addAll(Collections.nCopies(ask, Plan.ASK));
        return new Deck<>(cards, random);
    }

    private record Holding(String complaintId, String tier, String unit, int step) {}

    /** Where an officer sits; above the kecamatan all work alike. */
    private enum Level {
        RT,
        DESA,
        KECAMATAN,
        OFFICE
    }

    /** What an officer makes of a case. */
    private enum Plan {
        IGNORE,
        RESOLVE,
        LATE,
        PASS_UP,
        GIVE_BACK,
        ASK
    }
}
