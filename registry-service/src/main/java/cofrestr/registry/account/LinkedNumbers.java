package cofrestr.registry.account;

import cofrestr.kit.caller.OwnNumber;
import cofrestr.kit.number.RegisterNumber;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
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
}
