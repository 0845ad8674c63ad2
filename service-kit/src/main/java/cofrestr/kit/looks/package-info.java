/** The record of who looked at whom, when and for what purpose: written before the answer goes out, never changed. */
@NullMarked
package cofrestr.kit.looks;

import org.jspecify.annotations.NullMarked;
