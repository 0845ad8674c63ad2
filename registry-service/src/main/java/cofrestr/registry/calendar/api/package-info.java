/** The calendar over HTTP. */
@NullMarked
package cofrestr.registry.calendar.api;

import org.jspecify.annotations.NullMarked;
