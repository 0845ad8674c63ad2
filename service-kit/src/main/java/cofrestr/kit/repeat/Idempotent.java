package cofrestr.kit.repeat;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation that honours {@code Idempotency-Key}: under one key of one caller it is done once, and every repetition
 * within 24 hours gets the first answer, also when that answer was lost on the way. It can be rehearsed too
 * ({@link Rehearsable}). The method returns a Response and runs in one transaction, which the use case joins.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {
    /** The header that names a request. */
    String HEADER = "Idempotency-Key";
}
