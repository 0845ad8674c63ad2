package cofrestr.registry.application;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.caller.Role;
import cofrestr.kit.number.RegisterNumber;
import org.jspecify.annotations.Nullable;

/**
 * Which applications a caller may know of: registry staff those that were submitted or that the desk entered, a person the
 * own. A person's draft is the person's alone.
 *
 * @param staff a registrar or a caseworker
 * @param self the register number of a practitioner's token
 */
public record Sight(boolean staff, @Nullable String self) {
    /** The condition on {@code application a} of {@code practitioner p}, for a statement that binds a Sight. */
    static final String CONDITION =
            "(:staff and (a.submitted_on is not null or a.entered_by = 'REGISTRAR') or last_survivor(p.register_number) = last_survivor(:self::text))";

    public static Sight of(Caller caller) {
        RegisterNumber self = caller.is(Role.PRACTITIONER) ? caller.self() : null;
        return new Sight(caller.is(Role.REGISTRAR) || caller.is(Role.CASEWORKER), self == null ? null : self.value());
    }
}
