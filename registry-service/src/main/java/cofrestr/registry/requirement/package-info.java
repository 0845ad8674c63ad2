/**
 * Whether an applicant meets what is required for a category on a day: asked of qualifications-service, which alone knows, before
 * an application is decided. Nothing is guessed: where no answer comes, the application waits, is seen to wait, and it is asked
 * again.
 */
@NullMarked
package cofrestr.registry.requirement;

import org.jspecify.annotations.NullMarked;
