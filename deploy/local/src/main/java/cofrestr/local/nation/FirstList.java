package cofrestr.local.nation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** The first lists of all authorities: everybody in their posts, some in two, some mistyped. */
final class FirstList {

    private static final LocalDate EARLIEST = LocalDate.of(2005, 9, 1);
    private static final LocalDate LATEST = LocalDate.of(2026, 9, 1);
    private static final int SECOND_WEIGHT = 20;
    private static final int FIRST_OF_TWO_WEIGHT = 65;
    private static final int LEAST_WEIGHT = 70;
    private static final int WEIGHTS = 61;

    private final Country country;
    private final StaffIds ids;
    private final Slips slips;
    private final Random random;
    private final Rates rates = new Rates();
    private final List<Row> rows = new ArrayList<>();
    private final List<Integer> weights = new ArrayList<>();

    FirstList(Country country, StaffIds ids, Slips slips, Random random) {
        this.country = country;
        this.ids = ids;
        this.slips = slips;
        this.random = random;
    }

    /** The rows of these people, whose posts in every category come to what the category comes to. */
    List<Row> of(List<Person> people, int national) {
        people.forEach(this::employ);
        return new FullTime(rows, weights).shared(country.categories().values(), people.size(), national);
    }

    private void employ(Person person) {
        boolean two = !person.category().second().isEmpty() && rates.happens(Done.SECOND_POST, random);
        Post first = post(person, two ? "1" : "");
        if (!two) {
            add(mistyped(new Row(first, person.truth(), person.done())), LEAST_WEIGHT + random.nextInt(WEIGHTS));
            return;
        }
        Done how = person.done().contains(Done.LOOKALIKE)
                ? Done.NOTHING
                : rates.oneOf(random, Done.SECOND_AUTHORITY, Done.SECOND_STAFF_ID, Done.ROWS_DISAGREE);
        Row main = new Row(first, person.truth(), Person.with(person.done(), Done.SECOND_POST));
        pair(how, main, second(first));
    }

    private void pair(Done how, Row main, Post second) {
        switch (how) {
            case SECOND_AUTHORITY -> {
                Authority other = country.otherThan(main.post().authority(), random);
                School there = country.school(other, second.category(), random);
                Row away = at(main, second.under(other, ids.next(other), there, second.start()));
                both(mistyped(main).doing(how), away.doing(how));
            }
            case SECOND_STAFF_ID -> {
                Authority same = main.post().authority();
                Row again = at(main, second.under(same, ids.next(same), second.school(), second.start()));
                both(main.doing(how), again.doing(how));
            }
            case ROWS_DISAGREE -> {
                Optional<Written> wrong = slips.of(how, main.written());
                Row other = at(main, second);
                both(
                        wrong.isPresent() ? main.doing(how) : main,
                        wrong.map(written -> other.as(written, how)).orElse(other));
            }
            default -> {
                Row mistyped = mistyped(main);
                both(mistyped, at(mistyped, second));
            }
        }
    }

    private static Row at(Row row, Post other) {
        return new Row(other, row.written(), row.done());
    }

    private void both(Row main, Row second) {
        add(main, FIRST_OF_TWO_WEIGHT);
        add(second, SECOND_WEIGHT);
    }

    private void add(Row row, int weight) {
        rows.add(row);
        weights.add(weight);
    }

    private Row mistyped(Row right) {
        Done what = rates.oneOf(random, Done.NAME_MISTYPED, Done.BIRTH_DATE_MISTYPED, Done.ACCENT_LEFT_OUT);
        return slips.of(what, right.written())
                .map(wrong -> right.as(wrong, what))
                .orElse(right);
    }

    private Post post(Person person, String postId) {
        return new Post(
                person,
                person.authority(),
                ids.next(person.authority()),
                postId,
                person.school(),
                person.category(),
                country.role(person.category(), random),
                start(person.truth().birth()),
                0);
    }

    private Post second(Post first) {
        Category category = country.category(first.category().second());
        School school = random.nextBoolean() ? first.school() : country.school(first.authority(), category, random);
        return new Post(
                first.person(),
                first.authority(),
                first.staffId(),
                "2",
                school,
                category,
                country.role(category, random),
                first.start(),
                0);
    }

    private LocalDate start(LocalDate birth) {
        LocalDate adult = birth.plusYears(18);
        LocalDate earliest = adult.isAfter(EARLIEST) ? adult : EARLIEST;
        return earliest.plusDays(random.nextInt(Math.toIntExact(LATEST.toEpochDay() - earliest.toEpochDay())));
    }
}
