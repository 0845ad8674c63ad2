package cofrestr.kit.caller;

import cofrestr.kit.number.OrganisationCode;
import java.util.Set;

/** The service's own copy of who stands beneath whom. A code it does not know is no access. */
public interface OrganisationTree {
    /** Whether {@code asked} is one of {@code own} or beneath one of them. */
    boolean covers(Set<OrganisationCode> own, OrganisationCode asked);
}
