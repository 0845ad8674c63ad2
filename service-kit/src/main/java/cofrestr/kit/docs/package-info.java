/** What every service adds to its part of the OpenAPI document. */
@NullMarked
package cofrestr.kit.docs;

import org.jspecify.annotations.NullMarked;
