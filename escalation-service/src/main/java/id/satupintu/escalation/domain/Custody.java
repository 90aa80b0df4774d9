package id.satupintu.escalation.domain;

import id.satupintu.contracts.ComplaintClass;
import id.satupintu.contracts.UnitCode;
import id.satupintu.contracts.escalation.EscalationEvent.Holder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A case in somebody's hands. There is always a holder, to the end.
 *
 * @param routing the way it goes: the word of routing it was opened by
 * @param routedAt when routing said so; older words of routing change nothing
 * @param accepted whether the holder took it on
 * @param reopenings how often the reporter said "belum beres" to this holder
 * @param returns how often this complaint was given back
 * @param questions to the reporter, oldest first
 * @param formerUnits who held it before; they may still read it
 * @param policyVersion the policy its clocks were last set by
 * @param stays the times of those who held it before, oldest first
 * @param assignment who within the holder's unit works on it; null while nobody was named
 */
public record Custody(
        Holder holder,
        Routing routing,
        Instant routedAt,
        boolean accepted,
        int reopenings,
        int returns,
        Clocks clocks,
        List<Question> questions,
        List<UnitCode> formerUnits,
        int policyVersion,
        List<Stay> stays,
        @Nullable Assignment assignment) {

    public Custody {
        questions = List.copyOf(questions);
        // What was stored before stays were kept has none.
        stays = stays == null ? List.of() : List.copyOf(stays);
        formerUnits = List.copyOf(formerUnits);
    }

    /** The question the reporter has not answered yet; null when there is none. */
    public @Nullable Question openQuestion() {
        return questions.isEmpty() || !questions.getLast().open() ? null : questions.getLast();
    }

    /** How many questions the present holder has asked. */
    int questionsAskedHere() {
        return (int) questions.stream()
                .filter(question -> !question.askedAt().isBefore(holder.since()))
                .count();
    }

    /** Who is above the holder; empty at the top of the ladder. */
    public Optional<Routing.Step> above() {
        return routing.above(holder.tier());
    }

    public boolean heldBy(UnitCode unit) {
        return holder.unit().code().equals(unit);
    }

    /** The questions when the last one ended at {@code at}; one that ended earlier stays as it was. */
    List<Question> questionsEndedBy(Instant at) {
        Question last = questions.isEmpty() ? null : questions.getLast();
        if (last == null || last.askedAt().isAfter(at)) {
            return questions;
        }
        Instant endedAt = last.endedAt();
        if (endedAt != null && !endedAt.isAfter(at)) {
            return questions;
        }
        List<Question> ended = new ArrayList<>(questions);
        ended.set(ended.size() - 1, last.ended(at));
        return ended;
    }

    Custody accept() {
        return new Custody(
                holder,
                routing,
                routedAt,
                true,
                reopenings,
                returns,
                clocks,
                questions,
                formerUnits,
                policyVersion,
                stays,
                assignment);
    }

    Custody with(Clocks next) {
        return new Custody(
                holder,
                routing,
                routedAt,
                accepted,
                reopenings,
                returns,
                next,
                questions,
                formerUnits,
                policyVersion,
                stays,
                assignment);
    }

    Custody with(List<Question> next) {
        return new Custody(
                holder,
                routing,
                routedAt,
                accepted,
                reopenings,
                returns,
                clocks,
                next,
                formerUnits,
                policyVersion,
                stays,
                assignment);
    }

    Custody reopened() {
        return new Custody(
                holder,
                routing,
                routedAt,
                accepted,
                reopenings + 1,
                returns,
                clocks,
                questions,
                formerUnits,
                policyVersion,
                stays,
                assignment);
    }

    Custody returned(int times) {
        return new Custody(
                holder,
                routing,
                routedAt,
                accepted,
                reopenings,
                times,
                clocks,
                questions,
                formerUnits,
                policyVersion,
                stays,
                assignment);
    }

    /** In the hands of another unit, or of the same one at another tier. */
    Custody passedTo(Holder next) {
        List<UnitCode> former = new ArrayList<>(formerUnits);
        UnitCode unit = holder.unit().code();
        if (!former.contains(unit)) {
            former.add(unit);
        }
        List<Stay> before = new ArrayList<>(stays);
        before.add(new Stay(holder, next.since()));
        return new Custody(
                next, routing, routedAt, false, 0, returns, clocks, questions, former, policyVersion, before, null);
    }

    /** In the same unit's hands, and somebody else's within it. */
    Custody assigned(Assignment to) {
        return new Custody(
                holder,
                routing,
                routedAt,
                accepted,
                reopenings,
                returns,
                clocks,
                questions,
                formerUnits,
                policyVersion,
                stays,
                to);
    }

    Custody routed(Routing word, Instant at, int version) {
        return new Custody(
                holder,
                word,
                at,
                accepted,
                reopenings,
                returns,
                clocks,
                questions,
                formerUnits,
                version,
                stays,
                assignment);
    }

    Custody reclassified(ComplaintClass told) {
        return routed(routing.as(told), routedAt, policyVersion);
    }

    Custody judgedBy(int version) {
        return new Custody(
                holder,
                routing,
                routedAt,
                accepted,
                reopenings,
                returns,
                clocks,
                questions,
                formerUnits,
                version,
                stays,
                assignment);
    }

    /** Whether {@code unit} helps the one that holds it. */
    public boolean supportedBy(UnitCode unit) {
        return routing.supporting().stream().anyMatch(helper -> helper.code().equals(unit));
    }

    /** The nearest date that something must be done by, or was; a clock that waits for the reporter presses nobody. */
    public Optional<Instant> nextDeadline() {
        return clocks.all().stream().filter(Clock::runs).map(Clock::dueAt).min(Instant::compareTo);
    }

    /** Whether somebody above the unit was told that something of it stays late. */
    public boolean raised() {
        return clocks.all().stream().anyMatch(clock -> clock.raised() > 0);
    }

    /** Whether {@code unit} holds it or did. */
    public boolean wasHeldBy(UnitCode unit) {
        return heldBy(unit) || formerUnits.contains(unit);
    }
}
