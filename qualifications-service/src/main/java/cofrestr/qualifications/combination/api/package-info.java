/** Rules of combination over HTTP. */
@NullMarked
package cofrestr.qualifications.combination.api;

import org.jspecify.annotations.NullMarked;
