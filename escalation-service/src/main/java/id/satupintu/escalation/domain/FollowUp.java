package id.satupintu.escalation.domain;

import id.satupintu.contracts.UnitRef;
import id.satupintu.contracts.escalation.ClosingGap;
import id.satupintu.escalation.domain.policy.Endings;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What has become of a settlement since the unit told of it. Without the reporter's word a case is closed only when there is
 * proof and the reporter was reached (dossier 1.4).
 *
 * @param executor the position of who told that it is settled; somebody else has to verify it
 * @param executorPerson their mark, where the login tells persons apart
 * @param evidence whether the settlement came with evidence that shows by itself that something was done
 * @param verifier the unit of who has looked and agrees; null while nobody has
 * @param reachedAt when notices about it have reached the reporter
 * @param unreachable the reporter left no way to be told, or wants none
 * @param unreachableSince since when that is known; null for what was noted before the time was kept
 * @param withheld whether the reply window has passed, and the case could not be closed
 */
@RecordBuilder
public record FollowUp(
        @Nullable String executor,
        @Nullable String executorPerson,
        boolean evidence,
        @Nullable UnitRef verifier,
        List<Instant> reachedAt,
        boolean unreachable,
        @Nullable Instant unreachableSince,
        boolean withheld) {
    static final FollowUp NONE = new FollowUp(null, null, false, null, List.of(), false, null, false);

    public FollowUp {
        reachedAt = reachedAt.stream().sorted().toList();
    }

    static FollowUp begun(@Nullable String executor, @Nullable String person, boolean evidence) {
        return new FollowUp(executor, person, evidence, null, List.of(), false, null, false);
    }

    /** Who told that it is settled; null for what was settled before that was kept. */
    public @Nullable Acting executedBy() {
        return executor == null ? null : new Acting(executor, executorPerson);
    }

    /** What it lacks at {@code at} to be closed without the reporter's word; a reporter who cannot be reached needs a second pair of eyes. */
    List<ClosingGap> gaps(Endings endings, Instant at) {
        Set<ClosingGap> gaps = EnumSet.noneOf(ClosingGap.class);
        if (!evidence && verifier == null) {
            gaps.add(ClosingGap.PROOF);
        }
        long notices = reachedAt.stream().filter(time -> !time.isAfter(at)).count();
        if (notices < endings.noticesBeforeClosing() && !(unreachableBy(at) && verifier != null)) {
            gaps.add(ClosingGap.NOTICES);
        }
        return List.copyOf(gaps);
    }

    private boolean unreachableBy(Instant at) {
        return unreachable && (unreachableSince == null || !unreachableSince.isAfter(at));
    }

    FollowUp verifiedBy(UnitRef unit) {
        return FollowUpBuilder.builder(this).verifier(unit).build();
    }

    FollowUp reached(Instant at) {
        List<Instant> all = new ArrayList<>(reachedAt);
        all.add(at);
        return FollowUpBuilder.builder(this).reachedAt(all).build();
    }

    FollowUp notReached(Instant at) {
        if (unreachableBy(at)) {
            return this;
        }
        return FollowUpBuilder.builder(this)
                .unreachable(true)
                .unreachableSince(at)
                .build();
    }

    FollowUp heldBack() {
        return FollowUpBuilder.builder(this).withheld(true).build();
    }
}
