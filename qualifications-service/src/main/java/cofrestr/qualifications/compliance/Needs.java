package cofrestr.qualifications.compliance;

import cofrestr.qualifications.requirement.Criterion;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * Which facts some requirements could ask for: nothing else is read.
 *
 * @param qualifications by number; no other award could count
 */
public record Needs(
        Set<String> qualifications, Set<String> units, boolean statuses, boolean told, boolean registrations) {

    static Needs of(Collection<Rule> rules, Catalogue catalogue) {
        Set<String> qualifications = new HashSet<>(catalogue.qualifications());
        Set<String> units = new HashSet<>();
        boolean statuses = false;
        boolean told = rules.stream().anyMatch(rule -> rule.provisional() != null);
        boolean registrations =
                rules.stream().anyMatch(rule -> !rule.appliesTo().categories().isEmpty());
        for (Criterion.Leaf leaf : leaves(rules)) {
            switch (leaf) {
                case Criterion.Qualification one -> qualifications.add(one.qualification());
                case Criterion.CreditsInGroup credits -> units.addAll(credits.units());
                case Criterion.Status _ -> statuses = true;
                case Criterion.ToldFact _ -> told = true;
                case Criterion.Grandfathered _ -> registrations = true;
                case Criterion.Equivalent _ -> {}
                case Criterion.LevelInArea _ -> {}
            }
        }
        return new Needs(Set.copyOf(qualifications), Set.copyOf(units), statuses, told, registrations);
    }

    static Iterable<Criterion.Leaf> leaves(Collection<Rule> rules) {
        return () -> rules.stream().flatMap(rule -> rule.criteria().leaves()).iterator();
    }
}
