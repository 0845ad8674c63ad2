package cofrestr.kit.caller;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The powers a token can carry. {@link #NOBODY} is the caller without a token: the public. */
public enum Role {
    REGISTRAR,
    CASEWORKER,
    POLICY_ANALYST,
    EMPLOYER,
    ASSESSOR,
    PROVIDER,
    PRACTITIONER,
    AUDITOR,
    SERVICE,
    NOBODY;

    /** The role's name in a token and in the documents, such as {@code policy-analyst}. */
    public String tokenName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The role a token names; none for a role of somebody else's, and never {@link #NOBODY}. */
    public static Optional<Role> named(String tokenName) {
        return Arrays.stream(values())
                .filter(role -> role != NOBODY && role.tokenName().equals(tokenName))
                .findFirst();
    }
}
