package id.satupintu.gateway.route;

import id.satupintu.platform.web.ProblemException;
import id.satupintu.platform.web.ProblemWriter;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** What is answered for a service that cannot be reached: a page to a person, a problem to a program, 503 to both. */
final class AwayAnswer {
    private static final Logger LOG = LoggerFactory.getLogger(AwayAnswer.class);
    private static final Duration AGAIN = Duration.ofSeconds(5);

    private final AwayPage page;
    private final ProblemWriter problems;

    AwayAnswer(AwayPage page, ProblemWriter problems) {
        this.page = page;
        this.problems = problems;
    }

    /** Whether {@code failure} says that the service could not be reached, or did not answer. */
    static boolean tells(Throwable failure) {
        return failure instanceof ResourceAccessException
                || (failure instanceof ResponseStatusException status
                        && status.getStatusCode().is5xxServerError());
    }

    /** A person is not shown what a service says to programs when it stumbles. */
    ServerResponse instead(ServerResponse answer, ServerRequest request, Route address) {
        if (address.kind() == Route.Kind.API
                || !answer.statusCode().is5xxServerError()
                || MediaType.TEXT_HTML.isCompatibleWith(answer.headers().getContentType())) {
            return answer;
        }
        LOG.warn(
                "{} answered a page with {}",
                address.service().id(),
                answer.statusCode().value());
        return page.render(request, address, AGAIN.toSeconds());
    }

    ServerResponse answer(Throwable failure, ServerRequest request, Route address) {
        LOG.warn("{} is away: {}", address.service().id(), failure.getClass().getSimpleName());
        return address.kind() == Route.Kind.API
                ? ServerResponse.status(HttpStatus.SERVICE_UNAVAILABLE).build((_, response) -> {
                    problems.write(response, ProblemException.unavailable(AGAIN));
                    return null;
                })
                : page.render(request, address, AGAIN.toSeconds());
    }
}
