package cofrestr.registry.account;

import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.secret.Keyring;
import cofrestr.kit.time.Clocks;
import cofrestr.registry.RegistryProblem;
import cofrestr.registry.notice.OweNotice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who signed in says whose entry is theirs, by register number and birth date. A code goes to an address that the
 * entry already has. Whether anybody was found is told to nobody: the answer is the same, and a try is a try.
 */
@ApplicationScoped
public class AskForLink {
    private static final String FIND = """
            select p.id from practitioner p
              join entry e on e.practitioner_id = p.id and e.valid @> :today::date and e.date_of_birth = :birth
             where p.register_number = last_survivor(:number)
               and not exists (select from account_link l where l.practitioner_id = p.id and l.linked_at is not null and l.unlinked_at is null)
            """;

    private final Jdbi jdbi;
    private final Keyring keys;
    private final LinkedNumbers linked;
    private final Clock clock;

    AskForLink(Jdbi jdbi, Keyring keys, LinkedNumbers linked, Clock clock) {
        this.jdbi = jdbi;
        this.keys = keys;
        this.linked = linked;
        this.clock = clock;
    }

    /** What was asked for: the id to give the code for, and the last day on which it counts. */
    public record Asked(UUID id, LocalDate expiresOn) {}

    /**
     * Asks (ACCOUNT_LINKED where the sign-in has an entry already, ACCOUNT_LOCKED where there were too many tries today).
     *
     * @param signIn the identity provider's id of the sign-in
     */
    @Transactional
    public Asked ask(String signIn, RegisterNumber number, LocalDate birth) {
        if (linked.of(signIn).isPresent()) {
            throw Problem.of(RegistryProblem.ACCOUNT_LINKED);
        }
        LocalDate today = Clocks.today(clock);
        return jdbi.withHandle(handle -> {
            LinkRule rule = LinkRule.on(handle, today);
            if (LinkTries.count(handle, today, signIn, number.value()) > rule.tries()) {
                throw Problem.of(RegistryProblem.ACCOUNT_LOCKED);
            }
            Optional<Long> person = handle.createQuery(FIND)
                    .bind("today", today)
                    .bind("birth", birth)
                    .bind("number", number.value())
                    .mapTo(Long.class)
                    .findOne();
            LinkCode code = LinkCode.draw();
            LocalDate expires = today.plusDays(rule.codeValidDays());
            UUID id = insert(handle, signIn, number, person.orElse(null), code, expires);
            person.ifPresent(found -> new OweNotice(
                            "ACCOUNT_LINK_CODE",
                            found,
                            id,
                            Map.of("code", code.written(), "validUntil", expires.toString()))
                    .toPerson(handle, Clocks.now(clock)));
            return new Asked(id, expires);
        });
    }

    private UUID insert(
            Handle handle,
            String signIn,
            RegisterNumber number,
            @Nullable Long person,
            LinkCode code,
            LocalDate expires) {
        return handle.createQuery("""
                        insert into account_link (signed_in, number, practitioner_id, code_hash, expires_on, recorded_from)
                        values (:signIn, :number, :person, :hash, :expires, :now) returning id
                        """)
                .bind("signIn", signIn)
                .bind("number", number.value())
                .bindByType("person", person, Long.class)
                .bind("hash", code.hash(keys, signIn))
                .bind("expires", expires)
                .bind("now", Clocks.now(clock))
                .mapTo(UUID.class)
                .one();
    }
}
