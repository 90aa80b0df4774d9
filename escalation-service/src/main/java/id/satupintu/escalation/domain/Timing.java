package id.satupintu.escalation.domain;

import id.satupintu.contracts.ComplaintClass;
import id.satupintu.contracts.Tier;
import id.satupintu.contracts.escalation.EscalationEvent.CaseClock;
import id.satupintu.contracts.escalation.EscalationEvent.ClockName;
import id.satupintu.contracts.escalation.EscalationEvent.Holder;
import id.satupintu.escalation.domain.policy.Policy;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the clocks of one case are set.
 *
 * <p>A due date is always computed anew from when the clock started, its days and the questions to the reporter, never
 * pushed along; so whatever the order in which things are heard, the date is the same, and a changed calendar can be
 * applied to a running case.
 */
record Timing(Policy policy, ComplaintClass complaintClass) {

    /**
     * The clocks when a unit gets the case. Those of the citizen (first response, progress, class limit) count from
     * receipt and go on as they were; only the box of the tier is new.
     */
    Clocks forHolder(Clocks before, Instant receivedAt, List<Question> questions, Holder holder, boolean top) {
        Clocks clocks = before.without(ClockName.TIER_BOX).without(ClockName.REPLY_WINDOW);
        for (ClockName name : List.of(ClockName.FIRST_RESPONSE, ClockName.PROGRESS)) {
            if (clocks.find(name).isEmpty()) {
                clocks = clocks.with(start(name, receivedAt, holder.tier(), questions));
            }
        }
        Instant citizensStart =
                clocks.find(ClockName.CLASS_LIMIT).map(Clock::startedAt).orElse(receivedAt);
        // What was late stays late, whatever class a new way brings.
        Clock limit = clocks.find(ClockName.CLASS_LIMIT)
                .filter(Clock::missed)
                .map(Clock::unmet)
                .orElseGet(() ->
                        keepWhatWasSaid(before, start(ClockName.CLASS_LIMIT, citizensStart, holder.tier(), questions)));
        clocks = clocks.with(limit);
        return withBox(clocks, holder.since(), questions, holder.tier(), top);
    }

    /**
     * Gives the tier its time. A tier without a box of its own has the class limit from when it got the case; where that
     * would end no later than the citizen's class limit, and there is no tier above, it adds nothing.
     */
    Clocks withBox(Clocks clocks, Instant since, List<Question> questions, Tier tier, boolean top) {
        Clock box = start(ClockName.TIER_BOX, since, tier, questions);
        boolean addsNothing = top
                && !policy.boxes(tier)
                && clocks.find(ClockName.CLASS_LIMIT)
                        .filter(limit -> !box.dueAt().isAfter(limit.dueAt()))
                        .isPresent();
        return addsNothing ? clocks.without(ClockName.TIER_BOX) : clocks.with(box);
    }

    Clock start(ClockName name, Instant at, Tier tier, List<Question> questions) {
        int days = policy.days(name, complaintClass, tier);
        Instant dueAt = dueAt(name, at, days, questions);
        boolean waiting = waitsForReporter(name)
                && !questions.isEmpty()
                && questions.getLast().open();
        @Nullable Instant pausedSince = waiting && dueAt.isAfter(at) ? at : null;
        return Clock.fresh(name, days, at, dueAt, policy.warnings(name, dueAt, days), pausedSince, null);
    }

    /** When the reporter's answer is awaited, not longer than the case may still wait for its reporter. */
    Clock question(Instant at, List<Question> questions) {
        int days = Math.min(policy.limits().clarificationDays(), daysToWait(policy, questions));
        Instant dueAt = policy.dueAt(ClockName.CLARIFICATION, at, days);
        return Clock.fresh(
                ClockName.CLARIFICATION,
                days,
                at,
                dueAt,
                policy.warnings(ClockName.CLARIFICATION, dueAt, days),
                null,
                null);
    }

    /** How many calendar days the case may still wait for its reporter. */
    static int daysToWait(Policy policy, List<Question> questions) {
        int waited = 0;
        for (Question question : questions) {
            Instant endedAt = question.endedAt();
            if (endedAt != null) {
                waited += policy.calendar().calendarDaysBetween(question.askedAt(), endedAt);
            }
        }
        return Math.max(0, policy.pauses().mostDays() - waited);
    }

    /** Stops what waits for the reporter; a clock that is late already stays late. */
    Clocks paused(Clocks clocks, Instant at) {
        return clocks.each(clock ->
                waitsForReporter(clock.name()) && clock.runs() && clock.dueAt().isAfter(at) ? clock.paused(at) : clock);
    }

    /** Lets everything run again that waited, the time of {@code questions} added. */
    Clocks resumed(Clocks clocks, List<Question> questions) {
        return clocks.each(clock -> {
            if (!waitsForReporter(clock.name()) || clock.metAt() != null) {
                return clock;
            }
            Instant dueAt = dueAt(clock.name(), clock.startedAt(), clock.days(), questions);
            return clock.due(dueAt, policy.warnings(clock.name(), dueAt, clock.days()));
        });
    }

    /**
     * The clocks by rules that have changed. Each counts from when it started, as ever; one that was met or is late
     * already was judged by the rules of its time, and a question keeps the day that the reporter was told.
     */
    Clocks recomputed(Clocks clocks, List<Question> questions, Tier tier) {
        return clocks.each(clock -> {
            if (clock.metAt() != null || clock.missed() || clock.name() == ClockName.CLARIFICATION) {
                return clock;
            }
            int days = policy.days(clock.name(), complaintClass, tier);
            Instant dueAt = dueAt(clock.name(), clock.startedAt(), days, questions);
            return withWhatWasSaid(
                    clock,
                    Clock.fresh(
                            clock.name(),
                            days,
                            clock.startedAt(),
                            dueAt,
                            policy.warnings(clock.name(), dueAt, days),
                            clock.pausedSince(),
                            null));
        });
    }

    /**
     * The clocks when the complaint is of this class from now on: its limit is set anew from receipt, and with it the box
     * of a tier that has no other time than the class. What was met or missed stays as it was, and so do all the others.
     */
    Clocks reclassified(Clocks clocks, List<Question> questions, Tier tier) {
        return clocks.each(clock -> {
            boolean byClass = clock.name() == ClockName.CLASS_LIMIT
                    || (clock.name() == ClockName.TIER_BOX && !policy.boxes(tier));
            if (!byClass || clock.metAt() != null || clock.missed()) {
                return clock;
            }
            int days = policy.days(clock.name(), complaintClass, tier);
            Instant dueAt = dueAt(clock.name(), clock.startedAt(), days, questions);
            Instant paused = clock.pausedSince();
            return Clock.fresh(
                    clock.name(),
                    days,
                    clock.startedAt(),
                    dueAt,
                    policy.warnings(clock.name(), dueAt, days),
                    paused != null && dueAt.isAfter(paused) ? paused : null,
                    null);
        });
    }

    /** The clock as if it had given every warning that was due by {@code at}. */
    Clock withoutWarningsUntil(Clock clock, Instant at) {
        List<Instant> warnings = policy.warnings(clock.name(), clock.dueAt(), clock.days());
        int past =
                (int) warnings.stream().filter(warning -> !warning.isAfter(at)).count();
        return clock.missed() ? clock : clock.afterWarnings(past, warnings);
    }

    /** What an event tells about the clocks, with what was already said about those that go on. */
    Clocks heard(List<CaseClock> told, Clocks before, Tier tier) {
        return new Clocks(told.stream().map(clock -> heard(clock, before, tier)).toList());
    }

    private Clock heard(CaseClock told, Clocks before, Tier tier) {
        int days = before.find(told.name())
                .filter(old ->
                        old.startedAt().equals(told.startedAt()) && old.dueAt().equals(told.dueAt()))
                .map(Clock::days)
                .orElseGet(() -> daysOf(told, tier));
        return keepWhatWasSaid(
                before,
                Clock.fresh(
                        told.name(),
                        days,
                        told.startedAt(),
                        told.dueAt(),
                        policy.warnings(told.name(), told.dueAt(), days),
                        told.pausedSince(),
                        told.metAt()));
    }

    private int daysOf(CaseClock told, Tier tier) {
        return told.name() == ClockName.CLARIFICATION
                ? policy.calendar().calendarDaysBetween(told.startedAt(), told.dueAt())
                : policy.days(told.name(), complaintClass, tier);
    }

    /** A clock with another start or length is another clock: it may be near and late again. */
    private Clock keepWhatWasSaid(Clocks before, Clock clock) {
        return before.find(clock.name())
                .filter(old -> old.startedAt().equals(clock.startedAt()) && old.days() == clock.days())
                .map(old -> withWhatWasSaid(old, clock))
                .orElse(clock);
    }

    private Clock withWhatWasSaid(Clock old, Clock clock) {
        return clock.havingSaid(old, policy.warnings(clock.name(), clock.dueAt(), clock.days()));
    }

    /** The clock after it was said to be late. */
    Clock missed(Clock clock) {
        return clock.afterMiss(raiseAt(clock, 0));
    }

    /** The clock after a step of the ladder. */
    Clock raised(Clock clock) {
        return clock.afterRaising(raiseAt(clock, clock.raised() + 1));
    }

    private @Nullable Instant raiseAt(Clock clock, int step) {
        return climbs(clock.name()) && step < policy.ladder().size()
                ? policy.raisedAt(policy.ladder().get(step), clock.dueAt())
                : null;
    }

    /** What was promised to the citizen is raised above the unit; a box moves the case up by itself. */
    private static boolean climbs(ClockName name) {
        return switch (name) {
            case CLASS_LIMIT, PROGRESS -> true;
            case FIRST_RESPONSE, TIER_BOX, REPLY_WINDOW, CLARIFICATION -> false;
        };
    }

    /** The clock after it warned. */
    Clock warned(Clock clock) {
        return clock.afterWarning(policy.warnings(clock.name(), clock.dueAt(), clock.days()));
    }

    private Instant dueAt(ClockName name, Instant startedAt, int days, List<Question> questions) {
        Instant dueAt = policy.dueAt(name, startedAt, days);
        if (waitsForReporter(name)) {
            for (Question question : questions) {
                Instant from = question.askedAt().isAfter(startedAt) ? question.askedAt() : startedAt;
                Instant to = question.endedAt();
                if (to != null && to.isAfter(from) && dueAt.isAfter(from)) {
                    dueAt = policy.moved(name, dueAt, from, to);
                }
            }
        }
        return dueAt;
    }

    /** Only waiting for the reporter stops a clock, and never the 30 days (dossier 1.2). */
    private static boolean waitsForReporter(ClockName name) {
        return switch (name) {
            case FIRST_RESPONSE, TIER_BOX, CLASS_LIMIT -> true;
            case PROGRESS, REPLY_WINDOW, CLARIFICATION -> false;
        };
    }
}
