/** Requirements and the powers behind them, over HTTP. */
@NullMarked
package cofrestr.qualifications.requirement.api;

import org.jspecify.annotations.NullMarked;
