package cofrestr.cpd.pathway;

import cofrestr.cpd.CpdProblem;
import cofrestr.cpd.instrument.Mode;
import cofrestr.cpd.learner.Learner;
import cofrestr.cpd.learner.Learners;
import cofrestr.kit.caller.Caller;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.time.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Records the diagnostic of a participant, in the mode that its track takes, and the areas in which there are needs. */
@ApplicationScoped
public class RecordDiagnostic {
    private final Jdbi jdbi;
    private final Clock clock;

    RecordDiagnostic(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** How it was taken; {@code with} is who took it with the participant. */
    public record Command(Mode mode, LocalDate on, @Nullable Learner with, List<String> developmentAreas) {}

    @Transactional
    public void record(UUID nomination, Command command, Caller by) {
        jdbi.useHandle(handle -> {
            NominationRow held = Nominations.hold(handle, nomination, by);
            Learner with = command.with();
            refuseUnfit(handle, held, command);
            if (with != null) {
                Learners.refuseUnknown(handle, with, by, "/with");
            }
            handle.createUpdate("""
                            update pathway_nomination set diagnostic_mode = :mode, diagnostic_on = :on, diagnostic_with_number = :number,
                                   diagnostic_with_guest = :guest::uuid, development_areas = :areas, version = version + 1 where id = :id
                            """)
                    .bind("mode", command.mode())
                    .bind("on", command.on())
                    .bind("number", with == null ? null : with.registerNumber())
                    .bind("guest", with == null ? null : with.guest())
                    .bind("areas", command.developmentAreas().toArray(String[]::new))
                    .bind("id", held.id())
                    .execute();
        });
    }

    private void refuseUnfit(Handle handle, NominationRow held, Command command) {
        if (command.on().isAfter(Clocks.today(clock))) {
            throw Problem.of(CpdProblem.ACTIVITY_DAY_NOT_COME).at("/on");
        }
        Pathway.Track track = Pathways.track(
                        handle, Cycles.read(handle, held.cycle()).pathway(), held.track())
                .orElseThrow();
        if (track.mode() != command.mode()) {
            throw Problem.of(CpdProblem.INSTRUMENT_MODE_WRONG).at("/mode");
        }
        if ((command.mode() == Mode.WITH_A_PERSON) != (command.with() != null)) {
            throw Problem.of(CpdProblem.INSTRUMENT_PERSON_UNFIT).at("/with");
        }
        boolean known = handle.createQuery(
                        "select :areas::text[] <@ array(select code from instrument_area where instrument = :instrument)")
                .bind("areas", command.developmentAreas().toArray(String[]::new))
                .bind("instrument", track.instrument())
                .mapTo(Boolean.class)
                .one();
        if (!known) {
            throw Problem.invalid(
                    List.of(new Problem.Pointed("/developmentAreas", KitProblem.FIELD_INVALID, List.of())));
        }
    }
}
