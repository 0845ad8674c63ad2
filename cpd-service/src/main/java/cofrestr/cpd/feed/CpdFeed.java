package cofrestr.cpd.feed;

import cofrestr.kit.feed.FeedName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** That this service has a feed, and what it is called. */
@ApplicationScoped
class CpdFeed {
    @Produces
    @Singleton
    FeedName name() {
        return new FeedName("cpd");
    }
}
