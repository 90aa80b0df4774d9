package id.satupintu.platform.web;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;

/**
 * The one table of a service that says who may call what; the first rule that fits counts. What is not in it is shut for everybody, and a service with an
 * endpoint that is not in it does not start.
 */
public record AccessRules(List<AccessRule> rules) {
    public AccessRules {
        rules = List.copyOf(rules);
        for (AccessRule rule : rules) {
            if (rule.audience() instanceof AccessRule.Audience.Officers officers
                    && officers.reaches().isEmpty()) {
                throw new IllegalArgumentException(
                        "The rule for " + rule.method() + " " + rule.path() + " lets nobody in: say which roles may");
            }
        }
    }

    public static AccessRules of(AccessRule... rules) {
        return new AccessRules(List.of(rules));
    }

    /** This table with more lines, after its own. */
    public AccessRules and(AccessRule... more) {
        return new AccessRules(Stream.concat(rules.stream(), Stream.of(more)).toList());
    }

    boolean mention(HttpMethod method, String path) {
        return rules.stream()
                .anyMatch(rule -> rule.method().equals(method) && rule.path().equals(path));
    }
}
