package id.satupintu.escalation.adapter.in.web;

import id.satupintu.contracts.ComplaintClass;
import id.satupintu.contracts.Tier;
import id.satupintu.contracts.escalation.OverdueLevel;
import id.satupintu.escalation.domain.policy.Endings;
import id.satupintu.escalation.domain.policy.Limits;
import id.satupintu.escalation.domain.policy.OfficeHours;
import id.satupintu.escalation.domain.policy.Pauses;
import id.satupintu.escalation.domain.policy.Policy;
import id.satupintu.escalation.domain.policy.Proofs;
import id.satupintu.escalation.domain.policy.Rung;
import id.satupintu.escalation.domain.policy.Warnings;
import id.satupintu.escalation.domain.policy.WorkingCalendar;
import id.satupintu.platform.web.Violations;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rules of time as a form: every field a text under its name, and back. */
final class PolicyForm {
    private static final int MOST = 10_000;

    private static final String YES = "ya";

    private final Map<String, String> typed;
    private final Violations check;

    private PolicyForm(Map<String, String> typed, Violations check) {
        this.typed = typed;
        this.check = check;
    }

    /** The fields of the form for {@code policy}. */
    static Map<String, String> fields(Policy policy) {
        Map<String, String> fields = new LinkedHashMap<>();
        Limits limits = policy.limits();
        for (Tier tier : Tier.values()) {
            Integer days = limits.tierBoxes().get(tier);
            fields.put("box-" + tier, days == null ? "" : days.toString());
        }
        limits.classLimits().forEach((name, days) -> fields.put("class-" + name, days.toString()));
        fields.put("verification", Integer.toString(limits.verificationWorkingDays()));
        fields.put("first-response", Integer.toString(limits.firstResponseWorkingDays()));
        fields.put("progress", Integer.toString(limits.progressDays()));
        fields.put("reply", Integer.toString(limits.replyWorkingDays()));
        fields.put("clarification", Integer.toString(limits.clarificationDays()));
        fields.put(
                "weekend",
                policy.calendar().weekend().stream().sorted().map(Enum::name).collect(Collectors.joining(",")));
        fields.put("opens", policy.officeHours().opens().toString());
        fields.put("closes", policy.officeHours().closes().toString());
        fields.put("percents", numbers(policy.warnings().percents()));
        fields.put("days-before", numbers(policy.warnings().daysBefore()));
        fields.put("questions", Integer.toString(policy.pauses().questions()));
        fields.put("most-days", Integer.toString(policy.pauses().mostDays()));
        for (OverdueLevel level : OverdueLevel.values()) {
            fields.put(
                    "rung-" + level,
                    policy.ladder().stream()
                            .filter(rung -> rung.level() == level)
                            .findFirst()
                            .map(rung -> Integer.toString(rung.workingDaysLate()))
                            .orElse(""));
        }
        fields.put("reopenings", Integer.toString(policy.endings().reopenings()));
        fields.put("reopen-days", Integer.toString(policy.endings().reopenWorkingDays()));
        fields.put("notices", Integer.toString(policy.endings().noticesBeforeClosing()));
        fields.put("camera-minutes", Integer.toString(policy.proofs().cameraClockMinutes()));
        fields.put("far-metres", Integer.toString(policy.proofs().farMetres()));
        fields.put("progress-evidence", policy.proofs().progressNeedsEvidence() ? YES : "");
        fields.put(
                "holidays",
                policy.calendar().nonWorkingDays().stream()
                        .map(LocalDate::toString)
                        .collect(Collectors.joining("\n")));
        return fields;
    }

    /**
     * The policy that was typed, as the version after {@code before}.
     *
     * @param check hears of everything that is wrong with it
     * @return null when something is
     */
    static @Nullable Policy read(Map<String, String> typed, Policy before, int version, Violations check) {
        return new PolicyForm(typed, check).read(before, version);
    }

    private @Nullable Policy read(Policy before, int version) {
        Map<Tier, Integer> boxes = new EnumMap<>(Tier.class);
        for (Tier tier : Tier.values()) {
            if (!text("box-" + tier).isEmpty()) {
                boxes.put(tier, number("box-" + tier, 1, Limits.MOST_DAYS));
            }
        }
        Map<ComplaintClass, Integer> classes = new EnumMap<>(ComplaintClass.class);
        for (ComplaintClass name : ComplaintClass.values()) {
            classes.put(name, number("class-" + name, 1, Limits.MOST_DAYS));
        }
        int verification = number("verification", 1, Limits.MOST_DAYS);
        int firstResponse = number("first-response", 1, Limits.MOST_DAYS);
        int progress = number("progress", 1, Limits.MOST_DAYS);
        int reply = number("reply", 1, Limits.MOST_DAYS);
        int clarification = number("clarification", 1, Limits.MOST_DAYS);
        Set<DayOfWeek> weekend = weekend();
        LocalTime opens = time("opens");
        LocalTime closes = time("closes");
        Set<Integer> percents = numbers("percents");
        Set<Integer> daysBefore = numbers("days-before");
        int questions = number("questions", 0, MOST);
        int mostDays = number("most-days", 0, MOST);
        List<Rung> ladder = new ArrayList<>();
        for (OverdueLevel level : OverdueLevel.values()) {
            if (!text("rung-" + level).isEmpty()) {
                ladder.add(new Rung(level, number("rung-" + level, 1, Limits.MOST_DAYS)));
            }
        }
        Endings endings = new Endings(
                number("reopenings", 0, MOST), number("reopen-days", 0, Limits.MOST_DAYS), number("notices", 0, MOST));
        Proofs proofs = new Proofs(
                number("camera-minutes", 0, Proofs.MOST_MINUTES),
                number("far-metres", 1, Proofs.MOST_METRES),
                text("progress-evidence").equals(YES));
        TreeSet<LocalDate> holidays = holidays();
        LocalDate validFrom = day("validFrom");
        if (!check.isEmpty()) {
            return null;
        }
        try {
            return new Policy(
                    before.kabupaten(),
                    version,
                    validFrom,
                    new WorkingCalendar(before.calendar().zone(), weekend, holidays),
                    new OfficeHours(opens, closes),
                    new Limits(boxes, classes, verification, firstResponse, progress, reply, clarification),
                    Warnings.of(percents, daysBefore),
                    new Pauses(questions, mostDays),
                    ladder,
                    endings,
                    proofs);
        } catch (IllegalArgumentException doesNotFit) {
            check.reject("weekend", "policy");
            return null;
        }
    }

    private String text(String name) {
        return Objects.requireNonNullElse(typed.get(name), "").strip();
    }

    /** The smallest that is allowed where nothing sensible was typed; that is refused in the end. */
    private int number(String name, int least, int most) {
        Integer value = null;
        try {
            value = text(name).isEmpty() ? null : Integer.valueOf(text(name));
        } catch (NumberFormatException noNumber) {
            check.reject(name, "number-list");
            return least;
        }
        return Objects.requireNonNullElse(
                check.number(name, value).required().between(least, most).orNull(), least);
    }

    private Set<Integer> numbers(String name) {
        Set<Integer> all = new TreeSet<>();
        try {
            Arrays.stream(text(name).split("[,\\s]+"))
                    .filter(part -> !part.isEmpty())
                    .forEach(part -> all.add(Integer.valueOf(part)));
        } catch (NumberFormatException noNumber) {
            check.reject(name, "number-list");
        }
        return all;
    }

    private static String numbers(Set<Integer> all) {
        return all.stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    private Set<DayOfWeek> weekend() {
        return Arrays.stream(text("weekend").split(","))
                .flatMap(typed -> Arrays.stream(DayOfWeek.values())
                        .filter(day -> day.name().equals(typed.strip())))
                .collect(Collectors.toSet());
    }

    private LocalTime time(String name) {
        try {
            return LocalTime.parse(text(name));
        } catch (DateTimeException noTime) {
            check.field(name, (LocalTime) null).required();
            return LocalTime.MIDNIGHT;
        }
    }

    private LocalDate day(String name) {
        try {
            return LocalDate.parse(text(name));
        } catch (DateTimeException noDay) {
            check.field(name, (LocalDate) null).required();
            return LocalDate.EPOCH;
        }
    }

    private TreeSet<LocalDate> holidays() {
        TreeSet<LocalDate> all = new TreeSet<>();
        for (String line : text("holidays").lines().toList()) {
            String day = line.strip();
            try {
                if (!day.isEmpty()) {
                    all.add(LocalDate.parse(day));
                }
            } catch (DateTimeException noDay) {
                check.reject("holidays", "dates", day);
                return all;
            }
        }
        return all;
    }
}
