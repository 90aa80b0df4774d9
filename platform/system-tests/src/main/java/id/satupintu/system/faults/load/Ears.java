package id.satupintu.system.faults.load;

import id.satupintu.contracts.ComplaintClass;
import id.satupintu.platform.local.events.PublishedEvent;
import id.satupintu.platform.local.events.TopicReader;
import id.satupintu.system.faults.load.Offices.Holder;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tells the people of a town what they would see on their pages, read from the topics. */
public final class Ears implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Ears.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long EVERY_MILLIS = 1_500;
    private static final List<String> TOPICS = List.of("routing.disposition.v1", "escalation.case.v1");

    private final TopicReader topics;
    private final Town town;
    private final Random random;
    private final Set<String> heard = new HashSet<>();
    private final Map<String, Holder> holders = new ConcurrentHashMap<>();
    private final Thread thread;
    private volatile boolean open = true;

    public Ears(String bootstrapServers, Town town, long seed) {
        this.topics = new TopicReader(bootstrapServers);
        this.town = town;
        this.random = new Random(seed ^ 0xEA45);
        this.thread = Thread.ofPlatform().name("ears").daemon().start(this::listen);
    }

    private void listen() {
        while (open) {
            try {
                topics.follow(TOPICS, this::hear, () -> open);
            } catch (KafkaException brokerAway) {
                log.debug("Listening again: {}", brokerAway.getMessage());
                try {
                    TimeUnit.MILLISECONDS.sleep(500);
                } catch (InterruptedException stopped) {
                    return;
                }
            }
        }
    }

    private void hear(PublishedEvent event) {
        String value = event.value();
        if (value == null || !heard.add(event.id())) {
            return;
        }
        String id = event.subject();
        switch (event.name()) {
            case "complaint-held-for-review" -> {
                town.citizens().looksAfter(id);
                coordinate(id, JSON.readTree(value));
            }
            case "complaint-routed" -> town.citizens().looksAfter(id);
            case "completion-requested" -> reporterMay(80, () -> town.citizens().complete(id));
            case "case-opened", "case-escalated" -> newHolder(holder(id, value));
            case "case-reopened" -> settleAgain(holder(id, value));
            case "case-resumed" -> settle(holder(id, value), 2_000);
            case "clarification-requested" ->
                reporterMay(75, () -> town.citizens().reply(id));
            case "case-resolved" -> answer(id);
            default -> {
                // Nobody acts on it.
            }
        }
    }

    private void newHolder(Holder holder) {
        if (town.habits().impatient()) {
            if (holders.put(holder.complaintId(), holder) == null) {
                town.later(wait(1_000), () -> settleForEver(holder.complaintId()));
            }
            return;
        }
        if (roll() < town.habits().ignorePercent()) {
            if (roll() < 20) {
                town.later(wait(2_000), () -> town.offices().progress(holder));
            }
            return;
        }
        int plan = roll();
        if (plan < 62) {
            settle(holder, 1_000);
        } else if (plan < 72) {
            town.later(wait(2_000), () -> town.offices().passUp(holder));
        } else if (plan < 80) {
            town.later(wait(2_000), () -> town.offices().giveBack(holder));
        } else if (plan < 92) {
            town.later(wait(1_500), () -> town.offices().ask(holder));
        } else {
            town.later(wait(1_000), () -> town.offices().accept(holder));
        }
        if (roll() < 6) {
            ComplaintClass to = roll() < 50 ? ComplaintClass.ASPIRASI : ComplaintClass.BERKADAR_PENGAWASAN;
            town.later(wait(3_000), () -> town.offices().reclassify(holder.complaintId(), to));
        }
        if (roll() < 3) {
            town.later(wait(4_000), () -> town.citizens().withdraw(holder.complaintId()));
        } else if (roll() < 15) {
            town.later(wait(4_000), () -> town.citizens().reply(holder.complaintId()));
        }
    }

    private void settle(Holder holder, int begin) {
        int first = wait(begin);
        int second = first + wait(1_500);
        int third = second + wait(2_500);
        town.later(first, () -> town.offices().accept(holder));
        town.later(second, () -> town.offices().progress(holder));
        if (roll() < 15) {
            town.later(first + wait(1_500), () -> town.offices().handOver(holder));
        }
        town.later(third, () -> town.offices().resolve(holder, town.today()));
    }

    /** Whoever holds the case says that it is settled, however often it comes back. */
    private void settleForEver(String id) throws InterruptedException {
        while (town.isAwake()) {
            Holder holder = holders.get(id);
            if (holder != null) {
                town.offices().resolve(holder, town.today());
            }
            TimeUnit.MILLISECONDS.sleep(EVERY_MILLIS);
        }
    }

    private void settleAgain(Holder holder) {
        if (town.habits().impatient()) {
            newHolder(holder);
            return;
        }
        town.later(wait(700), () -> town.offices().resolve(holder, town.today()));
    }

    private void answer(String id) {
        int plan = roll();
        int disputes = town.habits().disputePercent();
        if (plan < disputes) {
            town.later(wait(1_500), () -> town.citizens().dispute(id));
        } else if (plan < disputes + (100 - disputes) / 2) {
            town.later(wait(4_000), () -> town.citizens().confirm(id));
        }
    }

    private void coordinate(String id, JsonNode data) {
        String suggested =
                data.path("suggestions").path(0).path("unit").path("code").asString("64.08-PUPR");
        int plan = roll();
        town.later(wait(4_000), () -> {
            if (plan < 70) {
                town.offices().decide(id, suggested);
            } else if (plan < 85) {
                town.offices().requestCompletion(id);
            } else {
                town.offices().archive(id);
            }
        });
    }

    private void reporterMay(int percent, Town.Doing what) {
        if (roll() < percent) {
            town.later(wait(3_000), what);
        }
    }

    private static Holder holder(String id, String value) {
        JsonNode holder = JSON.readTree(value).path("holder");
        return new Holder(
                id,
                holder.path("unit").path("code").asString(""),
                holder.path("tier").asString(""));
    }

    private int roll() {
        return random.nextInt(100);
    }

    /** Milliseconds, at least a fifth of {@code most}. */
    private int wait(int most) {
        return most / 5 + random.nextInt(most);
    }

    @Override
    public void close() throws InterruptedException {
        open = false;
        thread.join(5_000);
    }
}
