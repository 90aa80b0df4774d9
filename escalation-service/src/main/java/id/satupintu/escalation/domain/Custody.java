package id.satupintu.escalation.domain;

import id.satupintu.contracts.ComplaintClass;
import id.satupintu.contracts.UnitCode;
import id.satupintu.contracts.escalation.EscalationEvent.Holder;
import io.soabase.recordbuilder.core.RecordBuilder;
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
@RecordBuilder
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
        return CustodyBuilder.builder(this).accepted(true).build();
    }

    Custody with(Clocks next) {
        return CustodyBuilder.builder(this).clocks(next).build();
    }

    Custody with(List<Question> next) {
        return CustodyBuilder.builder(this).questions(next).build();
    }

    Custody reopened() {
        return CustodyBuilder.builder(this).reopenings(reopenings + 1).build();
    }

    Custody returned(int times) {
        return CustodyBuilder.builder(this).returns(times).build();
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
        return CustodyBuilder.builder(this).assignment(to).build();
    }

    Custody routed(Routing word, Instant at, int version) {
        return CustodyBuilder.builder(this)
                .routing(word)
                .routedAt(at)
                .policyVersion(version)
                .build();
    }

    Custody reclassified(ComplaintClass told) {
        return routed(routing.as(told), routedAt, policyVersion);
    }

    Custody judgedBy(int version) {
        return CustodyBuilder.builder(this).policyVersion(version).build();
    }

    /** Whether {@code unit} helps the one that holds it. */
    public boolean supportedBy(UnitCode unit) {
        return routing.supporting().stream().anyMatch(helper -> helper.code().equals(unit));
    }

    /** The nearest date that something must be done by, or was; a clock that waits for the reporter presses nobody. */
    public Optional<Instant> nextDeadline() {
        return clocks.all().stream().filter(Clock::runs).map(Clock::dueAt).min(Instant::compareTo);
    }

    /** Of what stays late and somebody above the unit was told of, the date that passed first. */
    public Optional<Instant> raisedFor() {
        return clocks.all().stream().filter(Clock::staysLate).map(Clock::dueAt).min(Instant::compareTo);
    }

    /** Whether {@code unit} holds it or did. */
    public boolean wasHeldBy(UnitCode unit) {
        return heldBy(unit) || formerUnits.contains(unit);
    }
}
