package id.satupintu.system.fuzz;

import id.satupintu.system.fuzz.Subjects.Known;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody with a proper report, to be sure that the door still works for those it is meant for. */
final class Citizen {
    private static final JsonMapper JSON = JsonMapper.shared();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final int intakePort;

    Citizen(int intakePort) {
        this.intakePort = intakePort;
    }

    /** Hands in a report about a neighbour's chickens, or one that nobody can place and a person has to review. */
    Known report(int number, boolean vague) throws IOException, InterruptedException {
        String body = vague ? """
                {"kind":"COMPLAINT","title":"Mohon perhatian %d","body":"Mohon perhatian atas hal ini karena sudah lama terjadi.",
                 "location":{"region":"64.08.04"}}""" : """
                {"kind":"COMPLAINT","title":"Kandang ayam bau %d","body":"Kandang ayam tetangga di RT 3 baunya sampai ke dapur setiap pagi.",
                 "location":{"region":"64.08.04.2001","rt":3},"contact":{"name":"Warga","email":"warga@contoh.id"}}""";
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + intakePort + "/api/v1/complaints"))
                        .timeout(Duration.ofSeconds(20))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body.formatted(number), StandardCharsets.UTF_8))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            throw new IOException("A proper report got " + answer.statusCode() + " " + answer.body());
        }
        JsonNode receipt = JSON.readTree(answer.body());
        return new Known(
                receipt.path("trackingId").asString(), receipt.path("pin").asString());
    }

    /** The view of a report; its status is what counts. */
    JsonNode look(Known report) throws IOException, InterruptedException {
        return JSON.readTree(http.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + intakePort + "/api/v1/complaints/"
                                        + report.complaintId()))
                                .timeout(Duration.ofSeconds(20))
                                .header("X-Pin", report.pin())
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body());
    }

    /** Seconds until somebody is named who has to act; negative when nobody was within {@code patience}. */
    double untilSomebodyActs(Known report, Duration patience) throws IOException, InterruptedException {
        long began = System.nanoTime();
        while (System.nanoTime() - began < patience.toNanos()) {
            if (look(report).path("responsible").isObject()) {
                return (System.nanoTime() - began) / 1e9;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return -1;
    }
}
