/** Rows over HTTP: taken in whole, answered in the form asked for. */
@NullMarked
package cofrestr.qualifications.rows.api;

import org.jspecify.annotations.NullMarked;
