package cofrestr.local.nation;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The staff ids that each authority gives out, one after the other; no two authorities' are the same. */
final class StaffIds {

    private final Map<Authority, Integer> given = new HashMap<>();

    String next(Authority authority) {
        int number = given.merge(authority, 1, Integer::sum);
        return String.format(Locale.ROOT, "N%s-%05d", authority.laNumber(), number);
    }
}
