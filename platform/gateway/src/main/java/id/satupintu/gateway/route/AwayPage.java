package id.satupintu.gateway.route;

import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Says to a person that a part is away, that nothing is lost, and that the rest works. */
@FunctionalInterface
public interface AwayPage {

    /** @param retryAfterSeconds when it is worth another try */
    ServerResponse render(ServerRequest request, Route address, long retryAfterSeconds);
}
