/** Journeys: what people and systems do with the whole register, through the front door, with everything real behind it. */
@NullMarked
package cofrestr.journeys;

import org.jspecify.annotations.NullMarked;
