package cofrestr.local.nation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/** Makes people up. Two look alike to the register, by name and birth date, only where that was the purpose. */
final class People {

    private static final LocalDate OLDEST = LocalDate.of(1960, 1, 1);
    private static final int DAYS = 16_300;
    private static final int TRIES_FOR_ANOTHER_AUTHORITY = 20;

    private final Random random;
    private final Names names;
    private final Rates rates = new Rates();
    private final Set<Likeness> taken = new HashSet<>();
    private final List<Person> people = new ArrayList<>();
    private int numbered;

    People(Random random) {
        this.random = random;
        this.names = new Names(random);
    }

    /** Everybody so far. */
    List<Person> all() {
        return people;
    }

    /** Who looks how already. */
    Set<Likeness> taken() {
        return taken;
    }

    Names names() {
        return names;
    }

    /** One more person, now and then a relative or a namesake of the one before. */
    void add(School school, Category category) {
        Person plain = somebody(school, category);
        Done what = rates.oneOf(random, Done.TWIN, Done.NAMESAKE, Done.SHARED_BIRTHDAY, Done.LOOKALIKE);
        int other = what == Done.LOOKALIKE ? elsewhere(school) : neighbour(school);
        if (what == Done.NOTHING || other < 0) {
            people.add(plain);
            return;
        }
        Person model = people.get(other);
        people.set(other, model.doing(what));
        people.add(like(model, plain, what).doing(what));
    }

    /** Somebody new who looks like nobody else. */
    Person somebody(School school, Category category) {
        GivenName given = names.given();
        String family = names.family();
        Written truth = free(() -> new Written(given.name(), family, birth()));
        Set<Done> done = EnumSet.noneOf(Done.class);
        String former = "";
        if (rates.happens(Done.FORMER_NAME, random)) {
            done.add(Done.FORMER_NAME);
            former = names.familyOtherThan(family);
        }
        return new Person(++numbered, school.authority(), school, category, truth, given.sex(), former, "", done);
    }

    private Person like(Person model, Person plain, Done what) {
        Written other = model.truth();
        Written own = plain.truth();
        School school = what == Done.TWIN ? model.school() : plain.school();
        Written truth = switch (what) {
            case TWIN -> free(() -> new Written(names.given().name(), other.familyName(), other.birth()));
            case NAMESAKE -> free(() -> other.born(birth()));
            case SHARED_BIRTHDAY -> free(() -> new Written(own.givenNames(), names.family(), other.birth()));
            default -> other;
        };
        String sex = what == Done.NAMESAKE || what == Done.LOOKALIKE ? model.sex() : plain.sex();
        return new Person(
                plain.number(),
                plain.authority(),
                school,
                plain.category(),
                truth,
                sex,
                plain.former(),
                "",
                plain.done());
    }

    private int neighbour(School school) {
        int last = people.size() - 1;
        return last >= 0 && people.get(last).authority().equals(school.authority()) ? last : -1;
    }

    /** Somebody of another authority whom nobody looks like yet. */
    private int elsewhere(School school) {
        for (int i = 0; i < TRIES_FOR_ANOTHER_AUTHORITY && !people.isEmpty(); i++) {
            int other = random.nextInt(people.size());
            Person person = people.get(other);
            if (!person.authority().equals(school.authority()) && !person.done().contains(Done.LOOKALIKE)) {
                return other;
            }
        }
        return -1;
    }

    private Written free(Supplier<Written> drawn) {
        Written written = drawn.get();
        while (!taken.add(written.likeness())) {
            written = drawn.get();
        }
        return written;
    }

    private LocalDate birth() {
        return OLDEST.plusDays(random.nextInt(DAYS));
    }
}
