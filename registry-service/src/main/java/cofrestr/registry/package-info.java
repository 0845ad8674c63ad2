/** The register of practitioners: who they are, where they work, in what they are registered. */
@NullMarked
package cofrestr.registry;

import org.jspecify.annotations.NullMarked;
