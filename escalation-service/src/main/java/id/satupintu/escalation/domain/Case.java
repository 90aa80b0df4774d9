package id.satupintu.escalation.domain;

import id.satupintu.contracts.ComplaintClass;
import id.satupintu.contracts.escalation.EscalationEvent.ClockName;
import id.satupintu.contracts.escalation.EscalationEvent.Closure;
import id.satupintu.escalation.domain.Standing.Closed;
import id.satupintu.escalation.domain.Standing.Held;
import id.satupintu.escalation.domain.Standing.NotOpened;
import id.satupintu.escalation.domain.Standing.Opened;
import id.satupintu.escalation.domain.Standing.Resolved;
import id.satupintu.escalation.domain.Standing.Returned;
import id.satupintu.escalation.domain.evidence.Evidence;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one complaint's settlement.
 *
 * @param subject null until anything was heard
 * @param asOf the time of the last command
 * @param report from intake; may come after the case was opened
 * @param supporters how many say "me too"
 * @param withdrawnAt when the reporter took it back; nothing opens afterwards
 * @param routing routing's newest naming of a unit; the case goes that way from when it is opened by it
 * @param routingHeardAt the time of routing's newest word, whatever it was
 * @param evidence in the order it was added
 * @param history by time, at most the newest {@value #HISTORY_KEPT} lines; the log keeps everything
 */
@RecordBuilder
public record Case(
        @Nullable Subject subject,
        Instant asOf,
        @Nullable Report report,
        int supporters,
        @Nullable Instant withdrawnAt,
        @Nullable Routing routing,
        Instant routingHeardAt,
        Standing standing,
        List<Evidence> evidence,
        List<Entry> history) {
    static final int HISTORY_KEPT = 200;

    static final Case UNHEARD =
            new Case(null, Instant.EPOCH, null, 0, null, null, Instant.EPOCH, new NotOpened(), List.of(), List.of());

    public Case {
        evidence = kept(evidence);
        history = List.copyOf(history);
    }

    /** The custody of a case that was opened. */
    public Optional<Custody> custody() {
        return standing instanceof Opened opened ? Optional.of(opened.custody()) : Optional.empty();
    }

    /** True while somebody has to act or answer. */
    public boolean open() {
        return standing instanceof Opened && !(standing instanceof Closed);
    }

    boolean withdrawn() {
        return withdrawnAt != null;
    }

    Case about(Subject told) {
        return CaseBuilder.builder(this).subject(told).build();
    }

    Case at(Instant time) {
        return CaseBuilder.builder(this).asOf(time).build();
    }

    Case with(Report told) {
        return CaseBuilder.builder(this).report(told).build();
    }

    Case supportedBy(int people) {
        return CaseBuilder.builder(this)
                .supporters(Math.max(supporters, people))
                .build();
    }

    /** Withdrawn: outranks what routing did with it, so that both orders of hearing end the same. */
    Case withdrawnAt(Instant time) {
        Standing next = standing instanceof Closed closed && endedByRouting(closed.closure())
                ? new Closed(
                        closed.custody(),
                        Closure.WITHDRAWN_BY_REPORTER,
                        closed.closedAt(),
                        closed.resolution(),
                        closed.onTime(),
                        null)
                : standing;
        Instant first = withdrawnAt == null || time.isBefore(withdrawnAt) ? time : withdrawnAt;
        return CaseBuilder.builder(this).withdrawnAt(first).standing(next).build();
    }

    /** An answer that is heard when the case is over still ends its question, should routing open the case again. */
    Case answeredWhenOver(Instant time) {
        return standing instanceof Closed closed
                ? standing(new Closed(
                        closed.custody().with(closed.custody().questionsEndedBy(time)),
                        closed.closure(),
                        closed.closedAt(),
                        closed.resolution(),
                        closed.onTime(),
                        closed.reopenBy()))
                : this;
    }

    /** A notice about the settlement has reached the reporter, or cannot; one about an earlier settlement counts no more. */
    Case noticed(Instant time, boolean reached) {
        boolean aboutThis = standing instanceof Resolved resolved
                && resolved.custody()
                        .clocks()
                        .find(ClockName.REPLY_WINDOW)
                        .filter(window -> !time.isBefore(window.startedAt()))
                        .isPresent();
        return aboutThis && standing instanceof Resolved resolved
                ? standing(resolved.with(
                        reached
                                ? resolved.followUp().reached(time)
                                : resolved.followUp().notReached(time)))
                : this;
    }

    /** Judged by the rules of {@code version} from now on. */
    Case judgedBy(int version) {
        return standing(
                switch (standing) {
                    case NotOpened none -> none;
                    case Held held -> new Held(held.custody().judgedBy(version));
                    case Returned back -> new Returned(back.custody().judgedBy(version), back.owner());
                    case Resolved done ->
                        new Resolved(done.custody().judgedBy(version), done.resolution(), done.followUp());
                    case Closed closed -> closed;
                });
    }

    /** Routing's newest word; {@code null} when it named no unit. An older word changes nothing. */
    Case routed(@Nullable Routing told, Instant time) {
        if (time.isBefore(routingHeardAt)) {
            return this;
        }
        return CaseBuilder.builder(this)
                .routing(told == null ? routing : told)
                .routingHeardAt(time)
                .build();
    }

    /** Another class, by a word that is no older than routing's newest. */
    Case reclassified(ComplaintClass told, Instant time) {
        return routing == null || time.isBefore(routingHeardAt)
                ? this
                : CaseBuilder.builder(this).routing(routing.as(told)).build();
    }

    Case standing(Standing next) {
        return CaseBuilder.builder(this).standing(next).build();
    }

    Case noting(Entry entry) {
        if (history.contains(entry)) {
            return this;
        }
        List<Entry> lines = new ArrayList<>(history);
        lines.add(entry);
        lines.sort(Comparator.comparing(Entry::at));
        List<Entry> kept = lines.subList(Math.max(0, lines.size() - HISTORY_KEPT), lines.size());
        return CaseBuilder.builder(this).history(kept).build();
    }

    Case with(Evidence added) {
        return evidence(Stream.concat(evidence.stream(), Stream.of(added)).toList());
    }

    /** Progress or a resolution has named this evidence. */
    Case naming(List<String> ids) {
        return ids.isEmpty()
                ? this
                : evidence(evidence.stream()
                        .map(one -> ids.contains(one.evidenceId()) ? one.asNamed() : one)
                        .toList());
    }

    private Case evidence(List<Evidence> next) {
        return CaseBuilder.builder(this).evidence(next).build();
    }

    /** A case that was stored before there was evidence has none. */
    private static List<Evidence> kept(@Nullable List<Evidence> stored) {
        return stored == null ? List.of() : List.copyOf(stored);
    }

    static boolean endedByRouting(Closure closure) {
        return switch (closure) {
            case ARCHIVED, MERGED, FORWARDED_EXTERNALLY -> true;
            case CONFIRMED_BY_REPORTER, REPLY_WINDOW_PASSED, WITHDRAWN_BY_REPORTER -> false;
        };
    }
}
