package id.satupintu.escalation.adapter.in.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.satupintu.contracts.ComplaintId;
import id.satupintu.contracts.UnitRef;
import id.satupintu.escalation.domain.Case;
import id.satupintu.escalation.domain.CaseCommand;
import id.satupintu.escalation.domain.CaseCommand.Action;
import id.satupintu.escalation.domain.CaseCommand.IfAsSeen;
import id.satupintu.escalation.domain.Entry;
import id.satupintu.escalation.domain.Refusal;
import id.satupintu.escalation.domain.Revision;
import id.satupintu.platform.web.ProblemException;
import id.satupintu.platform.web.SeenRevision;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * The case as the officer had seen it who sends this request; nothing where the request does not say. An act of several steps, files first
 * and then the words, sees after each step what the step itself has made.
 *
 * @param told null where nothing is compared
 */
record SeenCase(ComplaintId complaintId, @Nullable Revision told) {
    private static final String BROUGHT_TO = SeenCase.class.getName();
    private static final CaseTexts TEXTS = new CaseTexts();

    /** Something that happened since. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Meanwhile(
            Instant at,
            BothLanguages text,
            @Nullable UnitRef unit,
            @Nullable String note) {}

    /** @throws ProblemException 400 when what the request says is no revision */
    static SeenCase ofRequest(ComplaintId about) {
        Revision broughtTo = broughtTo(about);
        return new SeenCase(
                about,
                broughtTo == null ? SeenRevision.ofRequest().map(Revision::new).orElse(null) : broughtTo);
    }

    /** The command, to be refused when the case is no longer as it was seen. */
    CaseCommand guard(CaseCommand command) {
        return told != null && command instanceof Action act ? new IfAsSeen(told, act) : command;
    }

    /** The case after the command, and what the rest of this request has seen. */
    Case movedBy(CaseCommand command, Case after) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null && command instanceof IfAsSeen written) {
            request.setAttribute(
                    BROUGHT_TO + complaintId.value(),
                    Revision.afterwards(after, written.seen(), written.act()),
                    RequestAttributes.SCOPE_REQUEST);
        }
        return after;
    }

    /** What is shown as the revision: how far this request itself has brought the case, else how far it has come. */
    static Revision revision(Case known, ComplaintId complaintId) {
        Revision broughtTo = broughtTo(complaintId);
        return broughtTo == null ? Revision.of(known) : broughtTo;
    }

    /** Why not; and when others were faster, what they did. */
    ProblemException refused(String code, Case known) {
        ProblemException refusal = ProblemException.refused(code);
        if (told == null || !code.equals(Refusal.MOVED.code())) {
            return refusal;
        }
        return refusal.and("revision", Revision.of(known).value())
                .and(
                        "meanwhile",
                        Revision.since(known, told).orElseGet(List::of).stream()
                                .map(SeenCase::meanwhile)
                                .toList());
    }

    private static Meanwhile meanwhile(Entry entry) {
        return new Meanwhile(entry.at(), TEXTS.of(entry), entry.unit(), entry.note());
    }

    private static @Nullable Revision broughtTo(ComplaintId about) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request != null
                        && request.getAttribute(BROUGHT_TO + about.value(), RequestAttributes.SCOPE_REQUEST)
                                instanceof Revision moved
                ? moved
                : null;
    }
}
