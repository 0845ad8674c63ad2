package cofrestr.registry.matching.corpus;

import cofrestr.kit.number.RegisterNumber;
import cofrestr.registry.matching.MatchQuery;
import cofrestr.registry.practitioner.NiNumber;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A description on its way: what it says now, and what befell it. */
final class Described {
    String given;
    String family;

    @Nullable
    String former;

    LocalDate birth;

    @Nullable
    String ni;

    @Nullable
    RegisterNumber registerNumber;

    final Set<String> done = new TreeSet<>();

    Described(String given, String family, LocalDate birth, @Nullable String ni) {
        this.given = given;
        this.family = family;
        this.birth = birth;
        this.ni = ni;
    }

    MatchQuery query() {
        return new MatchQuery(given, family, former, birth, ni == null ? null : new NiNumber(ni), registerNumber);
    }

    /** All it says; the corpus is invented, so that nothing is given away. */
    @Override
    public String toString() {
        return String.join("|", given, family, String.valueOf(former), birth.toString(), String.valueOf(ni));
    }
}
