package cofrestr.cpd.programme;

import cofrestr.cpd.CpdProblem;
import cofrestr.kit.caller.Caller;
import cofrestr.kit.change.Versions;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.time.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The years of a programme, and their places. More places are given at once to those who wait. */
@ApplicationScoped
public class ProgrammeYears {
    static final String SELECT =
            "select id, programme, label, begins, ends, places, stream, version from programme_year";

    private final Jdbi jdbi;
    private final Clock clock;
    private final Versions versions;
    private final Event<PlacesAdded> added;

    ProgrammeYears(Jdbi jdbi, Clock clock, Versions versions, Event<PlacesAdded> added) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.versions = versions;
        this.added = added;
    }

    /** What is said of a year. */
    public record Entry(
            String label,
            LocalDate begins,
            LocalDate ends,
            int places,
            @Nullable String stream) {}

    public Optional<ProgrammeYear> find(String programme, String label) {
        return jdbi.withHandle(handle -> find(handle, programme, label, ""));
    }

    static Optional<ProgrammeYear> find(Handle handle, String programme, String label, String lock) {
        return handle.createQuery(SELECT + " where programme = :programme and label = :label" + lock)
                .bind("programme", programme)
                .bind("label", label)
                .mapTo(ProgrammeYear.class)
                .findOne();
    }

    @Transactional
    public UUID enter(String programme, Entry entry, Caller by) {
        return jdbi.withHandle(handle -> {
            Programmes.refuseUnchangeable(handle, programme, by);
            refuseBackwards(entry, "/year/ends");
            refuseUnfit(handle, programme, entry, "/year/stream");
            return insert(handle, programme, entry, by.desk());
        });
    }

    UUID insert(Handle handle, String programme, Entry entry, String by) {
        return handle.createQuery("""
                        insert into programme_year (programme, label, begins, ends, places, stream, recorded_by, recorded_from)
                        values (:programme, :label, :begins, :ends, :places, :stream, :by, :now) returning id
                        """)
                .bindMethods(entry)
                .bind("programme", programme)
                .bind("by", by)
                .bind("now", Clocks.now(clock))
                .mapTo(UUID.class)
                .one();
    }

    @Transactional
    public void change(String programme, Entry entry, @Nullable String ifMatch, Caller by) {
        jdbi.useHandle(handle -> {
            Programmes.refuseUnchangeable(handle, programme, by);
            ProgrammeYear now = find(handle, programme, entry.label(), " for update")
                    .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
            versions.same(versions.required(ifMatch), now.version());
            refuseBackwards(entry, "/ends");
            refuseUnfit(handle, programme, entry, "/stream");
            int _ = handle.createUpdate("""
                            update programme_year set begins = :begins, ends = :ends, places = :places, stream = :stream, recorded_by = :by, recorded_from = :now,
                                   version = version + 1 where id = :id
                            """)
                    .bindMethods(entry)
                    .bind("by", by.desk())
                    .bind("now", Clocks.now(clock))
                    .bind("id", now.id())
                    .execute();
            if (entry.places() > now.places() || entry.ends().isAfter(now.ends())) {
                added.fire(new PlacesAdded(List.of(now.id())));
            }
        });
    }

    /** Refuses a last day before the first. */
    static void refuseBackwards(Entry entry, String pointer) {
        if (entry.ends().isBefore(entry.begins())) {
            throw Problem.invalid(List.of(new Problem.Pointed(pointer, KitProblem.FIELD_INVALID, List.of())));
        }
    }

    /** Refuses money that could pay for nobody in this programme: it is of another kind, or its rules do not fit. */
    private static void refuseUnfit(Handle handle, String programme, Entry entry, String pointer) {
        if (entry.stream() == null) {
            return;
        }
        boolean fit = handle.createQuery("""
                        select s.basis = p.basis and stream_pays_for(s.code, p.code, null)
                          from funding_stream s, programme p where s.code = :stream and p.code = :programme
                        """)
                .bind("stream", entry.stream())
                .bind("programme", programme)
                .mapTo(Boolean.class)
                .findOne()
                .orElseThrow(() -> Problem.of(CpdProblem.FUNDING_STREAM_UNKNOWN).at(pointer));
        if (!fit) {
            throw Problem.of(CpdProblem.FUNDING_STREAM_UNFIT).at(pointer);
        }
    }
}
