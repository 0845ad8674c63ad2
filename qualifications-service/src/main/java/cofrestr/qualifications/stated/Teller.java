package cofrestr.qualifications.stated;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.caller.Role;
import java.util.Set;

/**
 * Who states something.
 *
 * @param desk who answers for it
 * @param everywhere registry staff, of whoever has or had a post
 * @param own the organisations that it speaks for, those beneath included
 */
public record Teller(String desk, boolean everywhere, Set<String> own) {
    /** The caller, who speaks for {@code beneath}. */
    public static Teller of(Caller caller, Set<String> beneath) {
        return new Teller(caller.desk(), caller.is(Role.REGISTRAR), beneath);
    }

    String[] codes() {
        return own.toArray(String[]::new);
    }
}
