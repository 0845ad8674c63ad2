package cofrestr.workforce;

import cofrestr.kit.number.RegisterNumber;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The people of the copy. A number that was merged away reads as the entry that it was merged into. */
@ApplicationScoped
public class Workforce {
    private final Jdbi jdbi;

    Workforce(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The entry itself, without what hangs on it. */
    public record Entry(
            @Nullable String preferredLanguage,
            @Nullable LocalDate firstRegistered,
            @Nullable Instant unknownToRegistrySince) {}

    /** Whom a number stands for now: the last survivor of the chain of merges that begins with it, or itself. */
    public RegisterNumber survivor(RegisterNumber number) {
        return jdbi.withHandle(handle -> survivor(handle, number));
    }

    private static RegisterNumber survivor(Handle handle, RegisterNumber number) {
        return RegisterNumber.of(handle.createQuery("""
                        with recursive chain (number, step) as (
                            select :number::text, 0
                            union all
                            select s.survivor, chain.step + 1 from survivor s join chain on chain.number = s.number)
                        cycle number set again using walked
                        select number from chain where not again order by step desc limit 1
                        """)
                .bind("number", number.value())
                .mapTo(String.class)
                .one());
    }

    /** Every number under which something about this person may have been recorded: the survivor and all that were merged into it. */
    public Set<RegisterNumber> numbersOf(RegisterNumber number) {
        return jdbi.withHandle(handle -> {
            Set<RegisterNumber> numbers = new TreeSet<>();
            handle.createQuery("""
                            with recursive merged (number) as (
                                select :survivor::text
                                union
                                select s.number from survivor s join merged on merged.number = s.survivor)
                            select number from merged
                            """)
                    .bind("survivor", survivor(handle, number).value())
                    .mapTo(String.class)
                    .forEach(found -> numbers.add(RegisterNumber.of(found)));
            return numbers;
        });
    }

    /** The person whom a number stands for, if the copy knows them. */
    public Optional<Person> person(RegisterNumber number) {
        return jdbi.withHandle(handle -> {
            RegisterNumber survivor = survivor(handle, number);
            return about(
                            handle,
                            survivor,
                            "select preferred_language, first_registered, unknown_to_registry_since"
                                    + " from followed_person where number = :number")
                    .mapTo(Entry.class)
                    .findOne()
                    .map(entry -> person(handle, survivor, entry));
        });
    }

    private static Person person(Handle handle, RegisterNumber number, Entry entry) {
        return new Person(
                number,
                entry.preferredLanguage(),
                entry.firstRegistered(),
                about(handle, number, """
                        select employment, organisation, role_profile, census_category, supports_specified_work, from_date, until
                          from followed_post where number = :number order by from_date, employment
                        """).mapTo(Person.Post.class).list(),
                about(handle, number, """
                        select category, registration, from_date, until
                          from followed_registration where number = :number order by from_date, category
                        """).mapTo(Person.Registration.class).list(),
                about(
                                handle,
                                number,
                                "select kind, from_date, until from followed_order where number = :number order by place")
                        .mapTo(Person.Order.class)
                        .list(),
                entry.unknownToRegistrySince());
    }

    private static Query about(Handle handle, RegisterNumber number, String select) {
        return handle.createQuery(select).bind("number", number.value());
    }
}
