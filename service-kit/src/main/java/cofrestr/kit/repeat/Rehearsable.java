package cofrestr.kit.repeat;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation that takes {@code dryRun=true}: everything is checked and answered as in earnest, and nothing is stored,
 * no event written, no key kept.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Rehearsable {
    /** The query parameter that asks for a rehearsal. */
    String PARAMETER = "dryRun";
}
