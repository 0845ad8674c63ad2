package cofrestr.registry.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.caller.Role;
import cofrestr.testing.TestInstallation;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every event in every state and every role: what the table lets happen, and nothing else. */
@QuarkusTest
@QuarkusTestResource(TestInstallation.class)
class LifeCycleTest {
    /** Who may do what where, and what it becomes: written down once more, by hand, against the table. */
    private static final List<String> MAY = List.of(
            "DRAFT DECLARE DRAFT PR",
            "DRAFT SEE_IDENTITY DRAFT R",
            "DRAFT ATTACH DRAFT PR",
            "DRAFT SUBMIT SUBMITTED PR",
            "DRAFT SUBMIT_INCOMPLETE WAITING_FOR_DOCUMENTS PR",
            "DRAFT SUBMIT_DECLARED SUITABILITY_1 PR",
            "DRAFT WITHDRAW WITHDRAWN PR",
            "SUBMITTED SEE_IDENTITY SUBMITTED R",
            "SUBMITTED ATTACH SUBMITTED PR",
            "SUBMITTED ASK_FOR_DOCUMENTS WAITING_FOR_DOCUMENTS R",
            "SUBMITTED GRANT GRANTED R",
            "SUBMITTED REFUSE REFUSED R",
            "SUBMITTED WITHDRAW WITHDRAWN PR",
            "WAITING_FOR_DOCUMENTS SEE_IDENTITY WAITING_FOR_DOCUMENTS R",
            "WAITING_FOR_DOCUMENTS ATTACH WAITING_FOR_DOCUMENTS PR",
            "WAITING_FOR_DOCUMENTS ASK_FOR_DOCUMENTS WAITING_FOR_DOCUMENTS R",
            "WAITING_FOR_DOCUMENTS COMPLETE SUBMITTED R",
            "WAITING_FOR_DOCUMENTS COMPLETE_DECLARED SUITABILITY_1 R",
            "WAITING_FOR_DOCUMENTS REFUSE REFUSED R",
            "WAITING_FOR_DOCUMENTS WITHDRAW WITHDRAWN PR",
            "SUITABILITY_1 ATTACH SUITABILITY_1 PC",
            "SUITABILITY_1 TO_STAGE_2 SUITABILITY_2 C",
            "SUITABILITY_1 TO_STAGE_3 SUITABILITY_3 C",
            "SUITABILITY_1 FIND_SUITABLE SUBMITTED C",
            "SUITABILITY_1 WITHDRAW WITHDRAWN PR",
            "SUITABILITY_2 ATTACH SUITABILITY_2 PC",
            "SUITABILITY_2 ADD_PAPER SUITABILITY_2 C",
            "SUITABILITY_2 TO_STAGE_3 SUITABILITY_3 C",
            "SUITABILITY_2 FIND_SUITABLE SUBMITTED C",
            "SUITABILITY_2 WITHDRAW WITHDRAWN PR",
            "SUITABILITY_3 ATTACH SUITABILITY_3 PC",
            "SUITABILITY_3 ADD_PAPER SUITABILITY_3 C",
            "SUITABILITY_3 RECORD_MEETING SUITABILITY_3 C",
            "SUITABILITY_3 FIND_SUITABLE SUBMITTED C",
            "SUITABILITY_3 FIND_UNSUITABLE REFUSED C",
            "SUITABILITY_3 WITHDRAW WITHDRAWN PR");

    @Inject
    LifeCycles lifeCycles;

    @Test
    void everyEventInEveryStateAndRoleDoesWhatTheTableSaysOrIsRefused() {
        LifeCycle inForce = lifeCycles.inForce();
        Map<String, String> may = new HashMap<>();
        MAY.forEach(line -> may.put(
                String.join(" ", Arrays.copyOf(line.split(" "), 2)),
                line.substring(line.indexOf(' ', line.indexOf(' ') + 1) + 1)));
        for (ApplicationState state : ApplicationState.values()) {
            for (ApplicationEvent event : ApplicationEvent.values()) {
                String said = may.getOrDefault(state + " " + event, "");
                for (Role role : Role.values()) {
                    tried(inForce, state, event, role, said);
                }
            }
        }
        assertThat(inForce.transitions()).hasSize(MAY.size());
    }

    private static void tried(
            LifeCycle inForce, ApplicationState state, ApplicationEvent event, Role role, String said) {
        Caller by = new Caller("desk", null, Set.of(role), Set.of(), null);
        String what = state + " " + event + " by " + role;
        if (said.isEmpty()) {
            assertThatThrownBy(() -> inForce.step(state, event, by, ShownState.DRAFT))
                    .as(what)
                    .hasMessage("APPLICATION_STEP_NOT_POSSIBLE");
        } else if (said.substring(said.indexOf(' ')).indexOf(role.name().charAt(0)) < 0 || !acts(role)) {
            assertThatThrownBy(() -> inForce.step(state, event, by, ShownState.DRAFT))
                    .as(what)
                    .hasMessage("NOT_ALLOWED");
        } else {
            assertThat(inForce.step(state, event, by, ShownState.DRAFT).toState())
                    .as(what)
                    .hasToString(said.substring(0, said.indexOf(' ')));
        }
    }

    private static boolean acts(Role role) {
        return role == Role.PRACTITIONER || role == Role.REGISTRAR || role == Role.CASEWORKER;
    }

    @Test
    void everyStepNamesWhatItRestsOn() {
        assertThat(lifeCycles.inForce().transitions())
                .extracting(LifeCycle.Transition::legalBasis)
                .allSatisfy(basis -> assertThat(basis).isNotBlank());
    }
}
