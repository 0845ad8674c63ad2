/** How people stand to the requirements, over HTTP. */
@NullMarked
package cofrestr.qualifications.compliance.api;

import org.jspecify.annotations.NullMarked;
