package cofrestr.registry.matching;

import cofrestr.kit.secret.Keyring;
import cofrestr.kit.time.Clocks;
import cofrestr.registry.practitioner.NiNumber;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Says, for each of many queries, which people of the register it could mean, how surely, and why. The rules are those in
 * force today. A National Insurance number leaves this class for the database only as its keyed hash.
 */
@ApplicationScoped
public class MatchPeople {
    /** How many queries one statement takes. */
    public static final int CHUNK = 1000;

    private final Candidates candidates;
    private final SealedNumbers sealed;
    private final RulesInForce rules;
    private final Keyring keys;
    private final Clock clock;

    MatchPeople(Candidates candidates, SealedNumbers sealed, RulesInForce rules, Keyring keys, Clock clock) {
        this.candidates = candidates;
        this.sealed = sealed;
        this.rules = rules;
        this.keys = keys;
        this.clock = clock;
    }

    /** One answer for each query, in their order. */
    public List<Match> match(List<MatchQuery> queries) {
        LocalDate today = Clocks.today(clock);
        MatchRules inForce = rules.on(today);
        JudgeCandidate judge = new JudgeCandidate(inForce);
        List<Match> matches = new ArrayList<>(queries.size());
        for (int from = 0; from < queries.size(); from += CHUNK) {
            List<Sought> chunk = queries.subList(from, Math.min(from + CHUNK, queries.size())).stream()
                    .map(query -> Sought.of(query, keys))
                    .toList();
            Map<Integer, List<Candidates.Found>> found = candidates.find(chunk, inForce, today);
            Map<String, Set<NiNumber>> opened = opened(chunk, found);
            for (int i = 0; i < chunk.size(); i++) {
                matches.add(match(chunk.get(i), found.getOrDefault(i + 1, List.of()), opened, inForce, judge));
            }
        }
        return matches;
    }

    /** The numbers of those who have another than the one asked for. */
    private Map<String, Set<NiNumber>> opened(List<Sought> chunk, Map<Integer, List<Candidates.Found>> found) {
        Set<String> others = new HashSet<>();
        found.forEach((query, people) -> {
            String hash = chunk.get(query - 1).niHash();
            people.stream()
                    .map(Candidates.Found::person)
                    .filter(person -> hash != null && !person.niHashes().contains(hash))
                    .filter(person -> !person.niHashes().isEmpty())
                    .forEach(person -> others.add(person.registerNumber()));
        });
        return sealed.of(others);
    }

    private static Match match(
            Sought sought,
            List<Candidates.Found> found,
            Map<String, Set<NiNumber>> opened,
            MatchRules rules,
            JudgeCandidate judge) {
        boolean capped = found.stream().anyMatch(Candidates.Found::capped);
        // Those found by a number come first; where they fill the list, others with the same number may be beyond it.
        boolean unseenMayBeCertain = capped && found.stream().allMatch(Candidates.Found::byNumber);
        return Match.among(
                found.stream()
                        .map(Candidates.Found::person)
                        .map(person -> person.with(opened.getOrDefault(person.registerNumber(), Set.of())))
                        .map(person -> judge.judge(sought, person))
                        .toList(),
                rules.version(),
                capped,
                unseenMayBeCertain);
    }
}
