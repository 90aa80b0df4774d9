package id.satupintu.platform.local.demo;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

/** The admin koordinator, who looks at what routing was not sure of. */
final class Coordinator {
    private static final List<String> OFFICES = List.of("64.08-PUPR", "64.08-DLH", "64.08-DISKOMINFO", "64.08-DINSOS");
    private static final String PROVINCE = "64-P-PUPR";

    private final Desk desk;
    private final Agenda agenda;
    private final CaseBoard board;
    private final Phrases phrases;
    private final Random random;
    private final Deck<Plan> plans;
    private final Map<String, Boolean> seen = new ConcurrentHashMap<>();

    Coordinator(Desk desk, Agenda agenda, CaseBoard board, Phrases phrases, long seed) {
        this.desk = desk;
        this.agenda = agenda;
        this.board = board;
        this.phrases = phrases;
        this.random = new Random(seed ^ 0xC00D);
        this.plans = new Deck<>(
                List.of(
                        Plan.DECIDE,
                        Plan.DECIDE,
                        Plan.DECIDE,
                        Plan.DECIDE,
                        Plan.DECIDE,
                        Plan.DECIDE,
                        Plan.ASK,
                        Plan.ASK,
                        Plan.ARCHIVE,
                        Plan.FORWARD),
                random);
    }

    /** @param suggestions units that routing holds for possible, best first */
    void held(String complaintId, List<String> suggestions, int step) {
        boolean first = seen.putIfAbsent(complaintId, true) == null;
        Plan plan = first ? plans.draw() : Plan.DECIDE;
        Duration wait = Duration.ofMinutes(60 + random.nextInt(20 * 60));
        agenda.at(agenda.now().plus(wait), () -> act(complaintId, plan, suggestions, step));
    }

    private void act(String complaintId, Plan plan, List<String> suggestions, int step) {
        if (!board.stillAt(complaintId, step)) {
            return;
        }
        boolean taken =
                switch (plan) {
                    case DECIDE -> decide(complaintId, suggestions);
                    case ASK ->
                        desk.onReview(complaintId, "completion-request", Map.of("question", one(phrases.questions())));
                    case ARCHIVE ->
                        desk.onReview(
                                complaintId,
                                "archive",
                                Map.of("reason", "UNCLEAR", "explanation", one(phrases.archives())));
                    case FORWARD ->
                        desk.onReview(
                                complaintId,
                                "forward",
                                Map.of("agency", PROVINCE, "explanation", one(phrases.rulings())));
                };
        if (!taken && plan != Plan.DECIDE && board.stillAt(complaintId, step)) {
            decide(complaintId, suggestions);
        }
    }

    private boolean decide(String complaintId, List<String> suggestions) {
        String unit = suggestions.isEmpty() ? one(OFFICES) : suggestions.getFirst();
        return desk.onReview(complaintId, "decision", Map.of("unit", unit, "reason", one(phrases.rulings())));
    }

    private String one(List<String> from) {
        synchronized (random) {
            return from.get(random.nextInt(from.size()));
        }
    }

    /** What the admin koordinator makes of it. */
    private enum Plan {
        DECIDE,
        ASK,
        ARCHIVE,
        FORWARD
    }
}
