/**
 * HLTA assessment as a case: a candidate is prepared, registers, is visited by an assessor, judged against each standard, and the
 * assessment body decides. The rules are those of a dated scheme. What is only planned and breaks a rule is refused; what happened
 * and broke one is recorded as it happened, and nothing is decided until the assessment body has said why it may stand.
 */
@NullMarked
package cofrestr.qualifications.assessment;

import org.jspecify.annotations.NullMarked;
