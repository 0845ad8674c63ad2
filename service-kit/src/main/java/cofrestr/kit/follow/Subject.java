package cofrestr.kit.follow;

/** Of whom or what an event speaks: its kind, in the follower's words, and its name in the feed. */
public record Subject(String kind, String name) {}
