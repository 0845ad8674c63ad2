package cofrestr.kit.caller;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Who may call an operation, and how far that reaches. An operation without one answers nobody, and fails the build. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(May.All.class)
public @interface May {
    Role[] value();

    Scope scope() default Scope.EVERYWHERE;

    /**
     * The client ids of the services that may ask, for {@link Role#SERVICE} alone: what one service may ask another is
     * settled operation by operation, so the role without a name here lets nobody in.
     */
    String[] callers() default {};

    /** Several powers on one operation. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface All {
        May[] value();
    }
}
