package cofrestr.workforce;

import cofrestr.kit.caller.OwnNumber;
import cofrestr.kit.number.RegisterNumber;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Whose entry a sign-in is, as the registry's feed tells it. Where the copy knows two, or the registry knows the entry no more, it is nobody's. */
@ApplicationScoped
public class FollowedSignIns implements OwnNumber {
    private final Jdbi jdbi;

    FollowedSignIns(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Optional<RegisterNumber> of(String signIn) {
        List<String> linked = jdbi.withHandle(handle -> handle.createQuery("""
                        select number from followed_person where sign_in = :signIn and unknown_to_registry_since is null
                        """)
                .bind("signIn", signIn)
                .mapTo(String.class)
                .list());
        return linked.size() == 1 ? RegisterNumber.parse(linked.getFirst()) : Optional.empty();
    }
}
