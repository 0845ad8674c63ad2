/** Account: that a sign-in is a practitioner's, and whose entry is theirs to see. */
@NullMarked
package cofrestr.registry.account;

import org.jspecify.annotations.NullMarked;
