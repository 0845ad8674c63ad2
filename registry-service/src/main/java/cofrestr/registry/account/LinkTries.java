package cofrestr.registry.account;

import java.time.LocalDate;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Counts tries, right and wrong alike: were only wrong ones counted, the count would tell which was right. Until the
 * transaction ends nobody else counts for the same sign-in or number.
 */
final class LinkTries {
    private static final String COUNT = """
            insert into account_link_try (day, who, what, tries) values (:today, :who, :what, 1)
                on conflict (day, who, what) do update set tries = account_link_try.tries + 1
            returning tries
            """;

    private LinkTries() {}

    /** Counts one more try of a sign-in, at a number where one is known; answers how many the one that has more of them has today. */
    static int count(Handle handle, LocalDate today, String signIn, @Nullable String number) {
        int ofSignIn = one(handle, today, "SIGN_IN", signIn);
        return number == null ? ofSignIn : Math.max(ofSignIn, one(handle, today, "NUMBER", number));
    }

    private static int one(Handle handle, LocalDate today, String who, String what) {
        return handle.createQuery(COUNT)
                .bind("today", today)
                .bind("who", who)
                .bind("what", what)
                .mapTo(Integer.class)
                .one();
    }
}
