package cofrestr.kit.caller;

import cofrestr.kit.number.RegisterNumber;
import java.util.Optional;

/**
 * What the service itself knows of whose entry a sign-in is. A service that has such a bean is asked where a practitioner's
 * token names no register number; in any other service the token alone counts.
 */
public interface OwnNumber {
    /** The number of the entry to which {@code signIn} (the token's {@code sub}) is linked. */
    Optional<RegisterNumber> of(String signIn);
}
