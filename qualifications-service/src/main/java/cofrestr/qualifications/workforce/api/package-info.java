/** How it stands with this service's copy of the workforce, over HTTP. */
@NullMarked
package cofrestr.qualifications.workforce.api;

import org.jspecify.annotations.NullMarked;
