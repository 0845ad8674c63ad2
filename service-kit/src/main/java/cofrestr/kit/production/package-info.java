/** What an installation that holds real people must be set to, and the refusal to start where it is not. */
@NullMarked
package cofrestr.kit.production;

import org.jspecify.annotations.NullMarked;
