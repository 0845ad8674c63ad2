package cofrestr.cpd.induction;

import cofrestr.cpd.CpdProblem;
import cofrestr.kit.caller.Caller;
import cofrestr.kit.caller.OrganisationTree;
import cofrestr.kit.number.OrganisationCode;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.time.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Opens the induction of somebody who works, or is about to work, at a school of the caller: by the template that the role has on the first day. */
@ApplicationScoped
public class OpenInduction {
    private final Jdbi jdbi;
    private final Clock clock;
    private final OrganisationTree tree;

    OpenInduction(Jdbi jdbi, Clock clock, OrganisationTree tree) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.tree = tree;
    }

    /** Whose induction, in which post. */
    public record Command(RegisterNumber registerNumber, OrganisationCode organisation, String roleProfile) {}

    @Transactional
    public UUID open(Command command, Caller by) {
        if (!tree.covers(by.organisations(), command.organisation())) {
            throw Problem.of(KitProblem.NOT_FOUND);
        }
        return jdbi.withHandle(handle -> {
            LocalDate beginsOn = firstDay(handle, command);
            String template = template(handle, command.roleProfile(), beginsOn);
            UUID id = handle.createQuery("""
                            insert into induction (register_number, organisation, role_profile, template, begins_on, due_on, recorded_by, recorded_from)
                            select :number, :organisation, :role, :template, :day, :day::date + max(due_days), :by, :now
                              from induction_template_task where template = :template returning id
                            """)
                    .bind("number", command.registerNumber().value())
                    .bind("organisation", command.organisation().value())
                    .bind("role", command.roleProfile())
                    .bind("template", template)
                    .bind("day", beginsOn)
                    .bind("by", by.desk())
                    .bind("now", Clocks.now(clock))
                    .mapTo(UUID.class)
                    .one();
            handle.createUpdate("""
                            insert into induction_step (induction, task, due_on)
                            select :id, task, :day::date + due_days from induction_template_task where template = :template
                            """)
                    .bind("id", id)
                    .bind("day", beginsOn)
                    .bind("template", template)
                    .execute();
            return id;
        });
    }

    /** A post that nobody has at the school is not there. */
    private LocalDate firstDay(Handle handle, Command command) {
        return handle.createQuery("""
                        select max(from_date) from followed_post
                         where number = any(numbers_of(:number)) and organisation = :organisation and role_profile = :role
                           and coalesce(until >= :today, true) having count(*) > 0
                        """)
                .bind("number", command.registerNumber().value())
                .bind("organisation", command.organisation().value())
                .bind("role", command.roleProfile())
                .bind("today", Clocks.today(clock))
                .mapTo(LocalDate.class)
                .findOne()
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }

    private static String template(Handle handle, String roleProfile, LocalDate day) {
        return handle.createQuery(
                        "select template from induction_template_role where role_profile = :role and valid @> :day::date")
                .bind("role", roleProfile)
                .bind("day", day)
                .mapTo(String.class)
                .findOne()
                .orElseThrow(
                        () -> Problem.of(CpdProblem.INDUCTION_TEMPLATE_NONE).at("/roleProfile"));
    }
}
