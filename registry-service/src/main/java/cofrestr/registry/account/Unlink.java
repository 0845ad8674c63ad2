package cofrestr.registry.account;

import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.time.Clocks;
import cofrestr.registry.practitioner.HoldPerson;
import cofrestr.registry.practitioner.PersonChanges;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jdbi.v3.core.Jdbi;

/** Takes an entry's sign-in away: it opens nothing any more, and the entry is free for another. */
@ApplicationScoped
public class Unlink {
    private final Jdbi jdbi;
    private final Clock clock;

    Unlink(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Whether there was one (NOT_FOUND where there is no such person). */
    @Transactional
    public boolean unlink(RegisterNumber number, String reason, String desk) {
        return jdbi.withHandle(handle -> {
            long person = HoldPerson.byNumber(handle, number);
            PersonChanges told = LinkedNumbers.changing(handle, clock, person);
            int ended = handle.createUpdate("""
                            update account_link set unlinked_at = :now, unlinked_by = :desk, unlinked_because = :reason
                             where practitioner_id = :person
                               and linked_at is not null and unlinked_at is null
                            """)
                    .bind("now", Clocks.now(clock))
                    .bind("desk", desk)
                    .bind("reason", reason)
                    .bind("person", person)
                    .execute();
            if (ended > 0) {
                told.append(clock);
            }
            return ended > 0;
        });
    }
}
