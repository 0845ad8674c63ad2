package cofrestr.registry.account;

import java.time.LocalDate;
import org.jdbi.v3.core.Handle;

/**
 * How a sign-in is linked to an entry (project decision).
 *
 * @param tries how often one sign-in, and everybody together at one number, may ask or give a code on one day
 * @param codeValidDays for how many days a code counts
 */
public record LinkRule(int tries, int codeValidDays) {
    static LinkRule on(Handle handle, LocalDate today) {
        return handle.createQuery("select tries, code_valid_days from account_link_rule where valid @> :today::date")
                .bind("today", today)
                .mapTo(LinkRule.class)
                .one();
    }
}
