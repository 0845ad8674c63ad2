/** What is the same in HTTP of everything that people hold. */
@NullMarked
package cofrestr.qualifications.held.api;

import org.jspecify.annotations.NullMarked;
