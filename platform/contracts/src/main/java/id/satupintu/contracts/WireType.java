package id.satupintu.contracts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The CloudEvents {@code type} of a contract record, e.g. {@code id.satupintu.escalation.case-escalated.v1}.
 *
 * <p>Written by hand so that renaming a class never renames the wire. A released type is never changed in a way an old
 * reader would misread: a new optional field may join it, anything else is a {@code .v2} record beside it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface WireType {
    String value();
}
