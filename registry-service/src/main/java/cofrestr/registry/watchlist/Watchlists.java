package cofrestr.registry.watchlist;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.change.Versions;
import cofrestr.kit.looks.Purpose;
import cofrestr.kit.number.OrganisationCode;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.paging.Paging;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.time.Clocks;
import cofrestr.registry.RegistryProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The watch-lists of an employer: opened for a purpose that a rule allows, no longer than it allows, seen by nobody else. */
@ApplicationScoped
public class Watchlists {
    private static final String SELECT = """
            select w.id, w.organisation, w.name, w.purpose, w.expires_on, w.version, w.recorded_from,
                   (select count(*) from watchlist_person p where p.watchlist = w.id) as people
              from watchlist w
             where w.expires_on >= :today
               and exists (select from organisation_ancestor mine where mine.code = w.organisation and mine.ancestor = any(:own))
            """;

    private final Jdbi jdbi;
    private final Versions versions;
    private final Clock clock;

    Watchlists(Jdbi jdbi, Versions versions, Clock clock) {
        this.jdbi = jdbi;
        this.versions = versions;
        this.clock = clock;
    }

    /** What an employer opens. */
    public record Opening(OrganisationCode organisation, String name, Purpose purpose, LocalDate expiresOn) {}

    /** How long and for how many a purpose may be pursued. */
    public record Rule(int longestDays, int mostPeople) {}

    @Transactional
    public UUID open(Opening list) {
        LocalDate today = Clocks.today(clock);
        Rule rule = rule(list.purpose()).orElseThrow(() -> unfit().at("/purpose"));
        if (list.expiresOn().isBefore(today) || list.expiresOn().isAfter(today.plusDays(rule.longestDays()))) {
            throw Problem.of(RegistryProblem.WATCHLIST_PERIOD_UNFIT, rule.longestDays())
                    .at("/expiresOn");
        }
        return jdbi.withHandle(handle -> handle.createQuery("""
                        insert into watchlist (organisation, name, purpose, expires_on, recorded_from)
                        values (:organisation, :name, :purpose, :expiresOn, :now) returning id
                        """)
                .bind("organisation", list.organisation().value())
                .bind("name", list.name())
                .bind("purpose", list.purpose().name())
                .bind("expiresOn", list.expiresOn())
                .bind("now", Clocks.now(clock))
                .mapTo(UUID.class)
                .one());
    }

    /** How a purpose may be pursued today; none where it may not. */
    Optional<Rule> rule(Purpose purpose) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select longest_days, most_people from watchlist_rule where purpose = :purpose and valid @> :today::date")
                .bind("purpose", purpose.name())
                .bind("today", Clocks.today(clock))
                .mapTo(Rule.class)
                .findOne());
    }

    /** That a purpose is none of those of today. */
    Problem unfit() {
        List<String> purposes = jdbi.withHandle(handle -> handle.createQuery(
                        "select purpose from watchlist_rule where valid @> :today::date order by purpose")
                .bind("today", Clocks.today(clock))
                .mapTo(String.class)
                .list());
        return Problem.of(RegistryProblem.WATCHLIST_PURPOSE_UNFIT, String.join(", ", purposes));
    }

    /** The list with this id, if it is the caller's and has not expired. */
    public Optional<Watchlist> find(UUID id, Caller caller) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + " and w.id = :id")
                .bind("today", Clocks.today(clock))
                .bind("own", caller.organisationCodes())
                .bind("id", id)
                .mapTo(Watchlist.class)
                .findOne());
    }

    /** Those of an organisation, the oldest first. */
    public List<Watchlist> of(OrganisationCode organisation, Caller caller, Paging.From from) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        SELECT + " and w.organisation = :organisation and w.id > :after order by w.id limit :fetch")
                .bind("today", Clocks.today(clock))
                .bind("own", caller.organisationCodes())
                .bind("organisation", organisation.value())
                .bind("after", from.afterId())
                .bind("fetch", from.fetch())
                .mapTo(Watchlist.class)
                .list());
    }

    /** Forgets a list and who was on it. */
    @Transactional
    public Watchlist forget(UUID id, Caller caller, @Nullable String ifMatch) {
        Watchlist list = find(id, caller).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        versions.same(versions.required(ifMatch), list.version());
        jdbi.useHandle(handle -> handle.execute("delete from watchlist where id = ?", id));
        return list;
    }

    /** Takes somebody off a list; whether it was so before is all the same. */
    @Transactional
    public void takeOff(UUID id, RegisterNumber number, Caller caller) {
        if (find(id, caller).isEmpty()) {
            throw Problem.of(KitProblem.NOT_FOUND);
        }
        jdbi.useHandle(handle -> handle.execute(
                "delete from watchlist_person where watchlist = ? and register_number = ?", id, number.value()));
    }
}
