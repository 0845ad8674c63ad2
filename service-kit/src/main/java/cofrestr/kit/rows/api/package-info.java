/** Rows over HTTP: taken in whole, answered in the form asked for. */
@NullMarked
package cofrestr.kit.rows.api;

import org.jspecify.annotations.NullMarked;
