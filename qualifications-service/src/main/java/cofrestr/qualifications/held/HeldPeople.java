package cofrestr.qualifications.held;

import cofrestr.kit.number.RegisterNumber;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Of whom something is recorded: who they are now, one lock for each, and what other services are told of them. */
@ApplicationScoped
public class HeldPeople {
    private final Jdbi jdbi;

    HeldPeople(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * A person.
     *
     * @param asked the number that was asked
     * @param survivor the number under which the person is known now, and {@code numbers} all there were
     * @param known whether the register knows the person, as far as its copy here goes
     */
    public record HeldPerson(String asked, String survivor, List<String> numbers, boolean known) {}

    public Optional<HeldPerson> person(RegisterNumber number) {
        return Optional.ofNullable(people(List.of(number.value())).get(number.value()))
                .filter(HeldPerson::known);
    }

    /** The people of these numbers, by number. */
    Map<String, HeldPerson> people(Collection<String> numbers) {
        return jdbi.withHandle(handle ->
                handle.createQuery("""
                        select asked, survivor, numbers_of(survivor) as numbers,
                               exists (select from followed_person p where p.number = survivor and p.unknown_to_registry_since is null) as known
                          from (select asked, last_survivor(asked) as survivor from (select distinct unnest(:asked) as asked)) chains
                        """).bind("asked", numbers.toArray(String[]::new)).mapTo(HeldPerson.class).stream()
                        .collect(Collectors.toMap(HeldPerson::asked, Function.identity())));
    }

    /** Locks people until the transaction ends, always in one order. */
    void lock(Collection<String> survivors) {
        jdbi.useHandle(handle -> {
            int _ = handle.createUpdate("""
                            insert into held_person (register_number, version)
                            select number, 0 from (select distinct unnest(:numbers) as number) people order by number
                            on conflict (register_number) do update set version = held_person.version
                            """)
                    .bind("numbers", survivors.toArray(String[]::new))
                    .execute();
        });
    }

    /** A change of a person that others are told of, under the type of the event. */
    record Told(String survivor, String event) {}

    /** Writes an event for each, with the whole new state of its person. They are locked. */
    void tell(Collection<Told> changes, Instant now) {
        if (changes.isEmpty()) {
            return;
        }
        List<Told> each = changes.stream().distinct().toList();
        jdbi.useHandle(handle -> {
            int _ = handle.createUpdate("""
                            with sent as (
                                select number, type, place
                                  from unnest(cast(:numbers as text[]), cast(:types as text[])) with ordinality told (number, type, place)
                            ), raised as (
                                update held_person p set version = p.version + 1
                                 where p.register_number in (select number from sent)
                                returning p.register_number, p.version
                            )
                            insert into feed_event (type, subject, version, changed, routes_before, routes_after, data, recorded_at)
                            select s.type, r.register_number, r.version, '{}', '{}', '{}', held_state(r.register_number, r.version), :now
                              from sent s join raised r on r.register_number = s.number
                             order by s.place
                            """)
                    .bind("numbers", each.stream().map(Told::survivor).toArray(String[]::new))
                    .bind("types", each.stream().map(Told::event).toArray(String[]::new))
                    .bind("now", now)
                    .execute();
        });
    }
}
