package id.satupintu.platform.local.demo;

import id.satupintu.platform.local.demo.Door.Receipt;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** The citizens after handing in: some confirm, some say it is not settled, most are silent. */
final class Reporters {
    private final Door door;
    private final Agenda agenda;
    private final Phrases phrases;
    private final Random random;
    private final Deck<Answer> answers;
    private final Map<String, Receipt> receipts = new ConcurrentHashMap<>();
    private final Map<String, Boolean> disputed = new ConcurrentHashMap<>();

    Reporters(Door door, Agenda agenda, Phrases phrases, long seed) {
        this.door = door;
        this.agenda = agenda;
        this.phrases = phrases;
        this.random = new Random(seed ^ 0xFEED);
        this.answers = new Deck<>(
                List.of(
                        Answer.CONFIRM,
                        Answer.CONFIRM,
                        Answer.CONFIRM,
                        Answer.CONFIRM,
                        Answer.SILENT,
                        Answer.SILENT,
                        Answer.SILENT,
                        Answer.SILENT,
                        Answer.SILENT,
                        Answer.DISPUTE),
                random);
    }

    /** A report was accepted; its reporter keeps the receipt. Now and then one takes the report back. */
    void handedIn(Receipt receipt) {
        receipts.put(receipt.complaintId(), receipt);
        if (chance(2)) {
            after(hours(6, 40), receipt, kept -> door.withdraw(kept, one(phrases.withdrawals())));
        } else if (chance(10)) {
            after(hours(1, 48), receipt, door::support);
        }
    }

    void heardOfResolution(String complaintId) {
        Receipt receipt = receipts.get(complaintId);
        if (receipt == null) {
            return;
        }
        switch (answers.draw()) {
            case CONFIRM -> {
                after(hours(2, 30), receipt, door::confirm);
                if (chance(50)) {
                    int stars = 1 + random.nextInt(5);
                    after(hours(40, 20), receipt, kept -> door.rate(kept, stars, one(phrases.comments())));
                }
            }
            case DISPUTE -> {
                if (disputed.putIfAbsent(complaintId, true) == null) {
                    after(hours(4, 40), receipt, kept -> door.dispute(kept, one(phrases.disputes())));
                }
            }
            case SILENT -> {
                // The reply window closes it.
            }
        }
    }

    void wasAsked(String complaintId) {
        answerIfKnown(complaintId, receipt -> door.reply(receipt, one(phrases.answers())));
    }

    void completionWasAsked(String complaintId) {
        answerIfKnown(complaintId, receipt -> door.complete(receipt, one(phrases.completions())));
    }

    private void answerIfKnown(String complaintId, Consumer<Receipt> answer) {
        Receipt receipt = receipts.get(complaintId);
        if (receipt != null && chance(75)) {
            after(hours(3, 40), receipt, answer);
        }
    }

    private void after(Duration wait, Receipt receipt, Consumer<Receipt> what) {
        agenda.at(agenda.now().plus(wait), () -> what.accept(receipt));
    }

    private boolean chance(int percent) {
        synchronized (random) {
            return random.nextInt(100) < percent;
        }
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

    /** What a reporter says to a resolution. */
    private enum Answer {
        CONFIRM,
        SILENT,
        DISPUTE
    }
}
