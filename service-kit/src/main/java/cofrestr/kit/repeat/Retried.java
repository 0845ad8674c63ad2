package cofrestr.kit.repeat;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation that the database may undo because two wanted the same at once (deadlock, serialization failure): it is
 * done again, a few times, before the caller is told to come back. Only for operations whose request was read whole.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Retried {}
