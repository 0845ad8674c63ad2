/** A person in the register: number, name, entry. */
@NullMarked
package cofrestr.registry.practitioner;

import org.jspecify.annotations.NullMarked;
