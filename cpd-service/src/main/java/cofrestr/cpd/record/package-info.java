/** The CPD record: what somebody learned, each activity once, whoever reports it. The person alone decides who else reads it. */
@NullMarked
package cofrestr.cpd.record;

import org.jspecify.annotations.NullMarked;
