/** Programmes over HTTP. */
@NullMarked
package cofrestr.cpd.programme.api;

import org.jspecify.annotations.NullMarked;
