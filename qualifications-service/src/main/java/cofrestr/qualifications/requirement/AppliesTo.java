package cofrestr.qualifications.requirement;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * To whom a requirement applies: who is registered (or asks to be) in one of the categories, and whose post fits all of the
 * other sets. An empty set asks nothing.
 *
 * @param settings sectors of schools
 */
public record AppliesTo(
        Set<String> categories,
        Set<String> roleProfiles,
        Set<Integer> levels,
        Set<String> routes,
        Set<String> settings) {
    /** Whether it asks anything of the post. */
    public boolean namesPosts() {
        return !(roleProfiles.isEmpty() && levels.isEmpty() && routes.isEmpty() && settings.isEmpty());
    }

    boolean namesNothing() {
        return categories.isEmpty() && !namesPosts();
    }

    /** Whether a role, with the level and route it has, is one of those. */
    public boolean fits(String role, @Nullable Integer level, @Nullable String route) {
        return (roleProfiles.isEmpty() || roleProfiles.contains(role))
                && (levels.isEmpty() || (level != null && levels.contains(level)))
                && (routes.isEmpty() || (route != null && routes.contains(route)));
    }
}
