package cofrestr.registry.proceedings;

import cofrestr.kit.problem.Problem;
import cofrestr.registry.RegistryProblem;
import cofrestr.registry.application.CommitteeMember;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Who may sit in a committee of a case (SI 2015/140 Part 5): the rule of a day, from {@code case_committee_rule}. */
public record CommitteeRule(int members, int lay, int registrants, boolean councilMembers, boolean sharedMembers) {

    static CommitteeRule on(Handle handle, LocalDate day) {
        return handle.createQuery("""
                        select members, lay, registrants, council_members, shared_members from case_committee_rule where valid @> :day::date
                        """)
                .bind("day", day)
                .mapTo(CommitteeRule.class)
                .one();
    }

    /**
     * Refuses a committee that may not sit, for each reason by its name, all at once.
     *
     * @param others whoever sat in the other committee of the case, by folded name
     */
    public void refuse(List<Member> sitting, Set<String> others) {
        List<Problem.Pointed> wrong = new ArrayList<>();
        tooFew(wrong, sitting.size(), members, RegistryProblem.CASE_COMMITTEE_TOO_SMALL);
        tooFew(wrong, count(sitting, CommitteeMember.Kind.LAY), lay, RegistryProblem.CASE_COMMITTEE_WITHOUT_LAY);
        tooFew(
                wrong,
                count(sitting, CommitteeMember.Kind.REGISTRANT),
                registrants,
                RegistryProblem.CASE_COMMITTEE_WITHOUT_REGISTRANT);
        Set<String> named = new HashSet<>();
        for (int i = 0; i < sitting.size(); i++) {
            Member member = sitting.get(i);
            String pointer = "/members/" + i;
            refuse(wrong, !named.add(member.folded()), pointer, RegistryProblem.CASE_MEMBER_TWICE);
            refuse(
                    wrong,
                    !sharedMembers && others.contains(member.folded()),
                    pointer,
                    RegistryProblem.CASE_MEMBER_OF_OTHER_COMMITTEE);
            refuse(wrong, !councilMembers && member.ofCouncil(), pointer, RegistryProblem.CASE_MEMBER_OF_COUNCIL);
        }
        if (!wrong.isEmpty()) {
            Problem.Pointed first = wrong.getFirst();
            Problem problem = Problem.of(first.code(), first.arguments().toArray());
            for (Problem.Pointed one : wrong) {
                problem = problem.at(one.pointer(), one.code(), one.arguments().toArray());
            }
            throw problem;
        }
    }

    private static long count(List<Member> sitting, CommitteeMember.Kind kind) {
        return sitting.stream().filter(member -> member.kind() == kind).count();
    }

    private static void tooFew(List<Problem.Pointed> wrong, long are, int needed, RegistryProblem code) {
        if (are < needed) {
            wrong.add(new Problem.Pointed("/members", code, List.of(needed)));
        }
    }

    private static void refuse(List<Problem.Pointed> wrong, boolean is, String pointer, RegistryProblem code) {
        if (is) {
            wrong.add(new Problem.Pointed(pointer, code, List.of()));
        }
    }
}
