package cofrestr.cpd.review;

import cofrestr.cpd.CpdProblem;
import cofrestr.kit.caller.Caller;
import cofrestr.kit.caller.Role;
import cofrestr.kit.paging.Paging;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.time.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Reviews: opened by the employer, filled and moved on by the two whose review it is. Nobody else reads what is in one. */
@ApplicationScoped
public class Reviews {
    private static final String SHOWN =
            "select id, last_survivor(reviewee) as reviewee, last_survivor(reviewer) as reviewer, organisation, begins_on, due_on, state, agreed_on, closed_on, version from review ";

    private final Jdbi jdbi;
    private final Clock clock;

    Reviews(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** What an employer opens; see {@link Review}. */
    public record Opened(String reviewee, String reviewer, String organisation, LocalDate beginsOn, LocalDate dueOn) {}

    /** Opens a review of somebody who works at the organisation or beneath it. */
    @Transactional
    public UUID open(Opened opened, Caller by) {
        return jdbi.withHandle(handle -> {
            if (!opened.dueOn().isAfter(opened.beginsOn())) {
                throw Problem.of(CpdProblem.REVIEW_UNFIT).at("/dueOn");
            }
            if (survivor(handle, opened.reviewee()).equals(survivor(handle, opened.reviewer()))) {
                throw Problem.of(CpdProblem.REVIEW_UNFIT).at("/reviewer");
            }
            refuseStrangers(handle, opened);
            return handle.createQuery("""
                            insert into review (reviewee, reviewer, organisation, begins_on, due_on, recorded_by, recorded_from)
                            values (last_survivor(:reviewee), last_survivor(:reviewer), :organisation, :beginsOn, :dueOn, :by, :now) returning id
                            """)
                    .bindMethods(opened)
                    .bind("by", by.desk())
                    .bind("now", Clocks.now(clock))
                    .mapTo(UUID.class)
                    .one();
        });
    }

    private static void refuseStrangers(Handle handle, Opened opened) {
        List<String> working = handle.createQuery("""
                        select asked from unnest(:both) asked
                         where exists (select from followed_post p
                                        where p.number = any(numbers_of(asked)) and p.organisation in (select beneath(array[:organisation]))
                                          and p.from_date <= :dueOn and coalesce(p.until >= :beginsOn, true))
                        """)
                .bind("both", new String[] {opened.reviewee(), opened.reviewer()})
                .bind("organisation", opened.organisation())
                .bind("beginsOn", opened.beginsOn())
                .bind("dueOn", opened.dueOn())
                .mapTo(String.class)
                .list();
        for (String field : List.of("reviewee", "reviewer")) {
            if (!working.contains(field.equals("reviewee") ? opened.reviewee() : opened.reviewer())) {
                throw Problem.of(CpdProblem.PRACTITIONER_UNKNOWN).at("/" + field);
            }
        }
    }

    /** A review that the caller may know of. */
    public Optional<Review> find(UUID id, Caller by) {
        return jdbi.withHandle(handle -> find(handle, id, by, ""));
    }

    private static Optional<Review> find(Handle handle, UUID id, Caller by, String lock) {
        return handle.createQuery(SHOWN + """
                        where id = :id
                          and (last_survivor(:self) in (last_survivor(reviewee), last_survivor(reviewer))
                               or :employer and organisation in (select beneath(:own)))
                        """ + lock)
                .bind("id", id)
                .bind("self", self(by))
                .bind("employer", by.is(Role.EMPLOYER))
                .bind("own", by.organisationCodes())
                .mapTo(Review.class)
                .findOne();
    }

    public List<Review> ofOrganisation(String organisation, boolean late, Paging.From from) {
        return jdbi.withHandle(handle -> handle.createQuery(SHOWN + """
                        where organisation in (select beneath(array[:organisation]))
                          and (not :late or state <> 'CLOSED' and due_on < :today)
                          and (:after = '' or id > nullif(:after, '')::uuid)
                        order by id limit :fetch
                        """)
                .bind("organisation", organisation)
                .bind("late", late)
                .bind("today", Clocks.today(clock))
                .bind("after", from.after())
                .bind("fetch", from.fetch())
                .mapTo(Review.class)
                .list());
    }

    /** The reviews of a person and those that the person has to do. */
    public List<Review> ofPerson(String number, Paging.From from) {
        return jdbi.withHandle(handle -> handle.createQuery(SHOWN + """
                        where (reviewee = any(numbers_of(:number)) or reviewer = any(numbers_of(:number)))
                          and (:after = '' or id > nullif(:after, '')::uuid)
                        order by id limit :fetch
                        """)
                .bind("number", number)
                .bind("after", from.after())
                .bind("fetch", from.fetch())
                .mapTo(Review.class)
                .list());
    }

    /** What is in a review, for one of the two. */
    public List<Review.Entry> entries(Review review, Caller by) {
        return jdbi.withHandle(handle -> {
            refuseOthers(handle, review, by);
            return handle.createQuery(
                            "select id, kind, words, standards, author, recorded_from from review_entry where review = :id order by id")
                    .bind("id", review.id())
                    .mapTo(Review.Entry.class)
                    .list();
        });
    }

    /** What one of the two writes. */
    public record Written(ReviewEntryKind kind, String words, List<String> standards) {}

    @Transactional
    public void write(UUID id, Written written, Caller by) {
        jdbi.useHandle(handle -> {
            Review held = hold(handle, id, by);
            int _ = handle.createUpdate("""
                            insert into review_entry (review, kind, words, standards, author, recorded_from)
                            values (:review, :kind, :words, :standards, :author, :now)
                            """)
                    .bind("review", held.id())
                    .bind("kind", written.kind())
                    .bind("words", written.words())
                    .bind("standards", written.standards().toArray(String[]::new))
                    .bind("author", self(by))
                    .bind("now", Clocks.now(clock))
                    .execute();
            raise(handle, held);
        });
    }

    /** Objectives are agreed, by either of the two, once there is one. */
    @Transactional
    public void agree(UUID id, Caller by) {
        move(id, by, ReviewState.OPEN, ReviewEntryKind.OBJECTIVE, "state = 'AGREED', agreed_on = :today");
    }

    /** Closed by either of the two, once there is a statement. */
    @Transactional
    public void close(UUID id, Caller by) {
        move(id, by, ReviewState.AGREED, ReviewEntryKind.STATEMENT, "state = 'CLOSED', closed_on = :today");
    }

    private void move(UUID id, Caller by, ReviewState from, ReviewEntryKind needs, String set) {
        jdbi.useHandle(handle -> {
            Review held = hold(handle, id, by);
            boolean there = handle.createQuery(
                            "select exists (select from review_entry where review = :id and kind = :kind)")
                    .bind("id", id)
                    .bind("kind", needs)
                    .mapTo(Boolean.class)
                    .one();
            if (held.state() != from || !there) {
                throw Problem.of(CpdProblem.REVIEW_NOT_READY);
            }
            int _ = handle.createUpdate("update review set " + set + ", version = version + 1 where id = :id")
                    .bind("today", Clocks.today(clock))
                    .bind("id", id)
                    .execute();
        });
    }

    private static Review hold(Handle handle, UUID id, Caller by) {
        Review held = find(handle, id, by, " for no key update").orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        refuseOthers(handle, held, by);
        if (held.state() == ReviewState.CLOSED) {
            throw Problem.of(CpdProblem.REVIEW_NOT_READY);
        }
        return held;
    }

    /** Whether the caller is one of the two. */
    public boolean isBetween(Review review, Caller by) {
        return jdbi.withHandle(handle -> review.isBetween(survivor(handle, self(by))));
    }

    private static String survivor(Handle handle, String number) {
        return handle.createQuery("select last_survivor(:number)")
                .bind("number", number)
                .mapTo(String.class)
                .one();
    }

    private static void refuseOthers(Handle handle, Review review, Caller by) {
        if (!review.isBetween(survivor(handle, self(by)))) {
            throw Problem.of(KitProblem.NOT_FOUND);
        }
    }

    private static void raise(Handle handle, Review held) {
        handle.execute("update review set version = version + 1 where id = ?", held.id());
    }

    private static String self(Caller by) {
        String own = by.selfNumber();
        return own == null ? "" : own;
    }
}
