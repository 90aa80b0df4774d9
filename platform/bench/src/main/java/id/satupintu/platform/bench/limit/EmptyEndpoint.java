package id.satupintu.platform.bench.limit;

import java.time.Instant;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** A service that does nothing: it reads JSON, keeps nothing, and answers 201 with a receipt. */
@RestController
@SpringBootApplication(proxyBeanMethods = false)
public class EmptyEndpoint {
    static final String PATH = "/api/v1/complaints";

    public static void main(String[] arguments) {
        SpringApplication.run(EmptyEndpoint.class, arguments);
    }

    @PostMapping(PATH)
    @ResponseStatus(HttpStatus.CREATED)
    Receipt take(@RequestBody JsonNode report) {
        return new Receipt(
                "KTM-0000-000000000-0", "00000000", report.path("kind").asString(), Instant.now());
    }

    record Receipt(String trackingId, String pin, String status, Instant receivedAt) {}
}
