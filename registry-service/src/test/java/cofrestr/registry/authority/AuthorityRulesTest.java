package cofrestr.registry.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** The entry says what the claim with the most authority says, in whatever order claims arrive. */
class AuthorityRulesTest {
    private static final AuthorityRules RULES = new AuthorityRules(List.of(
            new AuthorityRules.Rule("email", SourceKind.REGISTRAR, 1, true, AuthorityRules.Among.LATEST),
            new AuthorityRules.Rule("email", SourceKind.PERSON, 2, false, AuthorityRules.Among.LATEST),
            new AuthorityRules.Rule("email", SourceKind.EMPLOYER, 3, true, AuthorityRules.Among.LONGEST_EMPLOYED)));

    @Property
    void anyOrderOfArrivalGivesTheSameEntry(@ForAll("claims") List<Claim> claims, @ForAll Random order) {
        List<Claim> shuffled = new ArrayList<>(claims);
        Collections.shuffle(shuffled, order);
        assertThat(standing(shuffled)).isEqualTo(standing(claims));
    }

    @Property
    void whatStaffSetIsNeverOverwrittenByAnEmployer(@ForAll("claims") List<Claim> claims) {
        List<Claim> all = new ArrayList<>(claims);
        all.addFirst(new Claim(SourceKind.REGISTRAR, "desk", LocalDate.EPOCH));
        assertThat(standing(all)).isNotNull().extracting(Claim::kind).isEqualTo(SourceKind.REGISTRAR);
    }

    @Property
    void aPersonOnlyEverProposes(@ForAll("claims") List<Claim> claims) {
        Claim own = new Claim(SourceKind.PERSON, "person", LocalDate.parse("2030-01-01"));
        assertThat(RULES.judge("email", own, standing(claims))).isEqualTo(AuthorityRules.Outcome.PROPOSES);
    }

    private static @Nullable Claim standing(List<Claim> arriving) {
        Claim standing = null;
        for (Claim claim : arriving) {
            if (RULES.judge("email", claim, standing) == AuthorityRules.Outcome.SETS) {
                standing = claim;
            }
        }
        return standing;
    }

    @Provide
    Arbitrary<List<Claim>> claims() {
        Arbitrary<Claim> claim = Combinators.combine(
                        Arbitraries.of(SourceKind.REGISTRAR, SourceKind.PERSON, SourceKind.EMPLOYER),
                        Arbitraries.of("W06000003", "W06000002", "6629001"),
                        Arbitraries.integers().between(0, 9))
                .as((kind, by, day) ->
                        new Claim(kind, kind == SourceKind.EMPLOYER ? by : kind.name(), LocalDate.EPOCH.plusDays(day)));
        return claim.list().ofMaxSize(12);
    }
}
