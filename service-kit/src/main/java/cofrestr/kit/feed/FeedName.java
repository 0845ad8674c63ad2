package cofrestr.kit.feed;

/**
 * A service that has a feed provides one bean of this type; one without does not. Its database has the tables
 * {@code feed_event} and {@code feed_generation}.
 *
 * @param name the feed's name in paths and cursors, such as {@code registry}
 */
public record FeedName(String name) {}
