package cofrestr.local.nation;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** What a post of a category is: its profile, its title in both languages, its weeks in a year; {@code share} of a hundred such posts. */
record Role(String category, String profile, int share, int weeks, String titleEn, String titleCy) {

    /** The roles of each category. */
    static Map<String, List<Role>> byCategory() {
        return Csv.kept("roles.csv").stream()
                .map(row -> new Role(
                        row.getOrDefault("category", ""),
                        row.getOrDefault("profile", ""),
                        Integer.parseInt(row.getOrDefault("share", "0")),
                        Integer.parseInt(row.getOrDefault("weeks", "0")),
                        row.getOrDefault("titleEn", ""),
                        row.getOrDefault("titleCy", "")))
                .collect(Collectors.groupingBy(Role::category));
    }

    static Role pick(List<Role> roles, Random random) {
        int drawn = random.nextInt(roles.stream().mapToInt(Role::share).sum());
        for (Role role : roles) {
            drawn -= role.share();
            if (drawn < 0) {
                return role;
            }
        }
        throw new IllegalStateException("shares that do not add up");
    }
}
