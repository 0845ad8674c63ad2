/** Reference data of the register: categories and codes. */
@NullMarked
package cofrestr.registry.reference;

import org.jspecify.annotations.NullMarked;
