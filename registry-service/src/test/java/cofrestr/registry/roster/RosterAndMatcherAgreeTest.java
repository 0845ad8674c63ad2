package cofrestr.registry.roster;

import static org.assertj.core.api.Assertions.assertThat;

import cofrestr.kit.number.RegisterNumber;
import cofrestr.registry.authority.AuthorityRules;
import cofrestr.registry.authority.SourceKind;
import cofrestr.registry.matching.Band;
import cofrestr.registry.matching.FirstRules;
import cofrestr.registry.matching.JudgeCandidate;
import cofrestr.registry.matching.KnownPerson;
import cofrestr.registry.matching.Match;
import cofrestr.registry.matching.MatchQuery;
import cofrestr.registry.matching.Sought;
import cofrestr.registry.practitioner.FoldedName;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;

/**
 * Whom a list links to somebody the sender does not employ, the matcher calls certain, and nobody else: in registers small
 * enough that everything coincides often.
 */
class RosterAndMatcherAgreeTest {
    /** A person as both would find them; the National Insurance number stands for its hash. */
    record Known(int id, LocalDate birth, @Nullable String ni, String family) {
        String number() {
            return RegisterNumber.ofBody(2_000_000 + id).value();
        }

        String folded() {
            return FoldedName.of("Invented", family);
        }

        KnownPerson asKnown() {
            return new KnownPerson(
                    number(),
                    Set.of(number()),
                    Set.of(birth.toString()),
                    ni == null ? Set.of() : Set.of(ni),
                    List.of(new KnownPerson.Name("Invented", family, folded(), true)),
                    Set.of());
        }
    }

    /** A row of a list from a sender who has never named this person. */
    record Stated(
            @Nullable Integer number,
            LocalDate birth,
            @Nullable String ni,
            String family) {
        String folded() {
            return FoldedName.of("Invented", family);
        }

        @Nullable
        String registerNumber() {
            return number == null
                    ? null
                    : RegisterNumber.ofBody(2_000_000 + number).value();
        }
    }

    private static final RowDecision.Statement STATEMENT = new RowDecision.Statement(
            "W06000003",
            LocalDate.parse("2026-11-22"),
            Roster.Coverage.NAMED,
            7,
            new AuthorityRules(List.of(
                    new AuthorityRules.Rule("niNumber", SourceKind.EMPLOYER, 3, true, AuthorityRules.Among.LATEST))),
            Set.of());

    @Property(tries = 5000)
    void theMatcherIsCertainExactlyWhereAListLinks(
            @ForAll("registers") List<Known> register, @ForAll("rows") Stated row) {
        Long linked = RowDecision.on(found(register, row), STATEMENT).practitioner();
        Match match = match(register, row);
        Statistics.label("linked").collect(linked != null);
        if (linked == null) {
            assertThat(match.band()).isNotEqualTo(Band.CERTAIN);
        } else {
            assertThat(match.band()).isEqualTo(Band.CERTAIN);
            assertThat(match.registerNumber())
                    .isEqualTo(
                            RegisterNumber.ofBody(2_000_000 + linked.intValue()).value());
        }
    }

    private static Match match(List<Known> register, Stated row) {
        String number = row.registerNumber();
        MatchQuery query = new MatchQuery(
                "Invented", row.family(), null, row.birth(), null, number == null ? null : new RegisterNumber(number));
        JudgeCandidate judge = new JudgeCandidate(FirstRules.RULES);
        Sought sought = Sought.of(query, row.ni());
        return Match.among(
                register.stream()
                        .map(known -> judge.judge(sought, known.asKnown()))
                        .toList(),
                1,
                false,
                false);
    }

    /** What find-rows.sql finds for a row whose staff id is new. */
    private static Found found(List<Known> register, Stated row) {
        List<Long> byNi = register.stream()
                .filter(known -> row.ni() != null && row.ni().equals(known.ni()))
                .filter(known ->
                        known.birth().equals(row.birth()) && known.folded().equals(row.folded()))
                .map(known -> (long) known.id())
                .toList();
        List<Long> byName = register.stream()
                .filter(known -> (row.ni() != null && row.ni().equals(known.ni()))
                        || (known.birth().equals(row.birth())
                                && known.folded().equals(row.folded())
                                && (row.ni() == null || known.ni() == null)))
                .map(known -> (long) known.id())
                .toList();
        Long byNumber = register.stream()
                .filter(known -> known.number().equals(row.registerNumber())
                        && known.birth().equals(row.birth())
                        && (row.ni() == null || known.ni() == null || row.ni().equals(known.ni())))
                .map(known -> (long) known.id())
                .findFirst()
                .orElse(null);
        return new Found(
                1,
                "6620001",
                "S1",
                "",
                row.registerNumber(),
                "{}",
                row.birth(),
                null,
                row.ni() != null,
                null,
                null,
                false,
                false,
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                byNumber,
                byNi,
                byName,
                false,
                null,
                null,
                false,
                false,
                null,
                null,
                0,
                null,
                false);
    }

    @Provide
    Arbitrary<List<Known>> registers() {
        Arbitrary<Known> one = Combinators.combine(Arbitraries.integers().between(1, 4), births(), nis(), families())
                .as(Known::new);
        return one.list().ofMaxSize(4).uniqueElements(Known::id);
    }

    @Provide
    Arbitrary<Stated> rows() {
        return Combinators.combine(Arbitraries.integers().between(1, 4).injectNull(0.6), births(), nis(), families())
                .as(Stated::new);
    }

    private static Arbitrary<LocalDate> births() {
        return Arbitraries.of(LocalDate.parse("1988-03-14"), LocalDate.parse("1990-01-01"));
    }

    private static Arbitrary<@Nullable String> nis() {
        return Arbitraries.of("one", "two").injectNull(0.3);
    }

    private static Arbitrary<String> families() {
        return Arbitraries.of("Tŷ-Du", "Ty'Du", "Other");
    }
}
