package cofrestr.qualifications.compliance;

import cofrestr.kit.time.Moment;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of people.
 *
 * @param category as if they were registered in it, and in no other; null: as they are registered
 * @param role as if they were in a post of this role, and in no other; null: in the posts that they hold
 * @param counts which posts make a requirement apply: an employer asks about those at its own organisations
 */
public record Question(
        Moment moment, @Nullable String category, @Nullable Role role, Predicate<Facts.Post> counts) {
    /** A role profile with its level and route. */
    public record Role(
            String code, @Nullable Integer level, @Nullable String route) {}

    /** About people as they are. */
    public static Question asTheyAre(Moment moment) {
        return new Question(moment, null, null, _ -> true);
    }

    /** In what capacity this asks about somebody. */
    public Capacity capacity(Facts facts) {
        return new Capacity(categories(facts), posts(facts));
    }

    private Set<String> categories(Facts facts) {
        return category != null
                ? Set.of(category)
                : facts.registrations().stream()
                        .filter(held -> held.spans(moment.asAt()))
                        .map(Facts.Registration::category)
                        .collect(Collectors.toSet());
    }

    private List<Facts.Post> posts(Facts facts) {
        List<Facts.Post> held = facts.posts().stream()
                .filter(post -> post.spans(moment.asAt()) && counts.test(post))
                .toList();
        if (role == null) {
            return held;
        }
        List<Facts.Post> ofRole =
                held.stream().filter(post -> post.role().equals(role.code())).toList();
        return ofRole.isEmpty()
                ? List.of(
                        new Facts.Post(null, null, null, role.code(), role.level(), role.route(), moment.asAt(), null))
                : ofRole;
    }
}
