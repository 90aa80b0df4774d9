package id.satupintu.system.faults.check;

import id.satupintu.system.faults.check.Finding.Kind;
import id.satupintu.system.faults.load.Ledger;
import id.satupintu.system.faults.load.Ledger.Receipt;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** One key is one report: always the same receipt, and no report that nobody handed in. */
final class ReceiptsCheck {

    private ReceiptsCheck() {}

    static void look(Ledger.Content ledger, Map<String, ComplaintLog> logs, Consumer<Finding> findings) {
        Map<String, Receipt> byKey = new HashMap<>();
        Map<String, String> keyOf = new HashMap<>();
        for (Receipt receipt : ledger.receipts()) {
            Receipt before = byKey.putIfAbsent(receipt.key(), receipt);
            if (before != null && !before.equals(receipt)) {
                findings.accept(new Finding(Kind.DOUBLED, receipt.complaintId(), "another receipt for the same key"));
            }
            String other = keyOf.putIfAbsent(receipt.complaintId(), receipt.key());
            if (other != null && !other.equals(receipt.key())) {
                findings.accept(new Finding(Kind.DOUBLED, receipt.complaintId(), "one number for two reports"));
            }
        }
        Set<String> unanswered = new HashSet<>(ledger.keys());
        unanswered.removeAll(byKey.keySet());
        long strangers = logs.values().stream()
                .filter(log -> log.has(ComplaintLog.INTAKE, "complaint-submitted"))
                .filter(log -> !keyOf.containsKey(log.complaintId()))
                .count();
        if (strangers > unanswered.size()) {
            findings.accept(new Finding(
                    Kind.DOUBLED,
                    "",
                    strangers + " reports on the topic that nobody got a receipt for, with " + unanswered.size()
                            + " keys unanswered"));
        }
    }
}
