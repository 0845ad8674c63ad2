package cofrestr.kit.feed;

import cofrestr.kit.caller.Caller;

/** What a reader reaches in the feed of this service. A service whose events are not for everybody of an organisation alike provides its own. */
@FunctionalInterface
public interface FeedReach {
    /** The routes by which the caller reads; an event is read by whoever has one of its routes. Always in the same order. */
    String[] routes(Caller caller);
}
