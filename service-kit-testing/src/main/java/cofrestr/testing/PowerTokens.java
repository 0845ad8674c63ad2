package cofrestr.testing;

import cofrestr.kit.caller.Role;
import cofrestr.kit.caller.Scope;
import cofrestr.testing.PowerTrial.Due;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tokens that one operation is tried with, and what is due to each: those of people and systems, and those of services. */
record PowerTokens(PowerOperation operation, Map<String, String> own) {
    private static final String STRANGER = "matrix-stranger";

    Stream<PowerTrial> trials(Map<String, String> mine, Map<String, String> beneath, Map<String, String> other) {
        Stream<PowerTrial> ordinary = Arrays.stream(Role.values())
                .filter(role -> role != Role.SERVICE)
                .flatMap(role -> Stream.of(
                                trial(role, "own", mine, due(role, true)),
                                actsForOrganisations(role) ? trial(role, "beneath", beneath, due(role, true)) : null,
                                trial(role, "other", other, due(role, false)))
                        .filter(trial -> trial != null));
        return Stream.concat(ordinary, ofServices(mine));
    }

    private PowerTrial trial(Role role, String whose, Map<String, String> names, Due due) {
        return new PowerTrial(operation, role.tokenName() + " " + whose, names, token(role), due);
    }

    private static boolean actsForOrganisations(Role role) {
        return role == Role.EMPLOYER || role == Role.ASSESSOR || role == Role.PROVIDER;
    }

    private Due due(Role role, boolean within) {
        Optional<Scope> scope = operation.scopeFor(role);
        if (isOpen()) {
            return Due.LET_IN;
        }
        if (role == Role.NOBODY) {
            return Due.SIGN_IN;
        }
        if (scope.isEmpty()) {
            return Due.NOT_ALLOWED;
        }
        if (scope.get() == Scope.EVERYWHERE) {
            return Due.LET_IN;
        }
        return within ? Due.REACHES_IT : Due.HIDDEN;
    }

    private boolean isOpen() {
        return operation.scopeFor(Role.NOBODY).isPresent();
    }

    /** Services by name; a service that is not named; the role without the audience; the audience with every other role. */
    private Stream<PowerTrial> ofServices(Map<String, String> names) {
        List<String> callers = operation.callers();
        String known = callers.isEmpty() ? STRANGER : callers.getFirst();
        Due refused = isOpen() ? Due.LET_IN : Due.NOT_ALLOWED;
        Stream<PowerTrial> named = callers.stream()
                .map(caller ->
                        new PowerTrial(operation, "service " + caller, names, Tokens.service(caller), Due.LET_IN));
        Stream<PowerTrial> never = Stream.of(
                new PowerTrial(operation, "a service not named", names, Tokens.service(STRANGER), refused),
                new PowerTrial(
                        operation,
                        "the role service from outside",
                        names,
                        Tokens.of(known, Role.SERVICE, organisation()),
                        refused));
        Stream<PowerTrial> disguised = Arrays.stream(Role.values())
                .filter(role -> role != Role.SERVICE && role != Role.NOBODY)
                .map(role -> new PowerTrial(
                        operation,
                        role.tokenName() + " in a token between services",
                        names,
                        Tokens.betweenServices(known, role, organisation()),
                        refused));
        return Stream.of(named, never, disguised).flatMap(trials -> trials);
    }

    private String organisation() {
        return own.getOrDefault("organisation", "");
    }

    private @Nullable String token(Role role) {
        return switch (role) {
            case NOBODY -> null;
            case PRACTITIONER -> Tokens.practitioner(own.getOrDefault("number", ""));
            case EMPLOYER, ASSESSOR, PROVIDER -> Tokens.of("matrix-" + role.tokenName(), role, organisation());
            case REGISTRAR, CASEWORKER, POLICY_ANALYST, AUDITOR, SERVICE ->
                Tokens.of("matrix-" + role.tokenName(), role);
        };
    }
}
