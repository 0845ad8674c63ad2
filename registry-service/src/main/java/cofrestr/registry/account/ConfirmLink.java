package cofrestr.registry.account;

import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.secret.Keyring;
import cofrestr.kit.time.Clocks;
import cofrestr.registry.RegistryProblem;
import cofrestr.registry.practitioner.PersonChanges;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Links a sign-in to the entry whose code it gives. A wrong code, one that no longer counts, an entry that got another
 * sign-in meanwhile, and a request in which number and birth date fitted nobody are answered alike.
 */
@ApplicationScoped
public class ConfirmLink {
    /** The request that the codes answer is a try as well; it leaves as many tries for them as there are. */
    private static final int THE_REQUEST_ITSELF = 1;

    private final Jdbi jdbi;
    private final Keyring keys;
    private final LinkedNumbers linked;
    private final Clock clock;

    ConfirmLink(Jdbi jdbi, Keyring keys, LinkedNumbers linked, Clock clock) {
        this.jdbi = jdbi;
        this.keys = keys;
        this.linked = linked;
        this.clock = clock;
    }

    /** A request for a link. */
    public record Request(
            UUID id,
            String number,
            @Nullable Long practitionerId,
            byte[] codeHash,
            int wrongCodes,
            LocalDate expiresOn) {}

    /**
     * Gives the code: the number of the entry that is linked now; none where the code does not count, and that is a try the
     * more (ACCOUNT_LINKED where the sign-in has an entry already, ACCOUNT_LOCKED where there were too many tries today).
     */
    @Transactional
    public Optional<RegisterNumber> confirm(String signIn, UUID id, String code) {
        LocalDate today = Clocks.today(clock);
        jdbi.useHandle(handle -> {
            LinkRule rule = LinkRule.on(handle, today);
            Optional<Request> request = request(handle, signIn, id);
            String number = request.map(Request::number).orElse(null);
            if (LinkTries.count(handle, today, signIn, number) > rule.tries() + THE_REQUEST_ITSELF) {
                throw Problem.of(RegistryProblem.ACCOUNT_LOCKED);
            }
            if (linked.of(signIn).isPresent()) {
                throw Problem.of(RegistryProblem.ACCOUNT_LINKED);
            }
            if (request.isPresent()) {
                answer(handle, request.get(), rule, today, new LinkCode(code).hash(keys, signIn));
            }
        });
        return linked.of(signIn);
    }

    private static Optional<Request> request(Handle handle, String signIn, UUID id) {
        return handle.createQuery("""
                        select id, number, practitioner_id, code_hash, wrong_codes, expires_on
                          from account_link where id = :id and signed_in = :signIn and linked_at is null for update
                        """)
                .bind("id", id)
                .bind("signIn", signIn)
                .mapTo(Request.class)
                .findOne();
    }

    private void answer(Handle handle, Request request, LinkRule rule, LocalDate today, byte[] given) {
        boolean counts = MessageDigest.isEqual(request.codeHash(), given)
                && request.wrongCodes() < rule.tries()
                && !request.expiresOn().isBefore(today)
                && request.practitionerId() != null
                && isFree(handle, request.practitionerId());
        Long person = request.practitionerId();
        PersonChanges told = counts && person != null ? LinkedNumbers.changing(handle, clock, person) : null;
        handle.createUpdate("""
                        update account_link set linked_at = case when :counts then :now::timestamptz end,
                               wrong_codes = wrong_codes + case when :counts then 0 else 1 end
                         where id = :id
                        """)
                .bind("counts", counts)
                .bind("now", Clocks.now(clock))
                .bind("id", request.id())
                .execute();
        if (told != null) {
            told.append(clock);
        }
    }

    /** Whether the entry has no sign-in yet; it gets none from anybody else until the transaction ends. */
    private static boolean isFree(Handle handle, long person) {
        long _ = handle.createQuery("select id from practitioner where id = :person for no key update")
                .bind("person", person)
                .mapTo(Long.class)
                .one();
        return !handle.createQuery("""
                        select exists (select from account_link
                                        where practitioner_id = :person and linked_at is not null and unlinked_at is null)
                        """)
                .bind("person", person)
                .mapTo(Boolean.class)
                .one();
    }
}
