package cofrestr.registry.application;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.caller.Role;
import cofrestr.kit.language.Words;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.registry.RegistryProblem;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The life of an application as one table: what is not in it cannot happen.
 *
 * @param names what the states are called to whom they are shown
 */
public record LifeCycle(List<Transition> transitions, Map<ShownState, Words> names) {

    /**
     * One way of going on.
     *
     * @param who names of the roles that may
     */
    public record Transition(
            ApplicationState fromState,
            ApplicationEvent event,
            ApplicationState toState,
            List<String> who,
            String legalBasis) {
        /** In which of the caller's roles it may be done; none where it may not. */
        Optional<Role> as(Caller caller) {
            return who.stream().map(Role::valueOf).filter(caller::is).findFirst();
        }
    }

    /** What the table says of an event in a state. */
    public Optional<Transition> find(ApplicationState from, ApplicationEvent event) {
        return transitions.stream()
                .filter(one -> one.fromState() == from && one.event() == event)
                .findFirst();
    }

    /**
     * The transition that the caller makes.
     *
     * @param shownAs how the caller reads the state, for the refusal
     */
    Transition step(ApplicationState from, ApplicationEvent event, Caller by, ShownState shownAs) {
        Transition step = find(from, event)
                .orElseThrow(() -> Problem.of(
                        RegistryProblem.APPLICATION_STEP_NOT_POSSIBLE,
                        names.getOrDefault(shownAs, new Words(shownAs.name(), shownAs.name()))));
        if (step.as(by).isEmpty()) {
            throw Problem.of(KitProblem.NOT_ALLOWED);
        }
        return step;
    }
}
