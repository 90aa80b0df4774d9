package id.satupintu.escalation.adapter.in.web;

import static id.satupintu.escalation.domain.CaseLife.FRIDAY;
import static id.satupintu.escalation.domain.CaseLife.wita;

import id.satupintu.contracts.ComplaintId;
import id.satupintu.escalation.FilesForm;
import id.satupintu.escalation.adapter.out.evidence.EvidenceIndex;
import id.satupintu.escalation.adapter.out.evidence.EvidenceVault;
import id.satupintu.escalation.adapter.out.regions.RegionReaches;
import id.satupintu.escalation.adapter.out.store.CaseLoads;
import id.satupintu.escalation.adapter.out.store.CaseType;
import id.satupintu.escalation.domain.CaseLife;
import id.satupintu.escalation.domain.policy.Policies;
import id.satupintu.platform.testkit.SettableClock;
import id.satupintu.platform.testkit.TestStore;
import id.satupintu.platform.testkit.TestTokens;
import id.satupintu.platform.web.AccessRules;
import id.satupintu.platform.web.ProblemTexts;
import id.satupintu.platform.web.WebConfiguration;
import id.satupintu.platform.web.page.PageConfiguration;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The officers' side of the service over real HTTP, with cases in memory and a clock that a test sets. It runs for all
 * tests of a class; each of them begins without cases, on Monday 23 November 2026 at ten in the morning.
 */
final class RunningDesk implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {
    private static final Policies POLICIES = _ -> CaseLife.POLICY;
    static final FakeCases CASES = new FakeCases(new CaseType(POLICIES));
    static final SettableClock CLOCK = new SettableClock(FRIDAY);
    private @Nullable ConfigurableApplicationContext context;

    @Override
    public void beforeAll(ExtensionContext tests) {
        context = new SpringApplicationBuilder(Desk.class)
                .run(
                        "--spring.config.location=classpath:satupintu-web.yml",
                        "--server.port=0",
                        "--spring.application.name=escalation-desk",
                        "--satupintu.page.messages=halaman_escalation",
                        "--spring.servlet.multipart.enabled=true",
                        "--spring.servlet.multipart.resolve-lazily=true",
                        "--satupintu.web.upload-paths=/api/v1/cases/{complaintId}/evidence,/meja/{complaintId}/kemajuan,/meja/{complaintId}/selesaikan",
                        "--satupintu.jwt.public-key=" + TestTokens.publicKeyLocation());
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration(
            excludeName = {
                "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration",
                "org.springframework.boot.mongodb.autoconfigure.health.MongoHealthContributorAutoConfiguration",
                "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration"
            })
    @Import({
        WebConfiguration.class,
        PageConfiguration.class,
        CasesController.class,
        WorkloadController.class,
        CaseActionsController.class,
        EvidenceController.class
    })
    static class Desk {

        @Bean
        AccessRules accessRules() {
            return CaseAccess.rules();
        }

        @Bean
        FakeCases cases() {
            return CASES;
        }

        @Bean
        CaseDesk caseDesk() {
            return new CaseDesk(CASES, CLOCK);
        }

        @Bean
        CaseInbox caseInbox(CaseDesk desk) {
            return new CaseInbox(CASES, desk);
        }

        @Bean
        MongoTemplate mongo() {
            return new MongoTemplate(new SimpleMongoClientDatabaseFactory(TestStore.freshDatabase()));
        }

        @Bean
        EvidenceIndex evidenceIndex(MongoTemplate mongo) {
            return new EvidenceIndex(mongo);
        }

        @Bean
        EvidenceDesk evidenceDesk(CaseDesk desk, MongoTemplate mongo, EvidenceIndex index) {
            EvidenceVault vault = new EvidenceVault(mongo, index, Clock.systemUTC());
            vault.open();
            return new EvidenceDesk(
                    desk,
                    vault,
                    POLICIES,
                    RegionReaches.read(),
                    () -> UUID.randomUUID().toString(),
                    CaseLife.WITA,
                    CLOCK);
        }

        @Bean
        CaseViews caseViews(EvidenceIndex index, CaseDesk desk) {
            CaseTexts texts = new CaseTexts();
            return new CaseViews(
                    POLICIES,
                    texts,
                    new EvidenceViews(texts, id -> index.complaintOf(id).flatMap(ComplaintId::parse), desk),
                    CLOCK);
        }

        @Bean
        DeskActs deskActs(CaseActionsController actions) {
            return new DeskActs(actions);
        }

        @Bean
        InboxPages inboxPages(
                CaseInbox inbox,
                CaseViews views,
                DeskActs acts,
                @Qualifier("messageSource") MessageSource texts,
                ProblemTexts problems) {
            return new InboxPages(inbox, views, acts, new DeskWords(texts, ZoneId.of("Asia/Makassar")), problems);
        }

        @Bean
        WorkloadDesk workloadDesk(MongoTemplate mongo) {
            return new WorkloadDesk(new CaseLoads(mongo, new CaseType(POLICIES)), CASES, POLICIES, CLOCK);
        }

        @Bean
        WorkloadPages workloadPages(WorkloadDesk desk, @Qualifier("messageSource") MessageSource texts) {
            return new WorkloadPages(desk, new DeskWords(texts, ZoneId.of("Asia/Makassar")));
        }

        @Bean
        DeskPages deskPages(
                CaseDesk desk,
                CaseViews views,
                DeskActs acts,
                EvidenceDesk evidence,
                @Qualifier("messageSource") MessageSource texts,
                ProblemTexts problems) {
            return new DeskPages(
                    desk,
                    views,
                    acts,
                    new EvidenceForm(evidence),
                    new DeskWords(texts, ZoneId.of("Asia/Makassar")),
                    problems);
        }
    }

    record Answer(int status, JsonNode json) {}

    /** A page as the browser gets it. */
    HttpResponse<String> page(String token, String path) {
        return sent(token, request(path));
    }

    Answer get(String token, String path) {
        return send(token, request(path));
    }

    /** @param headers names and values in turn */
    Answer post(String token, String path, String body, String... headers) {
        HttpRequest.Builder request =
                request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
        return send(token, headers.length == 0 ? request : request.headers(headers));
    }

    /** A form, its fields encoded. */
    HttpResponse<String> form(String token, String path, String fields) {
        return sent(
                token,
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(fields)));
    }

    /** A form with files. */
    HttpResponse<String> send(String token, String path, FilesForm form) {
        return sent(
                token,
                request(path).header("Content-Type", form.contentType()).POST(BodyPublishers.ofByteArray(form.body())));
    }

    private ConfigurableApplicationContext running() {
        return Objects.requireNonNull(context, "It runs between the first test and the last.");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + running().getEnvironment().getProperty("local.server.port") + path));
    }

    private static Answer send(String token, HttpRequest.Builder request) {
        HttpResponse<String> response = sent(token, request);
        String body = response.body().isEmpty() ? "null" : response.body();
        return new Answer(response.statusCode(), JsonMapper.shared().readTree(body));
    }

    private static HttpResponse<String> sent(String token, HttpRequest.Builder request) {
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError("No answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        CASES.clear();
        CLOCK.set(wita("2026-11-23T10:00"));
    }

    /** A case at the RT since Friday, of which everything is known. */
    static void aCaseAtTheRt() {
        CASES.put(CaseLife.atRt().hears(CaseLife.report(FRIDAY)).now());
    }

    @Override
    public void afterAll(ExtensionContext tests) {
        if (context != null) {
            context.close();
        }
    }
}
