/** Follows another service's change feed: one follower at a time, place and effect in one transaction, poison set aside. */
@NullMarked
package cofrestr.kit.follow;

import org.jspecify.annotations.NullMarked;
