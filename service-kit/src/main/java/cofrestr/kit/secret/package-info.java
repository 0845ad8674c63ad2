/** Keys, sealed values and keyed hashes: nothing secret is ever stored or searched in the clear. */
@NullMarked
package cofrestr.kit.secret;

import org.jspecify.annotations.NullMarked;
