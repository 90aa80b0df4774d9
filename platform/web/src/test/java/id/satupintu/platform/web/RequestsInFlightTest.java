package id.satupintu.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RequestsInFlightTest {
    private final RequestsInFlight filter = new RequestsInFlight(
            1,
            new ProblemWriter(new ProblemTexts("messages"), JsonMapper.builder().build()));

    @Test
    void one_too_many_is_told_to_come_again_and_the_place_is_free_afterwards() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Thread first = Thread.ofVirtual().start(() -> {
            try {
                filter.doFilter(request("/api/v1/complaints"), new MockHttpServletResponse(), (_, _) -> {
                    inside.countDown();
                    await(go);
                });
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        inside.await();

        MockHttpServletResponse refused = ask("/api/v1/complaints");
        assertThat(refused.getStatus()).isEqualTo(503);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("5");
        assertThat(refused.getContentType()).startsWith("application/problem+json");
        assertThat(ask("/actuator/health/liveness").getStatus()).isEqualTo(200);

        go.countDown();
        first.join();
        assertThat(ask("/api/v1/complaints").getStatus()).isEqualTo(200);
    }

    private MockHttpServletResponse ask(String path) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        FilterChain nothing = (_, _) -> {};
        filter.doFilter(request(path), response, nothing);
        return response;
    }

    private static MockHttpServletRequest request(String path) {
        return new MockHttpServletRequest("POST", path);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
