/** Training that has to be renewed, over HTTP. */
@NullMarked
package cofrestr.cpd.training.api;

import org.jspecify.annotations.NullMarked;
