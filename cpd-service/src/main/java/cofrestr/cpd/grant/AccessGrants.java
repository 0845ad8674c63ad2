package cofrestr.cpd.grant;

import cofrestr.cpd.CpdProblem;
import cofrestr.kit.caller.Caller;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.paging.Paging;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.time.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The grants of people: given, read and withdrawn by the person, read by the organisation that each names. */
@ApplicationScoped
public class AccessGrants {
    private static final String SHOWN =
            "select id, register_number, organisation, purpose, words, scopes, from_date, until, withdrawn_at, version from access_grant ";

    private final Jdbi jdbi;
    private final Clock clock;

    AccessGrants(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** What is to be opened; see {@link AccessGrant}. */
    public record Given(
            String organisation,
            String purpose,
            @Nullable String words,
            List<GrantScope> scopes,
            @Nullable LocalDate from,
            LocalDate until) {}

    /** What a purpose asks of a grant. */
    public record PurposeRule(int longestDays, boolean needsWords) {}

    /** Opens the record. The organisation is one of the register, the purpose is known and allows as long. */
    @Transactional
    public UUID give(RegisterNumber number, Given given, Caller by) {
        LocalDate today = Clocks.today(clock);
        LocalDate from = given.from() == null ? today : given.from();
        return jdbi.withHandle(handle -> {
            refuseUnfit(handle, given, from, today);
            return handle.createQuery("""
                            insert into access_grant (register_number, organisation, purpose, words, scopes, from_date, until, recorded_by, recorded_from)
                            values (:number, :organisation, :purpose, :words, :scopes, :from, :until, :by, :now) returning id
                            """)
                    .bind("number", number.value())
                    .bind("organisation", given.organisation())
                    .bind("purpose", given.purpose())
                    .bind("words", given.words())
                    .bind(
                            "scopes",
                            given.scopes().stream().distinct().map(Enum::name).toArray(String[]::new))
                    .bind("from", from)
                    .bind("until", given.until())
                    .bind("by", by.desk())
                    .bind("now", Clocks.now(clock))
                    .mapTo(UUID.class)
                    .one();
        });
    }

    private static void refuseUnfit(Handle handle, Given given, LocalDate from, LocalDate today) {
        boolean there = handle.createQuery("""
                        select exists (select from followed_organisation where code = :organisation and unknown_to_registry_since is null)
                        """)
                .bind("organisation", given.organisation())
                .mapTo(Boolean.class)
                .one();
        Optional<PurposeRule> rule = handle.createQuery(
                        "select longest_days, needs_words from grant_purpose where code = :purpose")
                .bind("purpose", given.purpose())
                .mapTo(PurposeRule.class)
                .findOne();
        String wrong = null;
        if (!there) {
            wrong = "/organisation";
        } else if (rule.isEmpty()) {
            wrong = "/purpose";
        } else if (rule.get().needsWords() && given.words() == null) {
            wrong = "/words";
        } else if (from.isBefore(today)) {
            wrong = "/from";
        } else if (given.until().isBefore(from)
                || ChronoUnit.DAYS.between(from, given.until()) > rule.get().longestDays()) {
            wrong = "/until";
        }
        if (wrong != null) {
            throw Problem.of(CpdProblem.GRANT_UNFIT).at(wrong);
        }
    }

    /** Ends a grant with the next statement that reads. */
    @Transactional
    public void withdraw(RegisterNumber number, UUID id) {
        jdbi.useHandle(handle -> {
            AccessGrant held = ofPerson(handle, number, id).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
            int taken = handle.createUpdate(
                            "update access_grant set withdrawn_at = :now, version = version + 1 where id = :id and withdrawn_at is null")
                    .bind("now", Clocks.now(clock))
                    .bind("id", held.id())
                    .execute();
            if (taken == 0) {
                throw Problem.of(CpdProblem.GRANT_WITHDRAWN);
            }
        });
    }

    public Optional<AccessGrant> find(RegisterNumber number, UUID id) {
        return jdbi.withHandle(handle -> ofPerson(handle, number, id));
    }

    private static Optional<AccessGrant> ofPerson(Handle handle, RegisterNumber number, UUID id) {
        return handle.createQuery(SHOWN + "where id = :id and register_number = any(numbers_of(:number))")
                .bind("id", id)
                .bind("number", number.value())
                .mapTo(AccessGrant.class)
                .findOne();
    }

    public List<AccessGrant> ofPerson(RegisterNumber number, Paging.From from) {
        return jdbi.withHandle(handle -> handle.createQuery(SHOWN
                        + "where register_number = any(numbers_of(:number)) and (:after = '' or id > nullif(:after, '')::uuid)"
                        + " order by id limit :fetch")
                .bind("number", number.value())
                .bind("after", from.after())
                .bind("fetch", from.fetch())
                .mapTo(AccessGrant.class)
                .list());
    }

    /** What is open to the caller's organisations today. */
    public List<AccessGrant> openTo(Caller caller, Paging.From from) {
        return jdbi.withHandle(handle -> handle.createQuery(SHOWN
                        + "where organisation = any(:own) and withdrawn_at is null and :today between from_date and until"
                        + " and (:after = '' or id > nullif(:after, '')::uuid) order by id limit :fetch")
                .bind("own", caller.organisationCodes())
                .bind("today", Clocks.today(clock))
                .bind("after", from.after())
                .bind("fetch", from.fetch())
                .mapTo(AccessGrant.class)
                .list());
    }
}
