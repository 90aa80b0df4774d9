package id.satupintu.contracts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Where a sealed family of events is published. One owner per topic, and only the owner writes. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventStream {

    /** The Kafka topic, e.g. {@code escalation.case.v1}. */
    String topic();

    /** The CloudEvents {@code source}, e.g. {@code /escalation-service}. {@code sequence} counts per subject and source. */
    String source();

    /** True when only the newest event of a key must be kept (a directory), false when the log is the archive. */
    boolean compacted() default false;
}
