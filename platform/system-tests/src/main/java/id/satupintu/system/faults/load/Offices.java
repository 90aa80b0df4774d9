package id.satupintu.system.faults.load;

import id.satupintu.contracts.ComplaintClass;
import id.satupintu.system.faults.load.Availability.Function;
import id.satupintu.system.faults.load.Caller.Answer;
import id.satupintu.system.faults.load.Ledger.Act;
import id.satupintu.system.faults.load.Ledger.Outcome;
import java.time.LocalDate;
import java.util.Map;

/** Officers and the coordinator. Each asks once: whoever was not answered does not know, and does not press again. */
final class Offices {
    private final Doors doors;
    private final Caller caller;
    private final Ledger ledger;
    private final Availability availability;
    private final Marks marks;

    Offices(Doors doors, Caller caller, Ledger ledger, Availability availability, Marks marks) {
        this.doors = doors;
        this.caller = caller;
        this.ledger = ledger;
        this.availability = availability;
        this.marks = marks;
    }

    /** Who holds a case. */
    record Holder(String complaintId, String unit, String tier) {}

    void accept(Holder holder) throws InterruptedException {
        onCase(holder, "accept", "", Map.of());
    }

    void progress(Holder holder) throws InterruptedException {
        String mark = marks.next();
        onCase(holder, "progress", mark, Map.of("kind", "FIELD_CHECK", "note", "Petugas sudah ke lokasi. " + mark));
    }

    void ask(Holder holder) throws InterruptedException {
        String mark = marks.next();
        onCase(holder, "clarification", mark, Map.of("question", "Di sebelah mana tepatnya? " + mark));
    }

    void giveBack(Holder holder) throws InterruptedException {
        String mark = marks.next();
        String owner = holder.unit().equals("64.08-PUPR") ? "64.08-DLH" : "64.08-PUPR";
        onCase(holder, "return", mark, Map.of("owner", owner, "reason", "Bukan tugas kami. " + mark));
    }

    void passUp(Holder holder) throws InterruptedException {
        String mark = marks.next();
        onCase(holder, "escalate", mark, Map.of("note", "Perlu alat yang tidak kami punya. " + mark));
    }

    void handOver(Holder holder) throws InterruptedException {
        String mark = marks.next();
        onCase(holder, "handover", mark, Map.of("office", "Seksi lapangan", "note", "Tinggal memeriksa. " + mark));
    }

    void resolve(Holder holder, LocalDate today) throws InterruptedException {
        String mark = marks.next();
        onCase(
                holder,
                "resolve",
                mark,
                Map.of(
                        "what",
                        "Sudah dikerjakan dan diperiksa bersama warga. " + mark,
                        "who",
                        "Petugas unit",
                        "doneOn",
                        today.toString()));
    }

    private void onCase(Holder holder, String what, String mark, Map<String, ?> body) throws InterruptedException {
        once(
                doors.cases() + holder.complaintId() + "/" + what,
                doors.officer(holder.unit(), holder.tier()),
                holder.complaintId(),
                what,
                mark,
                body);
    }

    void decide(String complaintId, String unit) throws InterruptedException {
        review(complaintId, "decision", "", Map.of("unit", unit, "reason", "Menurut tupoksi unit ini."));
    }

    void reclassify(String complaintId, ComplaintClass to) throws InterruptedException {
        String mark = marks.next();
        review(
                complaintId,
                "classification",
                mark,
                Map.of("complaintClass", to.name(), "reason", "Isi laporan ternyata termasuk golongan ini. " + mark));
    }

    void archive(String complaintId) throws InterruptedException {
        String mark = marks.next();
        review(
                complaintId,
                "archive",
                mark,
                Map.of("reason", "UNCLEAR", "explanation", "Isinya belum dapat kami pahami. " + mark));
    }

    void requestCompletion(String complaintId) throws InterruptedException {
        String mark = marks.next();
        review(complaintId, "completion-request", mark, Map.of("question", "Mohon sebutkan tempatnya. " + mark));
    }

    private void review(String complaintId, String what, String mark, Map<String, ?> body) throws InterruptedException {
        once(doors.reviews() + complaintId + "/" + what, doors.coordinator(), complaintId, what, mark, body);
    }

    private void once(
            String url, Map<String, String> headers, String complaintId, String what, String mark, Map<String, ?> body)
            throws InterruptedException {
        Outcome outcome = Outcome.UNKNOWN;
        try {
            Answer answer = caller.post(url, headers, body);
            if (answer.decided()) {
                availability.worked(Function.OFFICER_ACTION);
                outcome = answer.done() ? Outcome.DONE : Outcome.REFUSED;
            }
        } finally {
            ledger.acted(new Act(mark, what, complaintId, outcome));
        }
    }
}
