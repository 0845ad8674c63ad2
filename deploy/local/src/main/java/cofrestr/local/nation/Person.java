package cofrestr.local.nation;

import java.util.EnumSet;
import java.util.Set;

/**
 * A true person, numbered through the nation.
 *
 * @param former the family name before, or blank
 * @param ability in Welsh, one of the codes of the register
 */
record Person(
        int number,
        Authority authority,
        School school,
        Category category,
        Written truth,
        String sex,
        String former,
        String ability,
        Set<Done> done) {

    Person {
        done = Set.copyOf(done);
    }

    Person doing(Done what) {
        return new Person(number, authority, school, category, truth, sex, former, ability, with(done, what));
    }

    Person able(String welsh) {
        return new Person(number, authority, school, category, truth, sex, former, welsh, done);
    }

    /** Under another family name from now on. */
    Person renamed(String family) {
        return new Person(
                number, authority, school, category, truth.named(family), sex, truth.familyName(), ability, done);
    }

    static Set<Done> with(Set<Done> done, Done what) {
        Set<Done> more = EnumSet.of(what);
        more.addAll(done);
        return more;
    }
}
