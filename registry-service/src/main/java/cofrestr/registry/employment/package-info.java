/** The posts people hold. */
@NullMarked
package cofrestr.registry.employment;

import org.jspecify.annotations.NullMarked;
