package id.satupintu.notification.domain;

import id.satupintu.notification.domain.Due.Whom;
import id.satupintu.notification.domain.Occasion.AboutCase.CaseClosedUnconfirmed;
import id.satupintu.notification.domain.Occasion.AboutCase.CaseConfirmed;
import id.satupintu.notification.domain.Occasion.AboutCase.CaseEscalated;
import id.satupintu.notification.domain.Occasion.AboutCase.CaseOpened;
import id.satupintu.notification.domain.Occasion.AboutCase.CaseReopened;
import id.satupintu.notification.domain.Occasion.AboutCase.CaseResolved;
import id.satupintu.notification.domain.Occasion.AboutCase.CaseResumed;
import id.satupintu.notification.domain.Occasion.AboutCase.CaseTakenAway;
import id.satupintu.notification.domain.Occasion.AboutCase.CaseWithdrawn;
import id.satupintu.notification.domain.Occasion.AboutCase.ClarificationAsked;
import id.satupintu.notification.domain.Occasion.AboutCase.ClosingWithheld;
import id.satupintu.notification.domain.Occasion.AboutCase.OverdueRaised;
import id.satupintu.notification.domain.Occasion.AboutCase.ProgressMade;
import id.satupintu.notification.domain.Occasion.AboutCase.Reclassified;
import id.satupintu.notification.domain.Occasion.AboutCase.ReporterDeadlineNear;
import id.satupintu.notification.domain.Occasion.AboutCase.UnitDeadlineMissed;
import id.satupintu.notification.domain.Occasion.AboutCase.UnitDeadlineNear;
import id.satupintu.notification.domain.Occasion.What.Archived;
import id.satupintu.notification.domain.Occasion.What.CompletionAsked;
import id.satupintu.notification.domain.Occasion.What.CompletionGiven;
import id.satupintu.notification.domain.Occasion.What.Forwarded;
import id.satupintu.notification.domain.Occasion.What.HeldForReview;
import id.satupintu.notification.domain.Occasion.What.Merged;
import id.satupintu.notification.domain.Occasion.What.Received;
import id.satupintu.notification.domain.Occasion.What.ReporterWrote;
import id.satupintu.notification.domain.Occasion.What.Routed;
import id.satupintu.notification.domain.Occasion.What.ToldFromOutside;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The table of who hears what. Nobody is told what they did themselves, and nobody is told the same thing by two events.
 */
final class NoticeRules {

    private NoticeRules() {}

    static List<Due> dues(Occasion occasion) {
        Table table = new Table(occasion);
        return switch (occasion.what()) {
            case Received _ -> List.of(table.reporter(Template.COMPLAINT_RECEIVED, table.wording));
            case HeldForReview _ -> List.of(table.coordinator(Template.HELD_FOR_REVIEW));
            case CompletionAsked it ->
                List.of(table.reporter(Template.COMPLETION_REQUESTED, table.wording.until(it.answerBy())));
            case CompletionGiven _ -> List.of(table.coordinator(Template.COMPLETION_SUPPLIED));
            case Routed _ -> List.of();
            case Merged _ -> List.of(table.reporter(Template.COMPLAINT_MERGED, table.wording));
            case Archived it ->
                List.of(table.reporter(Template.COMPLAINT_ARCHIVED, table.wording.until(it.objectionUntil())));
            case Forwarded it ->
                List.of(table.reporter(
                        Template.COMPLAINT_FORWARDED,
                        table.wording.unit(it.agency().name())));
            case ToldFromOutside it ->
                List.of(table.reporter(
                        Template.EXTERNAL_STATUS, table.wording.unit(it.agency().name())));
            case ReporterWrote _ ->
                List.of(table.due(Whom.CURRENT_HOLDER, null, Template.REPORTER_WROTE, table.wording));
            case CaseOpened it -> table.both(Template.CASE_OPENED, it.holder(), table.wording.until(it.dueAt()));
            case ProgressMade it -> table.aboutUnit(Template.PROGRESS_REPORTED, it.holder());
            case Reclassified it -> {
                Wording words =
                        table.wording.unit(it.holder()).until(it.dueAt()).reclassified(it.to(), it.by(), it.reason());
                yield it.stays()
                        ? table.both(Template.CASE_RECLASSIFIED, it.holder(), words)
                        : List.of(table.reporter(Template.CASE_RECLASSIFIED, words));
            }
            case ClarificationAsked it ->
                List.of(table.reporter(
                        Template.CLARIFICATION_REQUESTED,
                        table.wording.unit(it.holder()).until(it.answerBy())));
            case CaseResumed it -> table.unit(Template.CASE_RESUMED, it.holder());
            case CaseEscalated it ->
                table.both(
                        Template.CASE_ESCALATED,
                        it.holder(),
                        table.wording.formerly(it.from()).until(it.dueAt()));
            case CaseResolved it ->
                List.of(table.reporter(
                        Template.CASE_RESOLVED, table.wording.unit(it.holder()).until(it.replyBy())));
            case CaseReopened it -> table.unit(Template.CASE_REOPENED, it.holder());
            case CaseConfirmed it -> table.unit(Template.CASE_CONFIRMED, it.holder());
            case CaseClosedUnconfirmed it -> table.aboutUnit(Template.CASE_CLOSED_WITHOUT_CONFIRMATION, it.holder());
            case CaseWithdrawn it -> table.unit(Template.CASE_WITHDRAWN, it.holder());
            // The reporter hears of it from routing, with the reason.
            case CaseTakenAway it -> table.unit(Template.CASE_TAKEN_AWAY, it.holder());
            case UnitDeadlineNear it ->
                List.of(table.due(
                        Whom.UNIT,
                        it.holder(),
                        Template.DEADLINE_APPROACHING,
                        table.wording.unit(it.holder()).until(it.dueAt())));
            case UnitDeadlineMissed it -> {
                Wording missed = table.wording.unit(it.holder()).until(it.dueAt());
                yield List.of(
                        table.due(Whom.UNIT, it.holder(), Template.DEADLINE_MISSED, missed),
                        table.due(Whom.SUPERIOR_OF, it.holder(), Template.DEADLINE_MISSED, missed));
            }
            case OverdueRaised it ->
                List.of(table.due(
                        Whom.UNIT,
                        it.above(),
                        Template.OVERDUE_RAISED,
                        table.wording.unit(it.holder()).until(it.dueAt())));
            case ClosingWithheld it -> table.unit(Template.CLOSING_WITHHELD, it.holder());
            case ReporterDeadlineNear it ->
                List.of(table.reporter(
                        Template.ANSWER_WINDOW_CLOSING,
                        table.wording.unit(it.holder()).until(it.dueAt())));
        };
    }

    /** Lines of the table for one occasion. */
    private record Table(Occasion occasion, Wording wording) {

        Table(Occasion occasion) {
            this(occasion, Wording.at(occasion));
        }

        Due due(Whom whom, @Nullable Post post, Template template, Wording words) {
            return new Due(whom, post, template, words, occasion.eventId());
        }

        Due reporter(Template template, Wording words) {
            return due(Whom.REPORTER, null, template, words);
        }

        Due coordinator(Template template) {
            return due(Whom.COORDINATOR, null, template, wording);
        }

        List<Due> unit(Template template, Post holder) {
            return List.of(due(Whom.UNIT, holder, template, wording.unit(holder)));
        }

        List<Due> aboutUnit(Template template, Post holder) {
            return List.of(reporter(template, wording.unit(holder)));
        }

        List<Due> both(Template template, Post holder, Wording words) {
            return List.of(
                    reporter(template, words.unit(holder)), due(Whom.UNIT, holder, template, words.unit(holder)));
        }
    }
}
