/** Calendar: which days are working days, so that the periods of the law can be reckoned. */
@NullMarked
package cofrestr.registry.calendar;

import org.jspecify.annotations.NullMarked;
