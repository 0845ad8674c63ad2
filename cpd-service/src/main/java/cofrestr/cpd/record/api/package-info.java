/** CPD records over HTTP. */
@NullMarked
package cofrestr.cpd.record.api;

import org.jspecify.annotations.NullMarked;
