package cofrestr.kit.feed;

import cofrestr.kit.caller.Caller;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;

/** Everybody of an organisation reads what is routed to it. */
@DefaultBean
@ApplicationScoped
class ReachByOrganisation implements FeedReach {
    @Override
    public String[] routes(Caller caller) {
        return caller.organisationCodes();
    }
}
