package id.satupintu.system.faults.check;

import id.satupintu.platform.local.verify.PersonalData;
import id.satupintu.system.faults.check.Finding.Kind;
import id.satupintu.system.faults.load.Ledger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Everything the ledger and the topics alone can tell. It parses the records by itself and takes nothing from the
 * services but what they said in public.
 */
public final class Inspection {
    private final Ledger.Content ledger;
    private final List<RawEvent> events;
    private final Map<String, ComplaintLog> logs;
    private final Duration skew;

    /** @param skew by how much the clock of any process was ahead of the others' at most */
    public Inspection(Ledger.Content ledger, List<RawEvent> events, Duration skew) {
        this.ledger = ledger;
        this.events = List.copyOf(events);
        this.logs = ComplaintLog.sort(events);
        this.skew = skew;
    }

    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        Set<String> accepted = ledger.byComplaint().keySet();
        for (String id : accepted) {
            ComplaintLog log = logs.getOrDefault(id, new ComplaintLog(id, List.of()));
            new FateCheck().look(log, findings::add);
        }
        List<Check> checks =
                List.of(new SequenceCheck(), new EffectCheck(), new ClockCheck(skew), new ActsCheck(ledger.acts()));
        logs.values().forEach(log -> checks.forEach(check -> check.look(log, findings::add)));
        ReceiptsCheck.look(ledger, logs, findings::add);
        events.forEach(event -> look(event, findings::add));
        return findings;
    }

    /** By complaint. */
    public Map<String, ComplaintLog> logs() {
        return logs;
    }

    private static void look(RawEvent event, Consumer<Finding> findings) {
        if (RawTopics.isDead(event)) {
            findings.accept(new Finding(Kind.DEAD_LETTER, event.subject(), event.topic() + " " + event.name()));
        } else if (PersonalData.in(event.value())) {
            findings.accept(new Finding(Kind.PERSONAL_DATA, event.subject(), event.topic() + " " + event.name()));
        }
    }
}
