package id.satupintu.platform.web;

import java.util.List;
import org.springframework.http.HttpMethod;

/**
 * The one table of a service that says who may call what; the first rule that fits counts. What is not in it is shut for everybody, and a service with an
 * endpoint that is not in it does not start.
 */
public record AccessRules(List<AccessRule> rules) {
    public AccessRules {
        rules = List.copyOf(rules);
    }

    public static AccessRules of(AccessRule... rules) {
        return new AccessRules(List.of(rules));
    }

    boolean mention(HttpMethod method, String path) {
        return rules.stream()
                .anyMatch(rule -> rule.method().equals(method) && rule.path().equals(path));
    }
}
