package id.satupintu.system.faults.check;

import id.satupintu.system.faults.check.Finding.Kind;
import java.util.function.Consumer;

/** An accepted report went all the way it had to go: on the topic, looked at by routing, and in a unit's hands. */
final class FateCheck implements Check {

    @Override
    public void look(ComplaintLog log, Consumer<Finding> findings) {
        boolean withdrawn = log.has(ComplaintLog.INTAKE, "complaint-withdrawn");
        if (!log.has(ComplaintLog.INTAKE, "complaint-submitted")) {
            lost(log, "accepted, and no complaint-submitted is on the topic", findings);
        } else if (log.from(ComplaintLog.ROUTING).isEmpty() && !withdrawn) {
            lost(log, "neither routed nor held for review", findings);
        } else if (log.has(ComplaintLog.ROUTING, "complaint-routed")
                && !log.has(ComplaintLog.ESCALATION, "case-opened")
                && !withdrawn) {
            lost(log, "routed, and no case was opened", findings);
        }
        boolean contact = log.raw().stream().anyMatch(event -> event.topic().equals("intake.contact.v1"));
        boolean notified = !log.from(ComplaintLog.NOTIFICATION).isEmpty();
        if (contact && !notified && log.has(ComplaintLog.ESCALATION, "case-opened")) {
            lost(log, "nobody was told anything", findings);
        }
        confirmed(log, findings);
    }

    /** What the reporter confirmed in time is closed by that confirmation or reopened by a dispute, never left lying. */
    private static void confirmed(ComplaintLog log, Consumer<Finding> findings) {
        boolean said = log.has(ComplaintLog.INTAKE, "resolution-confirmed");
        boolean heard = log.has(ComplaintLog.ESCALATION, "case-closed");
        if (said && !heard) {
            lost(log, "confirmed by the reporter, and the case was not closed", findings);
        }
        if (log.has(ComplaintLog.INTAKE, "resolution-disputed")
                && !log.has(ComplaintLog.ESCALATION, "case-reopened")
                && !heard) {
            lost(log, "disputed by the reporter, and the case was not reopened", findings);
        }
        int returned = log.named(ComplaintLog.ESCALATION, "case-returned").size();
        int answered = log.from(ComplaintLog.ROUTING).size();
        if (returned > 0 && answered < 2 && !log.has(ComplaintLog.INTAKE, "complaint-withdrawn")) {
            lost(log, "given back by a unit, and routing said nothing more", findings);
        }
    }

    private static void lost(ComplaintLog log, String detail, Consumer<Finding> findings) {
        findings.accept(new Finding(Kind.LOST, log.complaintId(), detail));
    }
}
