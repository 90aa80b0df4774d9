package id.satupintu.escalation.adapter.in.web;

import id.satupintu.contracts.ComplaintClass;
import id.satupintu.contracts.ComplaintKind;
import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.Tier;
import id.satupintu.escalation.domain.policy.Forecast;
import id.satupintu.escalation.domain.policy.Policies;
import id.satupintu.escalation.domain.policy.Policy;
import id.satupintu.platform.web.Violations;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Every date a report can count on, for anybody to ask before they report. */
@RestController
public class SlaController {
    private static final int TENANT = 5;

    private final Policies policies;
    private final CaseTexts texts;
    private final Clock clock;

    SlaController(Policies policies, CaseTexts texts, Clock clock) {
        this.policies = policies;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Every clock of a report.
     *
     * @param zone IANA zone that the dates are read in
     * @param policyVersion the rules they come from
     * @param complaintClass the class whose limit holds
     */
    record Preview(
            RegionCode kabupaten,
            String zone,
            int policyVersion,
            LocalDate policyValidFrom,
            OffsetDateTime receivedAt,
            ComplaintKind kind,
            ComplaintClass complaintClass,
            List<Promised> clocks) {}

    /**
     * A clock.
     *
     * @param name what it is called
     * @param rule how its days are counted, and where that is written
     * @param dayKind {@code WORKING} or {@code CALENDAR}
     * @param dayZero the day it counts from, which is not counted itself
     * @param dueDate the last day, in the zone of the tenant
     */
    record Promised(
            Forecast.Name clock,
            @Nullable Tier tier,
            BothLanguages name,
            BothLanguages rule,
            int days,
            DayKind dayKind,
            LocalDate dayZero,
            LocalDate dueDate,
            OffsetDateTime dueAt) {}

    /** What a day is. */
    enum DayKind {
        WORKING,
        CALENDAR
    }

    /**
     * Every clock of a report that is received at a moment.
     *
     * @param receivedAt with an offset, or as the clock on the wall there says; now when absent
     * @param kind what it is; a complaint when absent
     * @param complaintClass its class; the usual one of its kind when absent
     * @param kabupaten whose rules, e.g. {@code 64.08}
     */
    @GetMapping("/api/v1/sla/preview")
    Preview preview(
            @RequestParam(required = false) @Nullable String receivedAt,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(name = "class", required = false) @Nullable String complaintClass,
            @RequestParam(required = false) @Nullable String kabupaten) {
        Violations check = new Violations();
        RegionCode tenant = check.parsed("kabupaten", kabupaten, RegionCode.class, SlaController::tenant)
                .required()
                .orNull();
        ComplaintKind of = named(check, "kind", kind, ComplaintKind.class);
        ComplaintClass wanted = named(check, "class", complaintClass, ComplaintClass.class);
        if (tenant == null) {
            check.throwIfAny();
            throw new IllegalStateException("A kabupaten that is missing is refused");
        }
        Policy policy = policies.inForce(tenant);
        Instant at = moment(check, receivedAt, policy);
        check.throwIfAny();
        ComplaintKind meant = of == null ? ComplaintKind.COMPLAINT : of;
        ComplaintClass counted = wanted == null ? usual(meant) : wanted;
        return new Preview(
                tenant,
                policy.calendar().zone().getId(),
                policy.version(),
                policy.validFrom(),
                local(at, policy),
                meant,
                counted,
                Forecast.of(policy, counted, at).stream()
                        .map(promise -> promised(promise, policy))
                        .toList());
    }

    private Promised promised(Forecast.Promise promise, Policy policy) {
        return new Promised(
                promise.name(),
                promise.tier(),
                texts.of(promise.name(), promise.tier()),
                texts.rule(promise.name()),
                promise.days(),
                promise.calendarDays() ? DayKind.CALENDAR : DayKind.WORKING,
                promise.dayZero(),
                policy.calendar().dateOf(promise.dueAt()),
                local(promise.dueAt(), policy));
    }

    private static OffsetDateTime local(Instant at, Policy policy) {
        return at.atZone(policy.calendar().zone()).toOffsetDateTime();
    }

    private Instant moment(Violations check, @Nullable String typed, Policy policy) {
        if (typed == null || typed.isBlank()) {
            return clock.instant();
        }
        // A plus sign that was not encoded arrives as a blank.
        String text = typed.strip().replace(' ', '+');
        try {
            Instant at = hasOffset(text)
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).atZone(policy.calendar().zone()).toInstant();
            LocalDate day = policy.calendar().dateOf(at);
            if (day.getYear() >= 2000 && day.getYear() < 2100) {
                return at;
            }
        } catch (DateTimeException noMoment) {
            // Said below, like a year nobody means.
        }
        check.reject("receivedAt", "moment");
        return clock.instant();
    }

    private static boolean hasOffset(String text) {
        return text.endsWith("Z") || text.lastIndexOf('+') > 0 || text.lastIndexOf('-') > "2026-03-16".length();
    }

    private static RegionCode tenant(String typed) {
        RegionCode code = new RegionCode(typed);
        if (code.value().length() != TENANT) {
            throw new IllegalArgumentException("A tenant is a kabupaten or kota");
        }
        return code;
    }

    private static <E extends Enum<E>> @Nullable E named(
            Violations check, String field, @Nullable String typed, Class<E> type) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String name = typed.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseGet(() -> {
                    check.reject(
                            field,
                            "one-of",
                            String.join(
                                    ", ",
                                    Arrays.stream(type.getEnumConstants())
                                            .map(Enum::name)
                                            .toList()));
                    return null;
                });
    }

    private static ComplaintClass usual(ComplaintKind kind) {
        return switch (kind) {
            case COMPLAINT -> ComplaintClass.TIDAK_BERKADAR_PENGAWASAN;
            case ASPIRATION -> ComplaintClass.ASPIRASI;
            case INFORMATION_REQUEST -> ComplaintClass.PERMINTAAN_INFORMASI;
        };
    }
}
