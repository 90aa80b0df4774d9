package id.satupintu.intake.adapter.in.web;

import id.satupintu.contracts.UnitRef;
import id.satupintu.intake.domain.CaseFact;
import id.satupintu.intake.domain.Moment;
import id.satupintu.intake.domain.ReporterAct;
import id.satupintu.intake.domain.RoutingFact;
import id.satupintu.intake.domain.RoutingFact.OutsideStatus;
import id.satupintu.intake.domain.Tenant;
import java.time.Instant;

/** Tells the timeline in sentences with a named unit and a date. */
final class TimelineWords {
    private final CitizenWords words;

    TimelineWords(CitizenWords words) {
        this.words = words;
    }

    ComplaintView.Line line(Tenant tenant, Moment moment) {
        Sentence sentence =
                switch (moment.what()) {
                    case ReporterAct act -> said(act);
                    case RoutingFact fact -> said(fact, tenant);
                    case CaseFact fact -> said(fact, moment);
                };
        return new ComplaintView.Line(
                moment.at(),
                sentence.type(),
                words.say(tenant, "timeline." + sentence.type() + sentence.variant(), sentence.arguments()));
    }

    private static Sentence said(ReporterAct act) {
        return switch (act) {
            case ReporterAct.Submitted _ -> Sentence.of("submitted");
            case ReporterAct.Replied e -> Sentence.of("replied", e.text());
            case ReporterAct.Completed e -> Sentence.of("completion-supplied", e.text());
            case ReporterAct.Confirmed _ -> Sentence.of("confirmed");
            case ReporterAct.Disputed e -> Sentence.of("disputed", e.reason());
            case ReporterAct.Objected e -> Sentence.of("archive-objected", e.reason());
            case ReporterAct.Withdrawn(Instant _, String reason)
            when reason != null -> Sentence.variant("withdrawn", "because", reason);
            case ReporterAct.Withdrawn _ -> Sentence.of("withdrawn");
            case ReporterAct.Rated(Instant _, int stars, String comment)
            when comment != null -> Sentence.variant("rated", "commented", stars, comment);
            case ReporterAct.Rated e -> Sentence.of("rated", e.stars());
        };
    }

    private static Sentence said(RoutingFact fact, Tenant tenant) {
        return switch (fact) {
            case RoutingFact.HeldForReview _ -> Sentence.of("held-for-review", tenant.name());
            case RoutingFact.CompletionRequested e -> Sentence.of("completion-requested", e.question(), e.answerBy());
            case RoutingFact.Routed e -> Sentence.of("routed", e.unit().name());
            case RoutingFact.Rerouted e ->
                Sentence.of("rerouted", e.from().name(), e.unit().name(), e.reason());
            case RoutingFact.Merged e -> Sentence.of("merged", e.into(), e.reason());
            case RoutingFact.Unmerged e -> Sentence.of("unmerged", e.from(), e.reason());
            case RoutingFact.Archived e -> Sentence.of("archived", e.reason(), e.explanation(), e.objectionUntil());
            case RoutingFact.ToldFromOutside(UnitRef agency, String number, OutsideStatus status, String note)
            when number != null ->
                Sentence.variant("external-status-mirrored", "numbered", agency.name(), status, note, number);
            case RoutingFact.ToldFromOutside e ->
                Sentence.of("external-status-mirrored", e.agency().name(), e.status(), e.note());
            case RoutingFact.ForwardedExternally e
            when e.externalNumber() != null ->
                Sentence.variant(
                        "forwarded-externally", "numbered", e.agency().name(), e.explanation(), e.externalNumber());
            case RoutingFact.ForwardedExternally e ->
                Sentence.of("forwarded-externally", e.agency().name(), e.explanation());
        };
    }

    private static Sentence said(CaseFact fact, Moment moment) {
        String unit = fact.holder().unit().name();
        return switch (fact) {
            case CaseFact.Opened _ -> Sentence.of("case-opened", unit);
            case CaseFact.Accepted _ -> Sentence.of("case-accepted", unit);
            case CaseFact.ProgressReported e -> progress(e, unit);
            case CaseFact.ClarificationRequested e ->
                Sentence.of("clarification-requested", unit, e.question(), e.answerBy());
            case CaseFact.Resumed e ->
                Sentence.variant("case-resumed", e.cause().name(), unit);
            case CaseFact.Escalated e -> escalated(e, moment);
            case CaseFact.Returned e ->
                Sentence.of("case-returned", unit, e.owner().name(), e.reason());
            case CaseFact.Resolved e -> Sentence.of("case-resolved", unit, e.what(), e.who(), e.doneOn(), e.replyBy());
            case CaseFact.Reopened e -> Sentence.of("case-reopened", unit, e.reason());
            case CaseFact.Closed e ->
                Sentence.variant("case-closed", e.closure().name(), unit);
            case CaseFact.DeadlineMissed e ->
                Sentence.variant("deadline-missed", e.clock().name(), unit, e.dueAt());
            case CaseFact.OverdueRaised e ->
                Sentence.variant("overdue-raised", e.level().name(), unit, e.dueAt());
            case CaseFact.DeadlinesRecomputed _ -> Sentence.of("deadlines-recomputed", unit);
            case CaseFact.Reclassified e -> reclassified(e);
            case CaseFact.HandedOver e -> Sentence.of("case-handed-over", unit, e.office(), e.note());
            case CaseFact.Verified e ->
                Sentence.of("resolution-verified", e.verifier().name(), e.note());
            case CaseFact.ClosingWithheld _ -> Sentence.of("closing-withheld", unit);
            case CaseFact.DeadlineApproaching e -> Sentence.of("deadline-approaching", unit, e.dueAt());
        };
    }

    private static Sentence reclassified(CaseFact.Reclassified fact) {
        String how = fact.dueAt().equals(fact.dueBefore())
                ? "same"
                : fact.dueAt().isAfter(fact.dueBefore()) ? "later" : "sooner";
        return Sentence.variant(
                "reclassified",
                how,
                fact.from(),
                fact.to(),
                fact.by().name(),
                fact.reason(),
                fact.dueBefore(),
                fact.dueAt());
    }

    private static Sentence progress(CaseFact.ProgressReported fact, String unit) {
        String by = fact.helper() == null ? unit : fact.helper().name();
        CaseFact.Agreed agreed = fact.agreed();
        CaseFact.Planned planned = fact.planned();
        if (agreed != null) {
            return Sentence.variant("progress-reported", agreed.outcome(), by, fact.note(), agreed.terms());
        }
        return planned == null
                ? Sentence.of("progress-reported", by, fact.kind(), fact.note())
                : Sentence.variant(
                        "progress-reported", planned.plan(), by, fact.note(), Integer.toString(planned.year()));
    }

    private static Sentence escalated(CaseFact.Escalated fact, Moment moment) {
        Instant missed = moment.missed();
        String from = fact.from().unit().name();
        String to = fact.holder().unit().name();
        String note = fact.note();
        return note == null || fact.cause() != CaseFact.EscalationCause.OFFICER
                ? Sentence.variant(
                        "case-escalated", fact.cause().name(), to, from, missed == null ? moment.at() : missed)
                : Sentence.variant("case-escalated", "OFFICER.noted", to, from, note);
    }

    /** The name of a sentence, and what goes into it. */
    private record Sentence(String type, String variant, Object... arguments) {
        static Sentence of(String type, Object... arguments) {
            return new Sentence(type, "", arguments);
        }

        static Sentence variant(String type, String variant, Object... arguments) {
            return new Sentence(type, "." + variant, arguments);
        }
    }
}
