/**
 * Referrals: an employer or agent tells the register that somebody's services ended, or would have, for misconduct,
 * incompetence or a relevant offence (2014 Act ss36-37; SI 2015/140 regs 45-46, Sch 5). For caseworkers alone.
 */
@NullMarked
package cofrestr.registry.referral;

import org.jspecify.annotations.NullMarked;
