package cofrestr.registry.matching;

import cofrestr.kit.number.RegisterNumber;
import cofrestr.registry.matching.corpus.Describe;
import cofrestr.registry.matching.corpus.Entered;
import cofrestr.registry.practitioner.FoldedName;
import cofrestr.registry.practitioner.NiNumber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * People found as find-candidates.sql finds them, without a database, for corpora that are too large for one in a test.
 * Another test holds both against each other. A National Insurance number stands for its hash.
 */
final class InMemoryRegister {
    private final List<KnownPerson> known;
    private final MatchRules rules;
    private final JudgeCandidate judge;
    private final Map<String, List<Key>> byBirth = new HashMap<>();
    private final Map<String, List<Key>> byYear = new HashMap<>();
    private final Map<String, List<Key>> byDay = new HashMap<>();
    private final Map<String, List<Integer>> byNi = new HashMap<>();
    private final Map<String, Integer> byNumber = new HashMap<>();

    /** A row of match_key. */
    private record Key(LocalDate birth, String given, String family, int person) {}

    private record Hit(int block, int person, int alike, boolean beyond) {}

    InMemoryRegister(List<Entered> people, MatchRules rules) {
        this.known = people.stream().map(InMemoryRegister::known).toList();
        this.rules = rules;
        this.judge = new JudgeCandidate(rules);
        people.forEach(this::enter);
    }

    private void enter(Entered person) {
        Set<Key> keys = new HashSet<>();
        for (String past : pastAndNow(person)) {
            for (String given : codes(Stream.of(person.givenNames()))) {
                for (String family : codes(Stream.of(past, person.formerFamilyName()))) {
                    keys.add(new Key(person.birth(), given, family, person.number()));
                }
            }
        }
        for (Key key : keys) {
            String pair = pair(key.given(), key.family());
            add(byBirth, key.birth().toString(), key);
            add(byYear, pair + key.birth().getYear(), key);
            add(byDay, pair + key.birth().toString().substring(4), key);
        }
        byNumber.put(registerNumber(person.number()), person.number());
        if (person.ni() != null) {
            add(byNi, person.ni(), person.number());
        }
    }

    private static List<String> pastAndNow(Entered person) {
        return Stream.of(person.pastFamilyName(), person.familyName())
                .filter(Objects::nonNull)
                .toList();
    }

    private static Set<String> codes(Stream<String> names) {
        Set<String> codes = new TreeSet<>();
        names.filter(Objects::nonNull)
                .map(ComparableName::of)
                .flatMap(Optional::stream)
                .forEach(name -> codes.addAll(name.codes()));
        return codes.isEmpty() ? Set.of("") : codes;
    }

    private static String pair(String one, String other) {
        BlockKeys.Pair pair = BlockKeys.Pair.of(one, other);
        return pair.first() + " " + pair.second() + " ";
    }

    private static <T> void add(Map<String, List<T>> map, String key, T value) {
        map.computeIfAbsent(key, none -> new ArrayList<>()).add(value);
    }

    static String registerNumber(int person) {
        return RegisterNumber.ofBody(Describe.FIRST_NUMBER + person).value();
    }

    Match match(MatchQuery query) {
        Sought sought = Sought.of(
                query, query.niNumber() == null ? null : query.niNumber().value());
        List<Hit> hits = hits(sought);
        Map<Integer, Hit> found = new HashMap<>();
        hits.forEach(hit -> found.merge(hit.person(), hit, InMemoryRegister::both));
        boolean capped = found.size() > rules.mostCandidates() || hits.stream().anyMatch(Hit::beyond);
        List<Hit> looked = found.values().stream()
                .sorted(Comparator.comparingInt((Hit hit) -> Math.min(hit.block(), 3))
                        .thenComparingInt(hit -> -hit.alike())
                        .thenComparingInt(Hit::block)
                        .thenComparingInt(Hit::person))
                .limit(rules.mostCandidates())
                .toList();
        return Match.among(
                looked.stream()
                        .map(hit -> judge.judge(sought, known.get(hit.person())))
                        .toList(),
                rules.version(),
                capped,
                capped && looked.stream().allMatch(hit -> hit.block() <= 2));
    }

    private static Hit both(Hit one, Hit other) {
        return new Hit(
                Math.min(one.block(), other.block()),
                one.person(),
                Math.max(one.alike(), other.alike()),
                one.beyond() || other.beyond());
    }

    private List<Hit> hits(Sought sought) {
        List<Hit> hits = new ArrayList<>();
        Integer numbered = byNumber.get(String.valueOf(sought.number()));
        if (numbered != null) {
            hits.add(new Hit(1, numbered, 2, false));
        }
        byNi.getOrDefault(String.valueOf(sought.niHash()), List.of())
                .forEach(person -> hits.add(new Hit(2, person, 2, false)));
        BlockKeys keys = BlockKeys.of(sought, rules.variants());
        for (BlockKeys.Birth birth : keys.births()) {
            hits.addAll(probe(
                    birth.block(),
                    byBirth.getOrDefault(birth.day().toString(), List.of()).stream()
                            .filter(key -> beginsAlike(key, keys.codes()))
                            .map(key -> new Hit(birth.block().place(), key.person(), alike(key, keys), false))));
        }
        for (BlockKeys.Pair pair : keys.pairs()) {
            LocalDate day = keys.births().getFirst().day();
            String codes = pair.first() + " " + pair.second() + " ";
            hits.addAll(probe(
                    Block.NAMES_AND_YEAR,
                    byYear.getOrDefault(codes + day.getYear(), List.of()).stream()
                            .filter(key -> key.birth().getMonthValue() == day.getMonthValue()
                                    || key.birth().getDayOfMonth() == day.getDayOfMonth())
                            .map(key -> new Hit(5, key.person(), 2, false))));
            hits.addAll(probe(
                    Block.NAMES_AND_DAY,
                    byDay.getOrDefault(codes + day.toString().substring(4), List.of()).stream()
                            .filter(key -> aSlipApart(key.birth().getYear(), day.getYear()))
                            .map(key -> new Hit(6, key.person(), 2, false))));
        }
        return hits;
    }

    private List<Hit> probe(Block block, Stream<Hit> all) {
        Map<Integer, Hit> once = new HashMap<>();
        all.forEach(hit -> once.merge(hit.person(), hit, InMemoryRegister::both));
        if (once.size() > rules.limit(block)) {
            throw new IllegalStateException("the corpus has a larger block than the rules allow");
        }
        return List.copyOf(once.values());
    }

    private static boolean aSlipApart(int one, int other) {
        return one / 10 == other / 10
                || (one - other) % 10 == 0
                || Set.of(1, 9, 18, 27, 36, 45).contains(Math.abs(one - other));
    }

    private static boolean beginsAlike(Key key, Set<String> codes) {
        return key.given().isEmpty()
                || key.family().isEmpty()
                || codes.stream()
                        .anyMatch(code -> code.charAt(0) == key.given().charAt(0)
                                || code.charAt(0) == key.family().charAt(0));
    }

    private static int alike(Key key, BlockKeys keys) {
        return (keys.codes().contains(key.given()) ? 1 : 0) + (keys.codes().contains(key.family()) ? 1 : 0);
    }

    private static KnownPerson known(Entered person) {
        List<KnownPerson.Name> names = pastAndNow(person).stream()
                .map(family -> new KnownPerson.Name(
                        person.givenNames(),
                        family,
                        FoldedName.of(person.givenNames(), family),
                        family.equals(person.familyName())))
                .toList();
        Set<String> numbers = Set.of(registerNumber(person.number()));
        return new KnownPerson(
                registerNumber(person.number()),
                numbers,
                Set.of(person.birth().toString()),
                person.ni() == null ? Set.of() : Set.of(person.ni()),
                names,
                person.formerFamilyName() == null ? Set.of() : Set.of(person.formerFamilyName()),
                person.ni() == null ? Set.of() : Set.of(new NiNumber(person.ni())));
    }
}
