package cofrestr.kit.caller;

import cofrestr.kit.number.OrganisationCode;
import cofrestr.kit.number.RegisterNumber;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who asks: the client and, where a person has signed in, the user; the roles and organisations of the token; the
 * person's own register number, if the token has one or the service knows to whose entry the sign-in is linked.
 */
public record Caller(
        String client,
        @Nullable String user,
        Set<Role> roles,
        Set<OrganisationCode> organisations,
        @Nullable RegisterNumber self) {

    public static Caller nobody() {
        return new Caller("nobody", null, Set.of(Role.NOBODY), Set.of(), null);
    }

    /** Who answers for what is done: the person signed in, or the desk whose program it is. */
    public String desk() {
        return user == null ? client : user;
    }

    /** The own register number as it is written; null where the caller is no person of the register. */
    public @Nullable String selfNumber() {
        return self == null ? null : self.value();
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** The codes the caller may act for, as an SQL array; what lies beneath them is found in the statement that reads. */
    public String[] organisationCodes() {
        return organisations.stream().map(OrganisationCode::value).sorted().toArray(String[]::new);
    }
}
