package cofrestr.cpd.instrument;

import cofrestr.cpd.CpdProblem;
import cofrestr.cpd.instrument.ScoreAnswers.Given;
import cofrestr.cpd.learner.Learner;
import cofrestr.cpd.learner.Learners;
import cofrestr.kit.caller.Caller;
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

/** Takes an instrument, whole, today: in the version in force, in a mode that it has, by whom it is for. */
@ApplicationScoped
public class TakeInstrument {
    private final Jdbi jdbi;
    private final Clock clock;

    TakeInstrument(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** What is taken and answered; {@code takenAs} is a track, or empty; {@code takenWith} a name. */
    public record Command(
            String instrument,
            Mode mode,
            String takenAs,
            @Nullable String takenWith,
            List<Given> answers) {}

    @Transactional
    public UUID take(Taker taker, Command command, Caller by) {
        return jdbi.withHandle(handle -> {
            refuseUnknown(handle, taker, by);
            Instrument instrument = Instruments.find(handle, command.instrument(), null, Clocks.today(clock))
                    .orElseThrow(() -> Problem.of(CpdProblem.INSTRUMENT_UNKNOWN).at("/instrument"));
            refuseUnfit(instrument, taker, command);
            UUID id = insert(handle, instrument, taker, command, by);
            handle.createUpdate("""
                            insert into self_assessment_answer (self_assessment, area, item, answer)
                            select :id, area, item, answer from unnest(:areas, :items, :answers) said (area, item, answer)
                            """)
                    .bind("id", id)
                    .bind("areas", command.answers().stream().map(Given::area).toArray(String[]::new))
                    .bind("items", command.answers().stream().map(Given::item).toArray(Integer[]::new))
                    .bind(
                            "answers",
                            command.answers().stream().map(Given::answer).toArray(Integer[]::new))
                    .execute();
            return id;
        });
    }

    private static void refuseUnknown(Handle handle, Taker taker, Caller by) {
        if (taker.registerNumber() != null
                && !Learners.isKnown(handle, new Learner(taker.registerNumber(), null), by)) {
            throw Problem.of(CpdProblem.PRACTITIONER_UNKNOWN);
        }
    }

    private static void refuseUnfit(Instrument instrument, Taker taker, Command command) {
        if (instrument.subject() != taker.subject()) {
            throw Problem.of(CpdProblem.INSTRUMENT_FOR_ANOTHER_SUBJECT).at("/instrument");
        }
        if (!instrument.isTaken(command.mode(), command.takenAs())) {
            throw Problem.of(CpdProblem.INSTRUMENT_MODE_WRONG).at("/mode");
        }
        if ((command.mode() == Mode.WITH_A_PERSON) != (command.takenWith() != null)) {
            throw Problem.of(CpdProblem.INSTRUMENT_PERSON_UNFIT).at("/takenWith");
        }
        List<Problem.Pointed> faults = ScoreAnswers.faults(instrument, command.answers());
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
    }

    private UUID insert(Handle handle, Instrument instrument, Taker taker, Command command, Caller by) {
        LocalDate today = Clocks.today(clock);
        return handle.createQuery("""
                        insert into self_assessment (register_number, organisation, instrument, version, mode, taken_as, taken_with, taken_on, recorded_by, recorded_from)
                        values (:number, :organisation, :instrument, :version, :mode, :takenAs, :takenWith, :today, :by, :now) returning id
                        """)
                .bind("number", taker.registerNumber())
                .bind("organisation", taker.organisation())
                .bind("instrument", instrument.code())
                .bind("version", instrument.version())
                .bind("mode", command.mode())
                .bind("takenAs", command.takenAs())
                .bind("takenWith", command.takenWith())
                .bind("today", today)
                .bind("by", by.desk())
                .bind("now", Clocks.now(clock))
                .mapTo(UUID.class)
                .one();
    }
}
