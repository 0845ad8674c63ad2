package cofrestr.registry.hiding;

import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.time.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Hides an entry from the public for the person's safety, or shows it again. */
@ApplicationScoped
public class HideEntry {
    private final Jdbi jdbi;
    private final Clock clock;

    HideEntry(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Hides it; saying it again says the reason anew. */
    @Transactional
    public void hide(RegisterNumber number, String reason, String desk) {
        int hidden = jdbi.withHandle(handle -> handle.createUpdate("""
                        insert into hidden_entry (practitioner_id, reason, hidden_by, recorded_from)
                        select id, :reason, :desk, :now from practitioner where register_number = last_survivor(:number)
                            on conflict (practitioner_id) do update set reason = excluded.reason, hidden_by = excluded.hidden_by
                        """)
                .bind("number", number.value())
                .bind("reason", reason)
                .bind("desk", desk)
                .bind("now", Clocks.now(clock))
                .execute());
        if (hidden == 0) {
            throw Problem.of(KitProblem.NOT_FOUND);
        }
    }

    /** Why it is hidden; none where it is not. */
    public Optional<String> reason(RegisterNumber number) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select h.reason from hidden_entry h join practitioner p on p.id = h.practitioner_id
                         where p.register_number = last_survivor(:number)
                        """)
                .bind("number", number.value())
                .mapTo(String.class)
                .findOne());
    }

    /** Shows it again (NOT_FOUND where it is not hidden). */
    @Transactional
    public void show(RegisterNumber number) {
        int shown = jdbi.withHandle(handle ->
                handle.createUpdate("""
                        delete from hidden_entry h using practitioner p
                         where p.id = h.practitioner_id and p.register_number = last_survivor(:number)
                        """).bind("number", number.value()).execute());
        if (shown == 0) {
            throw Problem.of(KitProblem.NOT_FOUND);
        }
    }
}
