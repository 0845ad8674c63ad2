/** What employers state of their own people, over HTTP: one by one and as lists. */
@NullMarked
package cofrestr.qualifications.stated.api;

import org.jspecify.annotations.NullMarked;
