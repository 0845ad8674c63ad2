package cofrestr.registry.application;

import cofrestr.kit.secret.Keyring;
import cofrestr.kit.time.Clocks;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What is written in suitability cases, sealed. */
@ApplicationScoped
public class SuitabilityPapers {
    private final Jdbi jdbi;
    private final Keyring keys;
    private final ObjectMapper json;
    private final Clock clock;

    SuitabilityPapers(Jdbi jdbi, Keyring keys, ObjectMapper json, Clock clock) {
        this.jdbi = jdbi;
        this.keys = keys;
        this.json = json;
        this.clock = clock;
    }

    /** A case as it stands; {@code state} is where its application is. */
    public record Case(
            ApplicationState state,
            @Nullable String outcome,
            @Nullable LocalDate decidedOn,
            long version) {}

    /** A paper, opened. */
    public record Paper(PaperKind kind, LocalDate receivedOn, String recordedBy, String text) {}

    /** A meeting, opened. */
    public record Held(LocalDate heldOn, String recordedBy, Meeting meeting) {}

    /** Something of a case as it is stored. */
    public record Sealed(@Nullable PaperKind kind, LocalDate day, String recordedBy, byte[] content) {}

    public Optional<Case> find(UUID id) {
        return jdbi.withHandle(handle ->
                handle.createQuery("""
                        select a.state, c.outcome, c.decided_on, c.version
                          from suitability_case c join application a on a.id = c.application where c.application = :id
                        """).bind("id", id).mapTo(Case.class).findOne());
    }

    public List<Paper> papers(UUID id) {
        return sealed("select kind, received_on as day, recorded_by, sealed as content from suitability_paper", id)
                .stream()
                .map(one -> new Paper(
                        Objects.requireNonNull(one.kind()),
                        one.day(),
                        one.recordedBy(),
                        new String(open(id, one), StandardCharsets.UTF_8)))
                .toList();
    }

    public List<Held> meetings(UUID id) {
        return sealed(
                        "select null as kind, held_on as day, recorded_by, sealed as content from suitability_meeting",
                        id)
                .stream()
                .map(one -> new Held(one.day(), one.recordedBy(), meeting(open(id, one))))
                .toList();
    }

    void keep(Handle handle, UUID id, PaperKind kind, LocalDate receivedOn, String text, String name) {
        handle.createUpdate("""
                        insert into suitability_paper (application, kind, sealed, seal_key, received_on, recorded_by, recorded_from)
                        values (:id, :kind, :sealed, :key, :day, :name, :now)
                        """)
                .bind("id", id)
                .bind("kind", kind)
                .bind("sealed", keys.seal().seal(text.getBytes(StandardCharsets.UTF_8), sealedTo(id)))
                .bind("key", keys.sealKeyId())
                .bind("day", receivedOn)
                .bind("name", name)
                .bind("now", Clocks.now(clock))
                .execute();
    }

    void keep(Handle handle, UUID id, LocalDate heldOn, Meeting meeting, String name) {
        handle.createUpdate("""
                        insert into suitability_meeting (application, sealed, seal_key, held_on, recorded_by, recorded_from)
                        values (:id, :sealed, :key, :day, :name, :now)
                        """)
                .bind("id", id)
                .bind("sealed", keys.seal().seal(written(meeting), sealedTo(id)))
                .bind("key", keys.sealKeyId())
                .bind("day", heldOn)
                .bind("name", name)
                .bind("now", Clocks.now(clock))
                .execute();
    }

    List<PaperKind> kinds(Handle handle, UUID id) {
        return handle.createQuery("select distinct kind from suitability_paper where application = :id")
                .bind("id", id)
                .mapTo(PaperKind.class)
                .list();
    }

    boolean hasMet(Handle handle, UUID id) {
        return handle.createQuery("select exists (select from suitability_meeting where application = :id)")
                .bind("id", id)
                .mapTo(Boolean.class)
                .one();
    }

    private List<Sealed> sealed(String select, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(select + " where application = :id order by id")
                .bind("id", id)
                .mapTo(Sealed.class)
                .list());
    }

    private byte[] open(UUID id, Sealed one) {
        return keys.seal().open(one.content(), sealedTo(id));
    }

    private byte[] written(Meeting meeting) {
        try {
            return json.writeValueAsBytes(meeting);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Meeting meeting(byte[] opened) {
        try {
            return json.readValue(opened, Meeting.class);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String sealedTo(UUID application) {
        return "application.suitability " + application;
    }
}
