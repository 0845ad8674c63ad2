package cofrestr.testing;

import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.caller.Scope;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An operation as it is declared. */
record PowerOperation(String verb, String path, Method method, List<May> grants) {
    /** The line of the table of powers that speaks of this operation. */
    String line() {
        String powers = grants.stream()
                .flatMap(may -> Arrays.stream(may.value()).map(role -> role.tokenName() + words(role, may)))
                .sorted()
                .collect(Collectors.joining(", "));
        return "| `" + verb + " " + path + "` | " + powers + " |";
    }

    private static String words(Role role, May may) {
        if (role == Role.SERVICE) {
            return " (" + Arrays.stream(may.callers()).sorted().collect(Collectors.joining(", ")) + ")";
        }
        return switch (may.scope()) {
            case EVERYWHERE -> "";
            case OWN_ORGANISATIONS -> " (own organisations and those beneath)";
            case OWN_ENTRY -> " (own entry)";
            case AS_STORED -> " (what is its own)";
        };
    }

    /** How far the role reaches here, if it may come here at all. */
    Optional<Scope> scopeFor(Role role) {
        return grantsTo(role).map(May::scope).findFirst();
    }

    /** The services that may ask. */
    List<String> callers() {
        return grantsTo(Role.SERVICE)
                .flatMap(may -> Arrays.stream(may.callers()))
                .toList();
    }

    private Stream<May> grantsTo(Role role) {
        return grants.stream().filter(may -> Arrays.asList(may.value()).contains(role));
    }
}
