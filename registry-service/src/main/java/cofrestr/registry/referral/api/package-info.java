/** Referrals over HTTP. */
@NullMarked
package cofrestr.registry.referral.api;

import org.jspecify.annotations.NullMarked;
