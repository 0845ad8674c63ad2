package cofrestr.cpd.enrolment;

import cofrestr.cpd.CpdProblem;
import cofrestr.kit.problem.Problem;
import java.time.LocalDate;

/** Whether what is said to have come of an enrolment can have come of it. */
final class OutcomesFit {
    private OutcomesFit() {}

    static void refuse(Enrolments.Enrolment now, Complete.Command command, LocalDate today) {
        if (command.on().isAfter(today)) {
            throw Problem.of(CpdProblem.ACTIVITY_DAY_NOT_COME).at("/on");
        }
        if (command.on().isBefore(now.begins())) {
            throw Problem.of(CpdProblem.OUTCOME_BEFORE_YEAR).at("/on");
        }
        EnrolmentOutcome outcome = command.outcome();
        if (now.role() == EnrolmentRole.COACH) {
            refuseJudged(command);
        }
        boolean awarded = outcome == EnrolmentOutcome.PASSED || outcome == EnrolmentOutcome.ATTENDED;
        if (command.award() != null && !awarded) {
            throw Problem.of(CpdProblem.OUTCOME_UNFIT).at("/award");
        }
        if (command.reason() != null && outcome != EnrolmentOutcome.NOT_COMPLETED) {
            throw Problem.of(CpdProblem.OUTCOME_UNFIT).at("/reason");
        }
    }

    private static void refuseJudged(Complete.Command command) {
        if (command.outcome() == EnrolmentOutcome.PASSED || command.outcome() == EnrolmentOutcome.NOT_PASSED) {
            throw Problem.of(CpdProblem.OUTCOME_OF_COACH).at("/outcome");
        }
        if (command.award() != null) {
            throw Problem.of(CpdProblem.OUTCOME_OF_COACH).at("/award");
        }
    }
}
