package cofrestr.local.nation;

import cofrestr.local.StepFailed;
import java.util.List;
import java.util.Map;

/**
 * What {@code make nation} is asked for.
 *
 * @param authority the code of the only one that sends its list, or blank
 * @param round 1, or 2 for the lists of a later day
 */
public record NationSettings(int people, long seed, String authority, int round) {

    private static final String DIGITS = "\\d{1,9}";

    public NationSettings {
        if (round != 1 && round != 2) {
            throw new StepFailed("ROUND is 1 or 2.");
        }
        if (!authority.isEmpty()
                && Authority.all().stream().noneMatch(known -> known.code().equals(authority))) {
            throw new StepFailed("AUTHORITY is no code of an authority: " + authority);
        }
    }

    /** Reads PEOPLE, SEED, AUTHORITY and ROUND; what is left out is the national set, of all authorities, first round. */
    public static NationSettings from(Map<String, String> environment) {
        return new NationSettings(
                number(environment, "PEOPLE", Nation.NATIONAL),
                number(environment, "SEED", Nation.SEED),
                environment.getOrDefault("AUTHORITY", ""),
                number(environment, "ROUND", 1));
    }

    private static int number(Map<String, String> environment, String name, int otherwise) {
        String value = environment.getOrDefault(name, "");
        if (!value.isBlank() && !value.matches(DIGITS)) {
            throw new StepFailed(name + " is no number: " + value);
        }
        return value.isBlank() ? otherwise : Integer.parseInt(value);
    }

    boolean isWhole() {
        return authority.isEmpty();
    }

    List<AuthorityList> asked(Nation nation) {
        return nation.round(round).values().stream()
                .filter(list -> isWhole() || list.authority().code().equals(authority))
                .filter(list -> !list.rows().isEmpty())
                .toList();
    }
}
