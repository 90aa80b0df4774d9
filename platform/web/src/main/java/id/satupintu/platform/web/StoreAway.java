package id.satupintu.platform.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells that the store could not be reached, as against a defect of ours. By name, because a service without a store has
 * none of these classes.
 */
final class StoreAway {
    private static final Set<String> SIGNS = Set.of(
            "org.springframework.dao.TransientDataAccessException",
            "org.springframework.dao.RecoverableDataAccessException",
            "org.springframework.dao.DataAccessResourceFailureException",
            "com.mongodb.MongoTimeoutException",
            "com.mongodb.MongoSocketException",
            "com.mongodb.MongoServerUnavailableException",
            "com.mongodb.MongoConnectionPoolClearedException",
            "com.mongodb.MongoNotPrimaryException",
            "com.mongodb.MongoNodeIsRecoveringException",
            "com.mongodb.MongoWriteConcernException",
            "com.mongodb.MongoInterruptedException");

    private StoreAway() {}

    static boolean isTheCauseOf(Throwable thrown) {
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            for (@Nullable Class<?> type = cause.getClass(); type != null; type = type.getSuperclass()) {
                if (SIGNS.contains(type.getName())) {
                    return true;
                }
            }
        }
        return false;
    }
}
