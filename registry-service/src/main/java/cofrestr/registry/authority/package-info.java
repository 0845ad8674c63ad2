/** Whose word counts for a field of the entry: dated rules, not code. */
@NullMarked
package cofrestr.registry.authority;

import org.jspecify.annotations.NullMarked;
