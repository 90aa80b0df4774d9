package id.satupintu.escalation.adapter.in.web;

import id.satupintu.contracts.escalation.AgreementOutcome;
import id.satupintu.contracts.escalation.BudgetPlan;
import id.satupintu.contracts.escalation.EscalationEvent.ProgressKind;
import id.satupintu.escalation.adapter.in.web.CaseRequests.Agreed;
import id.satupintu.escalation.adapter.in.web.CaseRequests.Answer;
import id.satupintu.escalation.adapter.in.web.CaseRequests.Clarification;
import id.satupintu.escalation.adapter.in.web.CaseRequests.GiveBack;
import id.satupintu.escalation.adapter.in.web.CaseRequests.Handover;
import id.satupintu.escalation.adapter.in.web.CaseRequests.Inspection;
import id.satupintu.escalation.adapter.in.web.CaseRequests.PassUp;
import id.satupintu.escalation.adapter.in.web.CaseRequests.Progress;
import id.satupintu.escalation.adapter.in.web.CaseRequests.Proposed;
import id.satupintu.platform.web.Officer;
import id.satupintu.platform.web.ProblemException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what an officer typed on a page, and does it as a program would by the API. */
public final class DeskActs {
    private final CaseActionsController actions;

    public DeskActs(CaseActionsController actions) {
        this.actions = actions;
    }

    /**
     * Does what was typed.
     *
     * @param act the last step of the page's address
     * @param evidence ids of evidence of the case that is named
     * @throws ProblemException 404 for no such act; as the case refuses it
     */
    void perform(Officer officer, String complaintId, String act, Map<String, String> typed, List<String> evidence) {
        switch (act) {
            case "terima" -> actions.accept(officer, complaintId);
            case "serahkan" ->
                actions.handOver(officer, complaintId, new Handover(typed(typed, "office"), typed(typed, "note")));
            case "kemajuan" ->
                actions.progress(
                        officer,
                        complaintId,
                        new Progress(
                                named(ProgressKind.class, typed.get("kind")),
                                typed(typed, "note"),
                                evidence,
                                agreed(typed),
                                proposed(typed)));
            case "tanya" -> actions.ask(officer, complaintId, new Clarification(typed(typed, "question")));
            case "kembalikan" ->
                actions.giveBack(
                        officer, complaintId, new GiveBack(typed(typed, "owner"), null, typed(typed, "reason")));
            case "naikkan" -> actions.escalate(officer, complaintId, new PassUp(typed(typed, "note")));
            case "selesaikan" ->
                actions.resolve(
                        officer,
                        complaintId,
                        new Answer(typed(typed, "what"), typed(typed, "who"), day(typed.get("doneOn")), evidence));
            case "periksa" ->
                actions.verify(officer, complaintId, new Inspection(agrees(typed.get("agrees")), typed(typed, "note")));
            default -> throw ProblemException.notFound();
        }
    }

    private static @Nullable String typed(Map<String, String> form, String field) {
        String text = form.get(field);
        return text == null || text.isBlank() ? null : text;
    }

    /** Null where nothing of a musyawarah was filled in. */
    private static @Nullable Agreed agreed(Map<String, String> typed) {
        Agreed agreed = new Agreed(named(AgreementOutcome.class, typed.get("outcome")), typed(typed, "terms"));
        return agreed.outcome() == null && agreed.terms() == null ? null : agreed;
    }

    /** Null where no budget was chosen. */
    private static @Nullable Proposed proposed(Map<String, String> typed) {
        String year = typed(typed, "year");
        Integer read = year != null && year.strip().matches("[0-9]{1,6}") ? Integer.valueOf(year.strip()) : null;
        BudgetPlan plan = named(BudgetPlan.class, typed.get("plan"));
        return plan == null && read == null ? null : new Proposed(plan, read);
    }

    private static <E extends Enum<E>> @Nullable E named(Class<E> type, @Nullable String typed) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(typed))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Boolean agrees(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.equals("ya");
    }

    private static @Nullable LocalDate day(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? null : LocalDate.parse(typed);
        } catch (DateTimeException noDay) {
            return null;
        }
    }
}
