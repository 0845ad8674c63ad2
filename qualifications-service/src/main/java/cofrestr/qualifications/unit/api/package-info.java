/** Units over HTTP. */
@NullMarked
package cofrestr.qualifications.unit.api;

import org.jspecify.annotations.NullMarked;
