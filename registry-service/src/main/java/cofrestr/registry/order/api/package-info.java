/** Orders over HTTP, for caseworkers. */
@NullMarked
package cofrestr.registry.order.api;

import org.jspecify.annotations.NullMarked;
