package id.satupintu.platform.web;

import static id.satupintu.platform.web.AccessRule.Reach.KABUPATEN;
import static id.satupintu.platform.web.AccessRule.Reach.UNIT;
import static id.satupintu.platform.web.AccessRule.officers;
import static id.satupintu.platform.web.AccessRule.open;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import id.satupintu.contracts.ComplaintKind;
import id.satupintu.contracts.GeoPoint;
import id.satupintu.contracts.RegionCode;
import id.satupintu.contracts.RtNumber;
import id.satupintu.contracts.Tier;
import id.satupintu.contracts.UnitCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A service as small as can be, with everything a service does to this module. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({WebConfiguration.class, TinyService.Door.class})
class TinyService {
    static final Tokens TOKENS = new Tokens();
    private static @Nullable Http running;

    /** One service for all tests. */
    static synchronized Http http() {
        if (running == null) {
            var context = (ServletWebServerApplicationContext) new SpringApplicationBuilder(TinyService.class)
                    .run("--satupintu.jwt.public-key=" + TOKENS.publicKeyLocation());
            running = new Http(context.getWebServer().getPort());
        }
        return running;
    }

    @Bean
    AccessRules accessRules() {
        return AccessRules.of(
                open(POST, "/api/v1/complaints"),
                open(GET, "/api/v1/complaints/{trackingId}"),
                open(POST, "/api/v1/raw"),
                open(GET, "/api/v1/failures/{kind}"),
                officers(GET, "/api/v1/cases").may(UNIT, Role.values()),
                officers(GET, "/api/v1/reviews").may(KABUPATEN, Role.ADMIN_KOORDINATOR, Role.SUPERIOR));
    }

    /** An endpoint that is no controller's: the check at the start does not see it, the table does not know it. */
    @Bean("/hidden")
    HttpRequestHandler hidden() {
        return (_, response) -> response.getWriter().print("rahasia");
    }

    record Place(
            @Nullable RegionCode region,
            @Nullable RtNumber rt,
            @Nullable GeoPoint point) {}

    record Report(
            @Nullable ComplaintKind kind,
            @Nullable String title,
            @Nullable Place location,
            @Nullable LocalDate incidentDate,
            @Nullable Instant seenAt,
            @Nullable List<Tier> triedTiers,
            @Nullable Integer stars,
            @Nullable Long views,
            @Nullable Double confidence,
            @Nullable Boolean anonymous,
            @Nullable String unit) {}

    record Taken(ComplaintKind kind, String title, @Nullable UnitCode unit) {}

    @RestController
    static class Door {

        @PostMapping("/api/v1/complaints")
        Taken take(@RequestBody Report report, @RequestHeader("Idempotency-Key") String key) {
            var check = new Violations();
            check.text("Idempotency-Key", key).required().maxLength(100);
            var kind = check.field("kind", report.kind()).required();
            var title = check.text("title", report.title()).required().length(5, 150);
            check.number("stars", report.stars()).between(1, 5);
            check.decimal("confidence", report.confidence()).between(0.0, 1.0);
            var unit = check.parsed("unit", report.unit(), UnitCode.class, UnitCode::new);
            if (report.location() != null
                    && report.location().region() == null
                    && report.location().point() == null) {
                check.reject("location", "region-or-point");
            }
            check.throwIfAny();
            return new Taken(kind.value(), title.value(), unit.orNull());
        }

        @GetMapping("/api/v1/complaints/{trackingId}")
        String read(@PathVariable int trackingId, @RequestHeader("X-Pin") String pin) {
            return "{}";
        }

        @PostMapping("/api/v1/raw")
        int raw(@RequestBody byte[] body) {
            return body.length;
        }

        @GetMapping("/api/v1/cases")
        Officer cases(
                Officer officer,
                @RequestParam int limit,
                @RequestParam(required = false) @Nullable RegionCode kabupaten) {
            return officer;
        }

        @GetMapping("/api/v1/reviews")
        Officer reviews(Officer officer) {
            return officer;
        }

        @GetMapping("/api/v1/failures/{kind}")
        String fail(@PathVariable String kind) {
            Throwable thrown =
                    switch (kind) {
                        case "store-away" ->
                            new DataAccessResourceFailureException("mongodb://rahasia@10.0.0.1 is away");
                        case "mongo-away" ->
                            new IllegalStateException(new com.mongodb.MongoTimeoutException("Timed out while waiting"));
                        case "duplicate" -> new DuplicateKeyException("dup key: surel warga@contoh.id");
                        case "defect" ->
                            new IllegalStateException(
                                    "surel warga@contoh.id", new NumberFormatException("For input 0812"));
                        case "refused" -> ProblemException.refused("case-closed");
                        case "refused-without-text" -> ProblemException.refused("never-heard-of");
                        case "gone" -> ProblemException.notFound();
                        case "busy" -> ProblemException.unavailable(java.time.Duration.ofSeconds(30));
                        case "settled" -> ProblemException.of(HttpStatus.CONFLICT, "case-closed", 3);
                        default -> new StackOverflowError();
                    };
            if (thrown instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) thrown;
        }
    }
}
