/** Money for training over HTTP. */
@NullMarked
package cofrestr.cpd.funding.api;

import org.jspecify.annotations.NullMarked;
