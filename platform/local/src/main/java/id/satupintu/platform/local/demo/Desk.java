package id.satupintu.platform.local.demo;

import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.UnitCode;
import id.satupintu.platform.local.demo.PatientHttp.Answer;
import id.satupintu.platform.local.token.DemoTokens;
import id.satupintu.platform.local.token.OfficerRole;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What officers can do, by the APIs of routing-service and escalation-service, each with the token of their own unit. */
final class Desk {
    private static final RegionCode KABUPATEN = new RegionCode(ReportGenerator.KABUPATEN);
    private static final UnitCode SUPERIOR = UnitCode.of(KABUPATEN, "SETDA");
    private static final UnitCode COORDINATOR = UnitCode.of(KABUPATEN, "DISKOMINFO");

    private final PatientHttp http;
    private final String reviews;
    private final String cases;
    private final DemoTokens tokens;
    private final Instant tokensExpireAt;
    private final Refusals refusals;
    private final Map<String, String> tokenByOfficer = new ConcurrentHashMap<>();

    Desk(
            PatientHttp http,
            int routingPort,
            int escalationPort,
            DemoTokens tokens,
            Instant tokensExpireAt,
            Refusals refusals) {
        this.http = http;
        this.reviews = "http://127.0.0.1:" + routingPort + "/api/v1/reviews/";
        this.cases = "http://127.0.0.1:" + escalationPort + "/api/v1/cases/";
        this.tokens = tokens;
        this.tokensExpireAt = tokensExpireAt;
        this.refusals = refusals;
    }

    /** The officer of {@code unit} does something with a case. True when it was taken. */
    boolean onCase(String complaintId, String unit, String tier, String what, Map<String, ?> body) {
        OfficerRole role =
                switch (tier) {
                    case "RT", "DESA" -> OfficerRole.TIER_OFFICER;
                    case "INSPEKTORAT" -> OfficerRole.INSPEKTORAT;
                    default -> OfficerRole.PEJABAT_PENGHUBUNG;
                };
        return post("case-" + what, cases + complaintId + "/" + what, new UnitCode(unit), role, body);
    }

    /** A superior says what they saw. True when it was taken. */
    boolean verify(String complaintId, Map<String, ?> body) {
        return post("case-verification", cases + complaintId + "/verification", SUPERIOR, OfficerRole.SUPERIOR, body);
    }

    /** The admin koordinator does something with a report that waits for review. */
    boolean onReview(String complaintId, String what, Map<String, ?> body) {
        return post(
                "review-" + what, reviews + complaintId + "/" + what, COORDINATOR, OfficerRole.ADMIN_KOORDINATOR, body);
    }

    private boolean post(String name, String url, UnitCode unit, OfficerRole role, Map<String, ?> body) {
        String token = tokenByOfficer.computeIfAbsent(
                unit.value() + role, _ -> tokens.token(role, unit, KABUPATEN, tokensExpireAt));
        Optional<Answer> answer = http.post(URI.create(url), Map.of("Authorization", "Bearer " + token), body);
        answer.filter(refused -> !refused.accepted()).ifPresent(refused -> refusals.note(name, refused));
        return answer.filter(Answer::accepted).isPresent();
    }
}
