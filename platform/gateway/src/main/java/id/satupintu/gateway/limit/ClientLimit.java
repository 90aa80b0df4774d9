package id.satupintu.gateway.limit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import id.satupintu.platform.web.ProblemException;
import id.satupintu.platform.web.ProblemWriter;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers 429 to a client that asks too often, and says when to come back. */
final class ClientLimit extends OncePerRequestFilter {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final LoadingCache<Key, Bucket> buckets;
    private final ProblemWriter problems;

    ClientLimit(LimitSettings settings, ProblemWriter problems) {
        this.problems = problems;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(settings.clients())
                .expireAfterAccess(MINUTE.multipliedBy(2))
                .build(key -> bucket(limit(settings, key.purpose())));
    }

    private static int limit(LimitSettings settings, Purpose purpose) {
        return switch (purpose) {
            case ANY -> settings.perMinute();
            case SUBMISSION -> settings.submissionsPerMinute();
            case PIN -> settings.pinsPerMinute();
        };
    }

    private static Bucket bucket(int perMinute) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, MINUTE))
                .build();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // The address as the container knows it: behind a proxy of ours it has looked at what that proxy says.
        ConsumptionProbe probe = buckets.get(new Key(request.getRemoteAddr(), Purpose.of(request)))
                .tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            chain.doFilter(request, response);
            return;
        }
        long seconds = Math.max(1, TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1);
        problems.write(
                response,
                ProblemException.of(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests")
                        .with(HttpHeaders.RETRY_AFTER, Long.toString(seconds)));
    }

    private record Key(String client, Purpose purpose) {}
}
