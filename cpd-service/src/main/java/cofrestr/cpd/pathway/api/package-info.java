/** Pathways and coaches over HTTP. */
@NullMarked
package cofrestr.cpd.pathway.api;

import org.jspecify.annotations.NullMarked;
