package cofrestr.registry.application;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.secret.Keyring;
import cofrestr.kit.time.Clocks;
import cofrestr.registry.RegistryProblem;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Takes the answers to the questions of the day into a draft, in place of any given before. They are kept sealed. What is
 * protected is dropped before anything is stored.
 */
@ApplicationScoped
public class Declare {
    private final Jdbi jdbi;
    private final Steps steps;
    private final Keyring keys;
    private final ObjectMapper json;
    private final Clock clock;

    Declare(Jdbi jdbi, Steps steps, Keyring keys, ObjectMapper json, Clock clock) {
        this.jdbi = jdbi;
        this.steps = steps;
        this.keys = keys;
        this.json = json;
        this.clock = clock;
    }

    /** Answers what was dropped. */
    @Transactional
    public List<Declaration.Dropped> declare(UUID id, List<Declaration.Stated> answers, Caller by, long seen) {
        LocalDate today = Clocks.today(clock);
        jdbi.useHandle(handle -> {
            Held held = steps.hold(handle, id, by, seen);
            refuseOthers(handle, answers, today);
            steps.take(handle, held, ApplicationEvent.DECLARE, by);
            store(
                    handle,
                    id,
                    new Declaration.Whole(
                            today, answers.stream().map(Declaration::keep).toList()));
            Steps.changed(handle, id);
        });
        return answers.stream()
                .map(Declaration::dropped)
                .filter(dropped -> dropped.particulars() > 0 || dropped.keptAsNo())
                .toList();
    }

    private static void refuseOthers(Handle handle, List<Declaration.Stated> answers, LocalDate today) {
        Set<String> asked =
                Set.copyOf(handle.createQuery("select code from declaration_question where valid @> :today::date")
                        .bind("today", today)
                        .mapTo(String.class)
                        .list());
        Set<String> answered =
                answers.stream().map(Declaration.Stated::question).collect(Collectors.toSet());
        if (!asked.containsAll(answered) || answered.size() != answers.size()) {
            throw Problem.of(RegistryProblem.DECLARATION_QUESTION_UNKNOWN).at("/answers");
        }
        if (!answered.containsAll(asked)) {
            throw Problem.of(RegistryProblem.DECLARATION_INCOMPLETE).at("/answers");
        }
    }

    private void store(Handle handle, UUID id, Declaration.Whole kept) {
        handle.createUpdate("""
                        update application
                           set declaration_sealed = :sealed, declaration_key = :key, declared_questions = :questions, declared_yes = :yes
                         where id = :id
                        """)
                .bind("sealed", keys.seal().seal(written(kept), sealedTo(id)))
                .bind("key", keys.sealKeyId())
                .bind(
                        "questions",
                        kept.answers().stream().map(Declaration.Kept::question).toArray(String[]::new))
                .bind("yes", kept.answers().stream().anyMatch(Declaration.Kept::yes))
                .bind("id", id)
                .execute();
    }

    private byte[] written(Declaration.Whole kept) {
        try {
            return json.writeValueAsBytes(kept);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String sealedTo(UUID application) {
        return "application.declaration " + application;
    }
}
