package cofrestr.registry.account;

import cofrestr.kit.caller.OwnNumber;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.registry.practitioner.PersonChanges;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The entries to which sign-ins are linked: what a practitioner's token does not say, the registry knows. */
@ApplicationScoped
public class LinkedNumbers implements OwnNumber {
    private final Jdbi jdbi;

    LinkedNumbers(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Optional<RegisterNumber> of(String signIn) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select p.register_number from account_link l join practitioner p on p.id = l.practitioner_id
                         where l.signed_in = :signIn and l.linked_at is not null and l.unlinked_at is null
                        """)
                        .bind("signIn", signIn)
                        .mapTo(String.class)
                        .findOne())
                .flatMap(RegisterNumber::parse);
    }

    /** The person's sign-in is about to change: the other services will be told, employers not. The person's row is held. */
    static PersonChanges changing(Handle handle, Clock clock, long person) {
        return PersonChanges.of(handle, clock, person, "wales.cofrestr.entry.changed.v1");
    }
}
