/** Hiding: whose entry the public does not find, for the person's safety. */
@NullMarked
package cofrestr.registry.hiding;

import org.jspecify.annotations.NullMarked;
