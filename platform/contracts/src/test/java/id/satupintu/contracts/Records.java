package id.satupintu.contracts;

import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/** What a record says of its fields. */
final class Records {
    private Records() {}

    static boolean isOptional(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
