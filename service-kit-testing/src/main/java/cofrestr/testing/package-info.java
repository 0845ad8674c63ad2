/** What every service's tests share: the real database, signed tokens, a clock to set, rules of the house. */
@NullMarked
package cofrestr.testing;

import org.jspecify.annotations.NullMarked;
