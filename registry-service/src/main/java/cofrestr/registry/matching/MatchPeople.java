package cofrestr.registry.matching;

import cofrestr.kit.secret.Keyring;
import cofrestr.kit.time.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Says, for each of many queries, which people of the register it could mean, how surely, and why. The rules are those in
 * force today. A National Insurance number leaves this class only as its keyed hash.
 */
@ApplicationScoped
public class MatchPeople {
    /** How many queries one statement takes. */
    public static final int CHUNK = 1000;

    private final Candidates candidates;
    private final RulesInForce rules;
    private final Keyring keys;
    private final Clock clock;

    MatchPeople(Candidates candidates, RulesInForce rules, Keyring keys, Clock clock) {
        this.candidates = candidates;
        this.rules = rules;
        this.keys = keys;
        this.clock = clock;
    }

    /** One answer for each query, in their order. */
    public List<Match> match(List<MatchQuery> queries) {
        LocalDate today = Clocks.today(clock);
        MatchRules inForce = rules.on(today);
        List<Match> matches = new ArrayList<>(queries.size());
        for (int from = 0; from < queries.size(); from += CHUNK) {
            List<Sought> chunk = queries.subList(from, Math.min(from + CHUNK, queries.size())).stream()
                    .map(query -> Sought.of(query, keys))
                    .toList();
            Map<Integer, List<Candidates.Found>> found = candidates.find(chunk, inForce.mostCandidates(), today);
            for (int i = 0; i < chunk.size(); i++) {
                matches.add(match(chunk.get(i), found.getOrDefault(i + 1, List.of()), inForce));
            }
        }
        return matches;
    }

    private static Match match(Sought sought, List<Candidates.Found> found, MatchRules rules) {
        JudgeCandidate judge = new JudgeCandidate(rules);
        boolean capped = found.stream().anyMatch(Candidates.Found::capped);
        // Those found by a number come first; where they fill the list, others with the same number may be beyond it.
        boolean unseenMayBeCertain = capped && found.stream().allMatch(Candidates.Found::byNumber);
        return Match.among(
                found.stream().map(one -> judge.judge(sought, one.person())).toList(),
                rules.version(),
                capped,
                unseenMayBeCertain);
    }
}
