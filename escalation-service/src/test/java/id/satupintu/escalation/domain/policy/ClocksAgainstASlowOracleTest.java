package id.satupintu.escalation.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;

import id.satupintu.contracts.ComplaintClass;
import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.Tier;
import id.satupintu.contracts.escalation.EscalationEvent.ClockName;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * Ten thousand receipts with holidays and pauses of chance, against an oracle that knows nothing of weeks: it lives through
 * every single day, and strikes one off when the day counts and nobody waits for the reporter.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ClocksAgainstASlowOracleTest {
    private static final int TRIES = 10_000;
    private static final ZoneId ZONE = ZoneId.of("Asia/Makassar");
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final ComplaintClass[] CLASSES = ComplaintClass.values();

    /** From the day the reporter was asked to the day they answered. */
    private record Pause(LocalDate from, LocalDate to) {}

    @Test
    void every_due_date_is_the_one_that_living_through_every_day_finds() {
        long seed = new Random().nextLong();
        Random chance = new Random(seed);
        for (int tried = 0; tried < TRIES; tried++) {
            Set<LocalDate> free = holidays(chance);
            Policy policy = Policy.standard(new RegionCode("64.08"), ZONE, free);
            LocalDateTime received =
                    FIRST.plusDays(chance.nextInt(900)).atStartOfDay().plusSeconds(chance.nextInt(86_400));
            ComplaintClass complaintClass = CLASSES[chance.nextInt(CLASSES.length)];
            for (ClockName clock : ClockName.values()) {
                Tier tier = Tier.values()[chance.nextInt(3)];
                int days = policy.days(clock, complaintClass, tier);
                List<Pause> pauses = pauses(chance, received.toLocalDate(), days);
                LocalDate due = policy.calendar().dateOf(due(policy, clock, received, days, pauses));
                assertThat(due)
                        .as(
                                "seed %s try %s: %s of %s days from %s, pauses %s",
                                seed, tried, clock, days, received, pauses)
                        .isEqualTo(oracle(clock, received.toLocalDate(), days, pauses, free));
            }
        }
    }

    /** As a case computes it: from the start, then later by each pause. */
    private static Instant due(Policy policy, ClockName clock, LocalDateTime received, int days, List<Pause> pauses) {
        Instant due = policy.dueAt(clock, received.atZone(ZONE).toInstant(), days);
        for (Pause pause : pauses) {
            Instant from = pause.from().atTime(9, 0).atZone(ZONE).toInstant();
            Instant to = pause.to().atTime(15, 0).atZone(ZONE).toInstant();
            if (due.isAfter(from)) {
                due = policy.moved(clock, due, from, to);
            }
        }
        return due;
    }

    private static LocalDate oracle(
            ClockName clock, LocalDate received, int days, List<Pause> pauses, Set<LocalDate> free) {
        boolean calendarDays = clock == ClockName.PROGRESS || clock == ClockName.CLARIFICATION;
        LocalDate day = received;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            boolean counts = calendarDays || !(weekend || free.contains(day));
            LocalDate today = day;
            boolean waits =
                    pauses.stream().anyMatch(pause -> today.isAfter(pause.from()) && !today.isAfter(pause.to()));
            left -= counts && !waits ? 1 : 0;
        }
        return day;
    }

    private static Set<LocalDate> holidays(Random chance) {
        Set<LocalDate> free = new TreeSet<>();
        int many = chance.nextInt(60);
        for (int i = 0; i < many; i++) {
            free.add(FIRST.plusDays(chance.nextInt(1_400)));
        }
        return new HashSet<>(free);
    }

    /** One after the other, none after the clock has run out. */
    private static List<Pause> pauses(Random chance, LocalDate received, int days) {
        List<Pause> all = new ArrayList<>();
        LocalDate from = received;
        for (int i = chance.nextInt(3); i > 0; i--) {
            from = from.plusDays(chance.nextInt(Math.max(1, days / 3)));
            LocalDate to = from.plusDays(chance.nextInt(20));
            all.add(new Pause(from, to));
            from = to;
        }
        return all;
    }
}
