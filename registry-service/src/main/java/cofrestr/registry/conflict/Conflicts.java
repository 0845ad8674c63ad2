package cofrestr.registry.conflict;

import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.time.Clocks;
import cofrestr.registry.RegistryProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Conflicts of interest that staff have declared: who has one about a person is kept out of what is decided of the person. */
@ApplicationScoped
public class Conflicts {
    private final Jdbi jdbi;
    private final Clock clock;

    Conflicts(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Declares one, for good; saying it again changes nothing. */
    @Transactional
    public void declare(RegisterNumber number, String desk) {
        int known = jdbi.withHandle(handle -> {
            int _ = handle.createUpdate("""
                            insert into conflict_of_interest (practitioner_id, staff, declared_on, recorded_from)
                            select id, :desk, :today, :now from practitioner where register_number = last_survivor(:number)
                                on conflict do nothing
                            """)
                    .bind("desk", desk)
                    .bind("number", number.value())
                    .bind("today", Clocks.today(clock))
                    .bind("now", Clocks.now(clock))
                    .execute();
            return handle.createQuery(
                            "select count(*) from practitioner where register_number = last_survivor(:number)")
                    .bind("number", number.value())
                    .mapTo(Integer.class)
                    .one();
        });
        if (known == 0) {
            throw Problem.of(KitProblem.NOT_FOUND);
        }
    }

    /** Refuses whoever has declared one about the person (CONFLICT_OF_INTEREST). */
    public void refuse(Handle handle, long person, String desk) {
        boolean declared = handle.createQuery(
                        "select exists (select from conflict_of_interest where practitioner_id = :person and staff = :desk)")
                .bind("person", person)
                .bind("desk", desk)
                .mapTo(Boolean.class)
                .one();
        if (declared) {
            throw Problem.of(RegistryProblem.CONFLICT_OF_INTEREST);
        }
    }

    /** The same outside a transaction. */
    public void refuse(long person, String desk) {
        jdbi.useHandle(handle -> refuse(handle, person, desk));
    }

    /** The same for a person known by number. */
    public void refuse(RegisterNumber number, String desk) {
        jdbi.useHandle(handle -> handle.createQuery(
                        "select id from practitioner where register_number = last_survivor(:number)")
                .bind("number", number.value())
                .mapTo(Long.class)
                .findOne()
                .ifPresent(person -> refuse(handle, person, desk)));
    }
}
