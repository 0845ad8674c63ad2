package cofrestr.registry.application;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.time.Clocks;
import cofrestr.registry.RegistryProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What the register has seen of an applicant's documents, and what it still asks for. */
@ApplicationScoped
public class SeeDocuments {
    private final Jdbi jdbi;
    private final Steps steps;
    private final Clock clock;

    SeeDocuments(Jdbi jdbi, Steps steps, Clock clock) {
        this.jdbi = jdbi;
        this.steps = steps;
        this.clock = clock;
    }

    /** Records that the applicant's identity was seen in a document on a day. Where nothing else is asked for, the application goes on. */
    @Transactional
    public void identity(UUID id, String document, LocalDate seenOn, String name, Caller by, long seen) {
        if (seenOn.isAfter(Clocks.today(clock))) {
            throw Problem.invalid(List.of(new Problem.Pointed("/seenOn", KitProblem.FIELD_INVALID, List.of())));
        }
        jdbi.useHandle(handle -> {
            Held held = steps.hold(handle, id, by, seen);
            refuseUnknown(handle, document, seenOn);
            steps.take(handle, held, ApplicationEvent.SEE_IDENTITY, by);
            handle.createUpdate("""
                            insert into identity_seen (application, document, seen_on, seen_by, recorded_from)
                            values (:id, :document, :seenOn, :name, :now) on conflict do nothing
                            """)
                    .bind("id", id)
                    .bind("document", document)
                    .bind("seenOn", seenOn)
                    .bind("name", name)
                    .bind("now", Clocks.now(clock))
                    .execute();
            Steps.changed(handle, id);
            completeIfSo(handle, steps.hold(handle, id, by), by);
        });
    }

    /** Says what is still asked for; null is nothing more. */
    @Transactional
    public void want(UUID id, @Nullable String wanted, Caller by, long seen) {
        jdbi.useHandle(handle -> {
            Held held = steps.hold(handle, id, by, seen);
            if (wanted == null && !held.identitySeen()) {
                throw Problem.of(RegistryProblem.IDENTITY_NOT_SEEN);
            }
            handle.createUpdate("update application set documents_wanted = :wanted where id = :id")
                    .bind("wanted", wanted)
                    .bind("id", id)
                    .execute();
            Steps.changed(handle, id);
            ApplicationEvent event = wanted == null
                    ? ApplicationEvent.completion(held.waitsOnSuitability())
                    : ApplicationEvent.ASK_FOR_DOCUMENTS;
            steps.take(handle, held, event, by);
        });
    }

    private void completeIfSo(Handle handle, Held held, Caller by) {
        if (held.state() == ApplicationState.WAITING_FOR_DOCUMENTS && held.documentsComplete()) {
            steps.take(handle, held, ApplicationEvent.completion(held.waitsOnSuitability()), by);
        }
    }

    private static void refuseUnknown(Handle handle, String document, LocalDate day) {
        boolean known = handle.createQuery(
                        "select exists (select from identity_document where code = :code and valid @> :day::date)")
                .bind("code", document)
                .bind("day", day)
                .mapTo(Boolean.class)
                .one();
        if (!known) {
            throw Problem.of(RegistryProblem.IDENTITY_DOCUMENT_UNKNOWN).at("/document");
        }
    }
}
