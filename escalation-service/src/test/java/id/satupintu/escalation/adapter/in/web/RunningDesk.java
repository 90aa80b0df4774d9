package id.satupintu.escalation.adapter.in.web;

import static id.satupintu.escalation.domain.CaseLife.FRIDAY;

import id.satupintu.escalation.adapter.out.store.CaseType;
import id.satupintu.escalation.domain.CaseLife;
import id.satupintu.escalation.domain.policy.Policies;
import id.satupintu.platform.testkit.SettableClock;
import id.satupintu.platform.testkit.TestTokens;
import id.satupintu.platform.web.AccessRules;
import id.satupintu.platform.web.WebConfiguration;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The officers' side of the service over real HTTP, with cases in memory and a clock that a test sets. */
final class RunningDesk implements AutoCloseable {
    private static final Policies POLICIES = _ -> CaseLife.POLICY;
    static final FakeCases CASES = new FakeCases(new CaseType(POLICIES));
    static final SettableClock CLOCK = new SettableClock(FRIDAY);
    private final ConfigurableApplicationContext context;

    RunningDesk() {
        context = new SpringApplicationBuilder(Desk.class)
                .run(
                        "--spring.config.location=classpath:satupintu-web.yml",
                        "--server.port=0",
                        "--spring.application.name=escalation-desk",
                        "--satupintu.jwt.public-key=" + TestTokens.publicKeyLocation());
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration(
            excludeName = {
                "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration",
                "org.springframework.boot.mongodb.autoconfigure.health.MongoHealthContributorAutoConfiguration",
                "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration"
            })
    @Import({WebConfiguration.class, CasesController.class, CaseActionsController.class})
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
        CaseViews caseViews() {
            return new CaseViews(POLICIES, new CaseTexts(), CLOCK);
        }
    }

    record Answer(int status, JsonNode json) {}

    Answer get(String token, String path) {
        return send(token, request(path));
    }

    Answer post(String token, String path, String body) {
        return send(
                token, request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + path));
    }

    private static Answer send(String token, HttpRequest.Builder request) {
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            String body = response.body().isEmpty() ? "null" : response.body();
            return new Answer(response.statusCode(), JsonMapper.shared().readTree(body));
        } catch (IOException e) {
            throw new AssertionError("No answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
