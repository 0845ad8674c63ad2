/** Particulars over HTTP. */
@NullMarked
package cofrestr.registry.particular.api;

import org.jspecify.annotations.NullMarked;
