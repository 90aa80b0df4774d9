package id.satupintu.escalation;

import static org.awaitility.Awaitility.await;

import id.satupintu.contracts.ComplaintEvent;
import id.satupintu.contracts.EventCatalogue;
import id.satupintu.contracts.EventStream;
import id.satupintu.platform.messaging.EventCodec;
import id.satupintu.platform.messaging.OutgoingEvent;
import id.satupintu.platform.testkit.SettableClock;
import id.satupintu.platform.testkit.TestBroker;
import id.satupintu.platform.testkit.TestStore;
import id.satupintu.platform.testkit.TestTokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole service on a real broker and the embedded store, with a clock that a test sets. It runs for all tests of a
 * class, ready before the first; each of them begins on {@link #FRIDAY}.
 */
final class RunningEscalation implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {
    /** Friday 20 November 2026, nine in the morning in Kutai Timur. */
    static final Instant FRIDAY = Instant.parse("2026-11-20T01:00:00Z");

    private static final SettableClock CLOCK = new SettableClock(FRIDAY);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private @Nullable ConfigurableApplicationContext context;
    private String address = "";

    @Configuration(proxyBeanMethods = false)
    static class SettableTime {
        @Bean
        @Primary
        Clock settableClock() {
            return CLOCK;
        }
    }

    @Override
    public void beforeAll(ExtensionContext tests) {
        ConfigurableApplicationContext running = new SpringApplicationBuilder(
                        EscalationApplication.class, SettableTime.class)
                .run(
                        "--server.port=0",
                        "--spring.mongodb.uri=" + TestStore.freshDatabase(),
                        "--spring.cloud.stream.kafka.binder.brokers="
                                + TestBroker.get().bootstrapServers(),
                        "--satupintu.jwt.public-key=" + TestTokens.publicKeyLocation());
        context = running;
        address = "http://127.0.0.1:" + running.getEnvironment().getProperty("local.server.port");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> get("", "/actuator/health/readiness").status() == 200);
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        CLOCK.set(FRIDAY);
    }

    SettableClock clock() {
        return CLOCK;
    }

    record Answer(int status, JsonNode json) {}

    Answer get(String token, String path) {
        return send(token, HttpRequest.newBuilder(URI.create(address + path)));
    }

    /** What is there to read as it is, whatever it is. */
    String text(String token, String path) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                    .header("Authorization", "Bearer " + token)
                    .build();
            return CLIENT.send(request, BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new AssertionError("No answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    Answer post(String token, String path, String body) {
        return send(
                token,
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)));
    }

    /** A form, its fields encoded. */
    Answer form(String token, String path, String fields) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields));
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), JsonMapper.shared().valueToTree(response.body()));
        } catch (IOException e) {
            throw new AssertionError("No answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    Answer send(String token, String path, FilesForm form, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", form.contentType())
                .POST(BodyPublishers.ofByteArray(form.body()));
        return send(token, headers.length == 0 ? request : request.headers(headers));
    }

    /** A file as it is served. */
    HttpResponse<byte[]> file(String token, String path) {
        try {
            return CLIENT.send(
                    HttpRequest.newBuilder(URI.create(address + path))
                            .header("Authorization", "Bearer " + token)
                            .build(),
                    BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new AssertionError("No answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    private static Answer send(String token, HttpRequest.Builder request) {
        try {
            if (!token.isEmpty()) {
                request.header("Authorization", "Bearer " + token);
            }
            HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString());
            String body = response.body().isEmpty() ? "null" : response.body();
            return new Answer(response.statusCode(), JsonMapper.shared().readTree(body));
        } catch (IOException e) {
            throw new AssertionError("No answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Says {@code event} as its owner would, once or more often. */
    static void publish(ComplaintEvent event, Instant time, int times) {
        publish(event, "64.08", time, times);
    }

    /** Says {@code event} of another kabupaten. */
    static void publish(ComplaintEvent event, String kabupaten, Instant time, int times) {
        EventStream stream =
                EventCatalogue.stream(event.getClass().getInterfaces()[0].asSubclass(ComplaintEvent.class));
        OutgoingEvent outgoing = new OutgoingEvent(
                stream.topic(),
                UUID.randomUUID().toString(),
                EventCatalogue.wireType(event.getClass()),
                stream.source(),
                event.subject(),
                time,
                kabupaten,
                1,
                null,
                null,
                null,
                new String(EventCodec.writeData(event), StandardCharsets.UTF_8));
        for (int i = 0; i < times; i++) {
            ProducerRecord<byte[], byte[]> message = new ProducerRecord<>(
                    stream.topic(),
                    event.subject().getBytes(StandardCharsets.UTF_8),
                    outgoing.data().getBytes(StandardCharsets.UTF_8));
            EventCodec.writeHeaders(message.headers(), outgoing);
            TestBroker.get().write(message);
        }
    }

    /** The short names of what was said about {@code subject}, in order, warnings left out. */
    static List<String> said(String topic, String subject) {
        return TestBroker.get().read(topic, subject).stream()
                .map(message -> header(message, "ce_type"))
                .map(type -> type.substring(type.indexOf('.', 14) + 1, type.lastIndexOf('.')))
                .filter(type -> !type.equals("deadline-approaching"))
                .toList();
    }

    static String header(ConsumerRecord<byte[], byte[]> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    @Override
    public void afterAll(ExtensionContext tests) {
        if (context != null) {
            context.close();
        }
    }
}
