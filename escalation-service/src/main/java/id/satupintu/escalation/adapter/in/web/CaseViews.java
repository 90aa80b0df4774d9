package id.satupintu.escalation.adapter.in.web;

import id.satupintu.contracts.escalation.EscalationEvent.ClockName;
import id.satupintu.contracts.escalation.EscalationEvent.Holder;
import id.satupintu.contracts.escalation.Resolution;
import id.satupintu.escalation.adapter.in.web.CaseView.AssignmentView;
import id.satupintu.escalation.adapter.in.web.CaseView.ClockView;
import id.satupintu.escalation.adapter.in.web.CaseView.ClosureView;
import id.satupintu.escalation.adapter.in.web.CaseView.EntryView;
import id.satupintu.escalation.adapter.in.web.CaseView.FollowUpView;
import id.satupintu.escalation.adapter.in.web.CaseView.HolderView;
import id.satupintu.escalation.adapter.in.web.CaseView.QuestionView;
import id.satupintu.escalation.adapter.in.web.CaseView.ReportView;
import id.satupintu.escalation.adapter.in.web.CaseView.RungView;
import id.satupintu.escalation.adapter.in.web.CaseView.StayView;
import id.satupintu.escalation.adapter.in.web.CaseView.TimeView;
import id.satupintu.escalation.domain.Acting;
import id.satupintu.escalation.domain.Assignment;
import id.satupintu.escalation.domain.Case;
import id.satupintu.escalation.domain.Custody;
import id.satupintu.escalation.domain.FollowUp;
import id.satupintu.escalation.domain.OfficerAction;
import id.satupintu.escalation.domain.Question;
import id.satupintu.escalation.domain.Report;
import id.satupintu.escalation.domain.Routing;
import id.satupintu.escalation.domain.Standing;
import id.satupintu.escalation.domain.Standing.Closed;
import id.satupintu.escalation.domain.Standing.Opened;
import id.satupintu.escalation.domain.Standing.Resolved;
import id.satupintu.escalation.domain.Stay;
import id.satupintu.escalation.domain.Subject;
import id.satupintu.escalation.domain.policy.Policies;
import id.satupintu.escalation.domain.policy.Policy;
import id.satupintu.escalation.domain.policy.WorkingCalendar;
import id.satupintu.platform.web.Officer;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shows cases to officers, with the days that are left now. */
public final class CaseViews {
    private final Policies policies;
    private final CaseTexts texts;
    private final EvidenceViews evidence;
    private final Clock clock;

    public CaseViews(Policies policies, CaseTexts texts, EvidenceViews evidence, Clock clock) {
        this.policies = policies;
        this.texts = texts;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** Whether progress without evidence stops no clock where the case is. */
    boolean progressNeedsEvidence(CaseView view) {
        return policies.inForce(view.kabupaten()).proofs().progressNeedsEvidence();
    }

    /** {@code known}, which was opened, as {@code officer} sees it, with the cases that its evidence was seen in before. */
    CaseView of(Case known, Officer officer) {
        return of(known, officer, evidence.of(known, officer));
    }

    /** {@code known}, which was opened, as {@code officer} sees it in a list, where no other case is looked up. */
    CaseView inList(Case known, Officer officer) {
        return of(known, officer, evidence.of(known));
    }

    private CaseView of(Case known, Officer officer, List<EvidenceView> itsEvidence) {
        Subject subject = Objects.requireNonNull(known.subject(), "A case that was opened has a subject");
        if (!(known.standing() instanceof Opened opened)) {
            throw new IllegalArgumentException("There is no case yet");
        }
        Custody custody = opened.custody();
        Routing routing = custody.routing();
        Policy policy = policies.inForce(subject.kabupaten());
        WorkingCalendar calendar = policy.calendar();
        Instant now = clock.instant();
        CaseStatus status = CaseStatus.of(opened);
        Instant nextDeadline = known.open() ? custody.nextDeadline().orElse(null) : null;
        return new CaseView(
                subject.complaintId(),
                subject.kabupaten(),
                status,
                texts.of(status),
                routing.complaintClass(),
                report(known.report()),
                known.supporters(),
                routing.location(),
                routing.receivedAt(),
                new HolderView(
                        custody.holder().tier(),
                        custody.holder().unit(),
                        custody.holder().since(),
                        custody.accepted()),
                nextDeadline,
                nextDeadline == null ? null : calendar.workingDaysLeft(now, nextDeadline),
                routing.ladder().stream()
                        .map(step -> new RungView(
                                step.tier(),
                                step.unit(),
                                step.tier() == custody.holder().tier()))
                        .toList(),
                routing.supporting(),
                custody.clocks().all().stream()
                        .map(each -> clock(each, calendar, now, known.open()))
                        .toList(),
                question(custody),
                resolution(opened),
                opened instanceof Closed closed
                        ? new ClosureView(closed.closure(), closed.closedAt(), closed.onTime())
                        : null,
                itsEvidence,
                known.history().stream()
                        .map(entry -> new EntryView(
                                entry.at(), entry.kind(), entry.unit(), entry.detail(), texts.of(entry), entry.note()))
                        .toList(),
                Stream.concat(
                                OfficerAction.allowed(known, officer.unit(), policy).stream()
                                        .map(action -> action.name().toLowerCase(Locale.ROOT)),
                                mayVerify(opened, officer, subject.complaintId().value())
                                        ? Stream.of("verification")
                                        : Stream.empty())
                        .toList(),
                opened instanceof Resolved resolved ? followUp(resolved.followUp()) : null,
                assignment(custody),
                time(opened, calendar, now),
                SeenCase.revision(known, subject.complaintId()).value());
    }

    private static @Nullable AssignmentView assignment(Custody custody) {
        Assignment to = custody.assignment();
        return to == null ? null : new AssignmentView(to.office(), to.at(), to.note());
    }

    /** The last unit has it until the end; its time is told with that of waiting for the reporter. */
    private static TimeView time(Opened opened, WorkingCalendar calendar, Instant now) {
        Custody custody = opened.custody();
        Instant end = opened instanceof Closed closed ? closed.closedAt() : now;
        List<StayView> stays = new ArrayList<>();
        for (Stay stay : custody.stays()) {
            stays.add(stay(stay.holder(), stay.until(), stay.until(), calendar));
        }
        stays.add(stay(custody.holder(), opened instanceof Closed ? end : null, end, calendar));
        return new TimeView(calendar.workingDaysBetween(custody.routing().receivedAt(), end), stays);
    }

    private static StayView stay(Holder holder, @Nullable Instant until, Instant end, WorkingCalendar calendar) {
        return new StayView(
                holder.tier(), holder.unit(), holder.since(), until, calendar.workingDaysBetween(holder.since(), end));
    }

    /** Everybody who may read it but the one who settled it. */
    private static boolean mayVerify(Opened opened, Officer officer, String complaintId) {
        if (!(opened instanceof Resolved resolved) || resolved.followUp().verifier() != null) {
            return false;
        }
        Acting executor = resolved.followUp().executedBy();
        return executor == null || !executor.sameAs(CaseDesk.acting(officer, complaintId));
    }

    private static FollowUpView followUp(FollowUp known) {
        return new FollowUpView(
                known.evidence(), known.verifier(), known.reachedAt().size(), known.unreachable(), known.withheld());
    }

    private static @Nullable ReportView report(@Nullable Report report) {
        return report == null
                ? null
                : new ReportView(
                        report.kind(), report.title(), report.body(), report.incidentDate(), report.confidential());
    }

    private ClockView clock(
            id.satupintu.escalation.domain.Clock each, WorkingCalendar calendar, Instant now, boolean open) {
        boolean counts = open && each.metAt() == null && each.pausedSince() == null;
        Instant end = Objects.requireNonNullElse(each.metAt(), now);
        return new ClockView(
                each.name(),
                texts.of(each.name()),
                each.startedAt(),
                each.dueAt(),
                each.pausedSince(),
                each.metAt(),
                each.missed() || ((counts || each.metAt() != null) && !end.isBefore(each.dueAt())),
                counts ? calendar.workingDaysLeft(now, each.dueAt()) : null);
    }

    private static @Nullable QuestionView question(Custody custody) {
        Question open = custody.openQuestion();
        return open == null
                ? null
                : new QuestionView(
                        open.text(),
                        open.askedAt(),
                        custody.clocks()
                                .find(ClockName.CLARIFICATION)
                                .map(id.satupintu.escalation.domain.Clock::dueAt)
                                .orElse(null));
    }

    private static @Nullable Resolution resolution(Opened opened) {
        return switch (opened) {
            case Resolved resolved -> resolved.resolution();
            case Closed closed -> closed.resolution();
            case Standing.Held _, Standing.Returned _ -> null;
        };
    }
}
