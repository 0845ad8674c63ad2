package cofrestr.kit.feed;

/**
 * What a feed says of a subject as it stands now.
 *
 * @param data the two allow-lists, as an event would carry them
 */
public record FeedSubject(String subject, long version, String data) {}
