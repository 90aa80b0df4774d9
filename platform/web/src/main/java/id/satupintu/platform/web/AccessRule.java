package id.satupintu.platform.web;

import java.util.List;
import java.util.Set;
import org.springframework.http.HttpMethod;

/**
 * Who may call an endpoint.
 *
 * @param path as the controller maps it, e.g. {@code /api/v1/complaints/{trackingId}}
 * @param audience everyone, any officer, or officers of some roles
 */
public record AccessRule(HttpMethod method, String path, Audience audience) {

    /** Nobody has to log in. */
    public static AccessRule open(HttpMethod method, String path) {
        return new AccessRule(method, path, new Audience.Everyone());
    }

    /** Any officer with a valid token; which cases are theirs, the service decides. */
    public static AccessRule officers(HttpMethod method, String path) {
        return new AccessRule(method, path, new Audience.AnyOfficer());
    }

    /** Officers with one of these roles. */
    public static AccessRule only(HttpMethod method, String path, Role... roles) {
        return new AccessRule(method, path, new Audience.Roles(Set.of(roles)));
    }

    /** For whom an endpoint is. */
    public sealed interface Audience {

        /** Citizens too. */
        record Everyone() implements Audience {}

        record AnyOfficer() implements Audience {}

        /** Officers with at least one of {@code roles}. */
        record Roles(Set<Role> roles) implements Audience {
            public Roles {
                if (roles.isEmpty()) {
                    throw new IllegalArgumentException("A rule for no role lets nobody in");
                }
                roles = Set.copyOf(roles);
            }

            /** Sorted, so that it reads the same every time. */
            List<String> names() {
                return roles.stream().map(Role::name).sorted().toList();
            }
        }
    }
}
