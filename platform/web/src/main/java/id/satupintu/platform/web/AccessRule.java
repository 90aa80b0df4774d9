package id.satupintu.platform.web;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpMethod;

/**
 * One line of the table of permissions: who may call an endpoint, about what, and what everybody else is answered.
 *
 * <p>Roles are held at the door of the service ({@link SecurityConfiguration}). How far a role reaches is held where the thing itself is
 * known, by the service; the line says it, and the role matrix of the system tests holds the running service to the line.
 *
 * @param path as the controller maps it, e.g. {@code /api/v1/complaints/{trackingId}}
 * @param audience everyone, who knows number and PIN, or officers
 */
public record AccessRule(HttpMethod method, String path, Audience audience) {

    /** Nobody has to log in. */
    public static AccessRule open(HttpMethod method, String path) {
        return new AccessRule(method, path, new Audience.Everyone());
    }

    /** Nobody has to log in, but number and PIN of a report must belong together. */
    public static AccessRule reporter(HttpMethod method, String path) {
        return new AccessRule(method, path, new Audience.Reporter());
    }

    /** Officers only; whose, {@link #may} says. As long as it has not, it lets nobody in. */
    public static AccessRule officers(HttpMethod method, String path) {
        return new AccessRule(method, path, new Audience.Officers(Map.of(), Outside.HIDDEN));
    }

    /**
     * This line, with more roles.
     *
     * @throws IllegalStateException when the endpoint is open, or one of the roles has been given a reach already
     */
    public AccessRule may(Reach reach, Role... roles) {
        Audience.Officers before = forOfficers();
        Map<Role, Reach> reaches = new EnumMap<>(Role.class);
        reaches.putAll(before.reaches());
        for (Role role : roles) {
            if (reaches.put(role, reach) != null) {
                throw new IllegalStateException(method + " " + path + " says twice how far " + role + " reaches");
            }
        }
        return new AccessRule(method, path, new Audience.Officers(reaches, before.outside()));
    }

    /** This line, with another answer to who reaches for what is not theirs. */
    public AccessRule outside(Outside outside) {
        return new AccessRule(method, path, new Audience.Officers(forOfficers().reaches(), outside));
    }

    private Audience.Officers forOfficers() {
        if (audience instanceof Audience.Officers officers) {
            return officers;
        }
        throw new IllegalStateException(method + " " + path + " is open; roles make no difference to it");
    }

    /** What of the things an endpoint is about belongs to an officer. */
    public enum Reach {
        /** What the own unit has, or had. */
        UNIT,
        /** What the own unit has or had, and everything in the own kabupaten that is sealed for the Inspektorat. */
        UNIT_AND_SEALED,
        /** What is said to the own unit, and to the own duty in the own kabupaten. */
        MAILBOX,
        /** What is sealed for the Inspektorat in the own kabupaten. */
        SEALED,
        /** Everything of the own kabupaten that is not sealed. */
        KABUPATEN,
        /** Everything, of every kabupaten. */
        EVERYWHERE
    }

    /** What is answered to a role that may call the endpoint, about what it does not reach. */
    public enum Outside {
        /** 404: whether it exists is not told. */
        HIDDEN(404),
        /** 403: it is known to exist anyway. */
        REFUSED(403),
        /** 200 without it: a list. */
        LEFT_OUT(200);

        private final int status;

        Outside(int status) {
            this.status = status;
        }

        /** The HTTP status. */
        public int status() {
            return status;
        }
    }

    /** For whom an endpoint is. */
    public sealed interface Audience {

        /** Citizens too. */
        record Everyone() implements Audience {}

        /** Who knows number and PIN of the report. */
        record Reporter() implements Audience {}

        /**
         * Officers who hold at least one of some roles.
         *
         * @param reaches how far each of the roles reaches; a role that is not in it gets 403
         */
        record Officers(Map<Role, Reach> reaches, Outside outside) implements Audience {
            public Officers {
                reaches = reaches.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(reaches));
            }

            /** Empty when the role may not call the endpoint at all. */
            public Optional<Reach> reach(Role role) {
                return Optional.ofNullable(reaches.get(role));
            }

            /** In the order of {@link Role}. */
            List<String> names() {
                return Arrays.stream(Role.values())
                        .filter(reaches::containsKey)
                        .map(Role::name)
                        .toList();
            }
        }
    }
}
