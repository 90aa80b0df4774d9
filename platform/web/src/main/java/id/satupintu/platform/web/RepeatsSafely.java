package id.satupintu.platform.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On an endpoint for programs that honours {@link RepeatKey}, or on a controller all of whose endpoints do. The OpenAPI document names the
 * header there; {@link RepeatKey#of} refuses to be asked on an endpoint for programs without it, so that the document cannot forget one.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface RepeatsSafely {}
