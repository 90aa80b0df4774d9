package id.satupintu.platform.web;

import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Refuses to start a service with an endpoint that nobody thought about. */
final class EveryEndpointHasARule implements SmartInitializingSingleton {
    /** Endpoints of this module itself; {@link SecurityConfiguration} says who may call them. */
    private static final Set<String> OURS = Set.of(ProblemErrorController.PATH, OpenApiDocument.PATH);

    private final RequestMappingHandlerMapping endpoints;
    private final AccessRules rules;

    EveryEndpointHasARule(RequestMappingHandlerMapping endpoints, AccessRules rules) {
        this.endpoints = endpoints;
        this.rules = rules;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<String> forgotten = endpoints.getHandlerMethods().keySet().stream()
                .flatMap(endpoint -> endpoint.getPatternValues().stream()
                        .filter(path -> !OURS.contains(path))
                        .flatMap(path -> methods(endpoint).stream()
                                .filter(method -> !rules.mention(method, path))
                                .map(method -> method + " " + path)))
                .sorted()
                .toList();
        if (!forgotten.isEmpty()) {
            throw new IllegalStateException("No access rule says who may call " + String.join(", ", forgotten)
                    + ". Add it to the AccessRules bean of this service.");
        }
    }

    private static List<HttpMethod> methods(RequestMappingInfo endpoint) {
        List<HttpMethod> named = endpoint.getMethodsCondition().getMethods().stream()
                .map(RequestMethod::asHttpMethod)
                .toList();
        return named.isEmpty() ? List.of(HttpMethod.values()) : named;
    }
}
