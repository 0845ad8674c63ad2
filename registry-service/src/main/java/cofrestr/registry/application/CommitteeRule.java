package cofrestr.registry.application;

import cofrestr.kit.problem.Problem;
import cofrestr.registry.RegistryProblem;
import java.time.LocalDate;
import org.jdbi.v3.core.Handle;

/** How many must sit in a Suitability Committee, at least; and whether a legal adviser must be there. */
public record CommitteeRule(int members, int registrants, int lay, boolean legalAdviser) {

    static CommitteeRule on(Handle handle, LocalDate day) {
        return handle.createQuery(
                        "select members, registrants, lay, legal_adviser from committee_rule where valid @> :day::date")
                .bind("day", day)
                .mapTo(CommitteeRule.class)
                .one();
    }

    /** Refuses a meeting that could not decide. A person sits once, however often named. */
    public void refuseInquorate(Meeting meeting) {
        long people = meeting.members().stream()
                .map(member -> member.name().strip())
                .distinct()
                .count();
        boolean advised =
                meeting.legalAdviser() != null && !meeting.legalAdviser().isBlank();
        if (people < members
                || people < meeting.members().size()
                || meeting.sitting(CommitteeMember.Kind.REGISTRANT) < registrants
                || meeting.sitting(CommitteeMember.Kind.LAY) < lay
                || (legalAdviser && !advised)) {
            throw Problem.of(RegistryProblem.COMMITTEE_NOT_QUORATE, members, registrants, lay);
        }
    }
}
