package id.satupintu.escalation.domain;

import static id.satupintu.escalation.domain.CaseLife.FRIDAY;
import static org.assertj.core.api.Assertions.assertThat;

import id.satupintu.contracts.Tier;
import id.satupintu.contracts.escalation.EscalationEvent;
import id.satupintu.contracts.escalation.EscalationEvent.CaseClosed;
import id.satupintu.contracts.escalation.EscalationEvent.CaseEscalated;
import id.satupintu.contracts.escalation.EscalationEvent.CaseOpened;
import id.satupintu.contracts.escalation.EscalationEvent.CaseReopened;
import id.satupintu.contracts.escalation.EscalationEvent.CaseResolved;
import id.satupintu.contracts.escalation.EscalationEvent.ClockName;
import id.satupintu.contracts.escalation.EscalationEvent.Closure;
import id.satupintu.contracts.escalation.EscalationEvent.DeadlineApproaching;
import id.satupintu.contracts.escalation.EscalationEvent.DeadlineMissed;
import id.satupintu.contracts.escalation.EscalationEvent.DeadlinesRecomputed;
import id.satupintu.contracts.escalation.EscalationEvent.OverdueRaised;
import id.satupintu.contracts.escalation.EscalationEvent.ResolutionVerified;
import id.satupintu.platform.messaging.EventJson;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Watches a case and complains when it breaks a promise. */
final class CasePromises {
    private final CaseLife life;
    private final Set<Tier> leftBehind = new HashSet<>();
    private int heard;

    CasePromises(CaseLife life) {
        this.life = life;
    }

    void check(Case before) {
        Case now = life.now();
        assertThat(now.custody()).as("a case never loses its holder").isPresent();
        citizensClocks(before, now);
        for (EscalationEvent event : life.told().subList(heard, life.told().size())) {
            steps(event);
        }
        closings(before);
        raises();
        heard = life.told().size();
        Deadlines.nextDueAt(now).ifPresent(_ -> assertThat(now.open()).isTrue());
        String kept = EventJson.mapper().writeValueAsString(now);
        assertThat(EventJson.mapper().readValue(kept, Case.class))
                .as("what is stored is what is read")
                .isEqualTo(now);
    }

    private void citizensClocks(Case before, Case now) {
        boolean reclassified = life.told().subList(heard, life.told().size()).stream()
                .anyMatch(event -> event instanceof DeadlinesRecomputed told
                        && told.reclassification() != null
                        && !told.reclassification().reason().isBlank());
        for (ClockName name : List.of(ClockName.FIRST_RESPONSE, ClockName.PROGRESS, ClockName.CLASS_LIMIT)) {
            Clock clock = now.custody().orElseThrow().clocks().find(name).orElseThrow();
            Clock old = before.custody().orElseThrow().clocks().find(name).orElseThrow();
            assertThat(clock.startedAt()).as("%s counts from receipt", name).isEqualTo(FRIDAY);
            assertThat(clock.missed()).as("%s stays late", name).isEqualTo(old.missed() || clock.missed());
            if (name == ClockName.CLASS_LIMIT && reclassified && !old.missed()) {
                continue; // the one thing that moves it for a told reason
            }
            assertThat(clock.dueAt()).as("%s never moves backwards", name).isAfterOrEqualTo(old.dueAt());
            if (old.pausedSince() == null) {
                assertThat(clock.dueAt())
                        .as("%s moves only for waiting for the reporter", name)
                        .isEqualTo(old.dueAt());
            }
        }
    }

    private void steps(EscalationEvent event) {
        switch (event) {
            case CaseEscalated escalated -> {
                Tier from = escalated.from().tier();
                assertThat(leftBehind.add(from)).as("%s is left once", from).isTrue();
                assertThat(escalated.holder().tier()).isGreaterThan(from);
            }
            case CaseReopened _, CaseOpened _ -> leftBehind.clear();
            default -> {}
        }
    }

    private void raises() {
        long twice = life.told(OverdueRaised.class).stream()
                .collect(Collectors.groupingBy(
                        raised -> raised.clock() + " " + raised.dueAt() + " " + raised.level(), Collectors.counting()))
                .values()
                .stream()
                .filter(times -> times > 1)
                .count();
        assertThat(twice).as("a step of the ladder comes once").isZero();
    }

    /** Each sets the limit anew, and so brings a warning of its own. */
    private int reclassifications() {
        return (int) life.told(DeadlinesRecomputed.class).stream()
                .filter(told -> told.reclassification() != null)
                .count();
    }

    private void closings(Case before) {
        boolean resolved = before.standing() instanceof Standing.Resolved;
        boolean verified = before.standing() instanceof Standing.Resolved done
                && done.followUp().verifier() != null;
        boolean evidence = before.standing() instanceof Standing.Resolved done
                && done.followUp().evidence();
        for (EscalationEvent event : life.told().subList(heard, life.told().size())) {
            if (event instanceof CaseResolved told) {
                resolved = true;
                evidence = !told.evidence().isEmpty();
                verified = false;
            } else if (event instanceof CaseReopened || event instanceof CaseOpened) {
                resolved = false;
            } else if (event instanceof ResolutionVerified) {
                verified = true;
            } else if (event instanceof CaseClosed closed) {
                boolean needsAnAnswer = closed.closure() == Closure.CONFIRMED_BY_REPORTER
                        || closed.closure() == Closure.REPLY_WINDOW_PASSED;
                assertThat(!needsAnAnswer || resolved)
                        .as("only what was resolved is closed as settled")
                        .isTrue();
                assertThat(closed.closure() != Closure.REPLY_WINDOW_PASSED || evidence || verified)
                        .as("without a word only what was proved is closed")
                        .isTrue();
                assertThat(closed.closure() != Closure.REPLY_WINDOW_PASSED || life.noticesReached() >= 2 || verified)
                        .as("without a word only who was told, or what somebody else saw")
                        .isTrue();
            }
        }
        long missedTwice = life.told(DeadlineMissed.class).stream()
                .collect(Collectors.groupingBy(
                        missed -> missed.clock() + " " + missed.dueAt()
                                + (missed.clock() == ClockName.TIER_BOX ? missed.holder() : ""),
                        Collectors.counting()))
                .values()
                .stream()
                .filter(times -> times > 1)
                .count();
        assertThat(missedTwice).as("what is late is said once").isZero();
        assertThat(life.told(DeadlineApproaching.class).stream()
                        .filter(warning -> warning.clock() == ClockName.CLASS_LIMIT))
                .hasSizeLessThanOrEqualTo(1 + reclassifications());
    }
}
