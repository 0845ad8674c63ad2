package cofrestr.local.nation;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where people can work: the authorities, their schools, and what there is to do. */
record Country(
        List<Authority> authorities,
        List<School> schools,
        Map<Authority, List<School>> byAuthority,
        Map<String, Category> categories,
        Map<String, List<Role>> roles) {

    static Country of(int people, int national) {
        List<Authority> authorities = Authority.all();
        List<School> schools = Schools.of(authorities, people, national);
        return new Country(
                authorities,
                schools,
                schools.stream().collect(Collectors.groupingBy(School::authority)),
                Category.all().stream().collect(Collectors.toMap(Category::code, Function.identity())),
                Role.byCategory());
    }

    /** A school of this authority where such posts are. */
    School school(Authority authority, Category category, Random random) {
        return Schools.pick(byAuthority.getOrDefault(authority, List.of()), category.sectors(), random);
    }

    Authority otherThan(Authority authority, Random random) {
        int own = authorities.indexOf(authority);
        return authorities.get((own + 1 + random.nextInt(authorities.size() - 1)) % authorities.size());
    }

    Category category(String code) {
        Category category = categories.get(code);
        if (category == null) {
            throw new IllegalStateException("no category " + code);
        }
        return category;
    }

    Role role(Category category, Random random) {
        return Role.pick(roles.getOrDefault(category.code(), List.of()), random);
    }
}
