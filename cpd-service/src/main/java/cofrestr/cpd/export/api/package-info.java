/** The export over HTTP. */
@NullMarked
package cofrestr.cpd.export.api;

import org.jspecify.annotations.NullMarked;
