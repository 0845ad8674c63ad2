package cofrestr.registry.application;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.caller.Role;
import cofrestr.kit.paging.Paging;
import cofrestr.kit.secret.Keyring;
import cofrestr.kit.store.SqlFiles;
import cofrestr.kit.time.Clocks;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jspecify.annotations.Nullable;

/** The applications that a caller may know of. */
@ApplicationScoped
public class Applications {
    private final Jdbi jdbi;
    private final Keyring keys;
    private final ObjectMapper json;
    private final Clock clock;

    Applications(Jdbi jdbi, Keyring keys, ObjectMapper json, Clock clock) {
        this.jdbi = jdbi;
        this.keys = keys;
        this.json = json;
        this.clock = clock;
    }

    /** Which to list; null is all. {@code owner} "" is nobody's. */
    public record Filter(
            @Nullable ShownState state,
            @Nullable String owner,
            @Nullable String number) {}

    /** A step as it may be read. */
    public record Step(
            UUID id,
            Instant at,
            ApplicationEvent event,
            ShownState state,
            Role role,
            @Nullable String by) {}

    /** That an identity was seen. */
    public record Identity(String document, LocalDate seenOn, String seenBy) {}

    public Optional<Application> find(UUID id, Caller reader) {
        return jdbi.withHandle(handle -> query(handle, "find-application.sql", reader)
                .bind("id", id)
                .mapTo(Application.class)
                .findOne());
    }

    /** One page of them, those longest in the queue first. */
    public List<Application> list(Filter filter, Paging.From from, Caller reader) {
        return jdbi.withHandle(handle -> query(handle, "list-applications.sql", reader)
                .bind("state", filter.state())
                .bind("owner", filter.owner())
                .bind("number", filter.number())
                .bind("after", from.after())
                .bind("fetch", from.fetch())
                .mapTo(Application.class)
                .list());
    }

    /** What became of it, oldest first. Steps within suitability are there for caseworkers alone. */
    public List<Step> steps(UUID id, Paging.From from, Caller reader) {
        return jdbi.withHandle(handle -> query(handle, "list-steps.sql", reader)
                .bind("id", id)
                .bind("after", from.after())
                .bind("fetch", from.fetch())
                .mapTo(Step.class)
                .list());
    }

    public List<Identity> identities(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select document, seen_on, seen_by from identity_seen where application = :id order by id")
                .bind("id", id)
                .mapTo(Identity.class)
                .list());
    }

    /** What was declared, opened. The caller has asked {@link #find} whether it may be known of. */
    public Optional<Declaration.Whole> declaration(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                                "select declaration_sealed from application where id = :id and declaration_sealed is not null")
                        .bind("id", id)
                        .mapTo(byte[].class)
                        .findOne())
                .map(kept -> keys.seal().open(kept, Declare.sealedTo(id)))
                .map(this::read);
    }

    private Declaration.Whole read(byte[] opened) {
        try {
            return json.readValue(opened, Declaration.Whole.class);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Query query(Handle handle, String file, Caller reader) {
        return handle.createQuery(SqlFiles.text(Applications.class, file))
                .configure(SqlStatements.class, config -> config.setUnusedBindingAllowed(true))
                .define("sight", Sight.CONDITION)
                .define("columns", SqlFiles.text(Applications.class, "application-columns.sql"))
                .bindMethods(Sight.of(reader))
                .bind("caseworker", reader.is(Role.CASEWORKER))
                .bind("today", Clocks.today(clock));
    }
}
