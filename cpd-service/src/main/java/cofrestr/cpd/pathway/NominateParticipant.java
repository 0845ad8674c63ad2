package cofrestr.cpd.pathway;

import cofrestr.cpd.CpdProblem;
import cofrestr.cpd.learner.Learner;
import cofrestr.cpd.learner.Learners;
import cofrestr.kit.caller.Caller;
import cofrestr.kit.caller.OrganisationTree;
import cofrestr.kit.caller.Role;
import cofrestr.kit.number.OrganisationCode;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.time.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Nominates somebody, on a register or not, for a track of a cycle, while the cycle takes nominations. */
@ApplicationScoped
public class NominateParticipant {
    private final Jdbi jdbi;
    private final Clock clock;
    private final OrganisationTree tree;

    NominateParticipant(Jdbi jdbi, Clock clock, OrganisationTree tree) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.tree = tree;
    }

    /** Who is nominated; {@code coach} is the one at the own school. */
    public record Command(
            String track,
            Learner participant,
            OrganisationCode nominatedBy,
            OrganisationCode ownSchool,
            @Nullable UUID coach,
            LocalDate nominatedOn) {}

    @Transactional
    public UUID nominate(String cycleCode, Command command, Caller by) {
        if (!by.is(Role.REGISTRAR) && !tree.covers(by.organisations(), command.nominatedBy())) {
            throw Problem.of(KitProblem.NOT_FOUND);
        }
        if (command.nominatedOn().isAfter(Clocks.today(clock))) {
            throw Problem.of(CpdProblem.ACTIVITY_DAY_NOT_COME).at("/nominatedOn");
        }
        return jdbi.withHandle(handle -> {
            Cycle cycle = Cycles.read(handle, cycleCode);
            cycle.refuseNomination(command.nominatedOn());
            if (Pathways.track(handle, cycle.pathway(), command.track()).isEmpty()) {
                throw Problem.of(CpdProblem.PATHWAY_TRACK_UNKNOWN).at("/track");
            }
            Learners.refuseUnknown(handle, command.participant(), by, "/participant");
            Schools.refuseUnknown(handle, command.ownSchool(), "/ownSchool");
            Coaches.refuseUnknown(handle, command.coach(), by, "/coach");
            return handle.createQuery("""
                            insert into pathway_nomination (cycle, track, register_number, guest, nominated_by, own_school, coach, nominated_on, recorded_by, recorded_from)
                            values (:cycle, :track, :number, :guest::uuid, :nominatedBy, :ownSchool, :coach::uuid, :on, :by, :now) returning id
                            """)
                    .bind("cycle", cycle.code())
                    .bind("track", command.track())
                    .bind("number", command.participant().registerNumber())
                    .bind("guest", command.participant().guest())
                    .bind("nominatedBy", command.nominatedBy().value())
                    .bind("ownSchool", command.ownSchool().value())
                    .bind("coach", command.coach())
                    .bind("on", command.nominatedOn())
                    .bind("by", by.desk())
                    .bind("now", Clocks.now(clock))
                    .mapTo(UUID.class)
                    .one();
        });
    }
}
