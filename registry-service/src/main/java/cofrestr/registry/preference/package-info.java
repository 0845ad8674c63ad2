/** Preference: in which language and by which channel a person wants to be written to. */
@NullMarked
package cofrestr.registry.preference;

import org.jspecify.annotations.NullMarked;
