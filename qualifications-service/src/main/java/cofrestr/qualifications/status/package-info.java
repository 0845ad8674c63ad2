/** Statuses that people hold, such as HLTA: neither a qualification nor a post. */
@NullMarked
package cofrestr.qualifications.status;

import org.jspecify.annotations.NullMarked;
