package cofrestr.local.nation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** The lists of a later day: some have left, moved, married or begun, and some are mistyped now. */
final class SecondList {

    private static final LocalDate NEW_POSTS_START = LocalDate.of(2026, 10, 1);
    private static final Set<Done> SLIPS = Set.of(Done.NAME_MISTYPED, Done.BIRTH_DATE_MISTYPED, Done.ACCENT_LEFT_OUT);

    private final Country country;
    private final People people;
    private final StaffIds ids;
    private final Slips slips;
    private final Random random;
    private final Rates rates = new Rates();
    private final Leaving leaving = new Leaving();
    private final Map<Authority, List<Row>> lists = new HashMap<>();
    private final Map<String, Row> gone = new HashMap<>();

    SecondList(Country country, People people, StaffIds ids, Slips slips, Random random) {
        this.country = country;
        this.people = people;
        this.ids = ids;
        this.slips = slips;
        this.random = random;
    }

    Lists after(List<Row> first) {
        Map<String, List<Row>> byStaffId = new LinkedHashMap<>();
        first.forEach(row -> byStaffId
                .computeIfAbsent(row.post().staffId(), _ -> new ArrayList<>())
                .add(row));
        leaving.from(byStaffId.values());
        byStaffId.values().forEach(this::happens);
        return new Lists(lists, gone);
    }

    private void happens(List<Row> person) {
        Row row = person.getFirst();
        if (rates.happens(Done.NEW, random)) {
            begin(row);
        }
        if (person.stream().anyMatch(each -> each.done().stream().anyMatch(Done::explains))) {
            person.forEach(this::add);
        } else if (row.done().stream().anyMatch(SLIPS::contains)) {
            boolean corrected = rates.happens(Done.CORRECTED, random);
            person.forEach(each -> add(corrected ? each.as(each.post().person().truth(), Done.CORRECTED) : each));
        } else if (person.size() > 1 || !leaving.mayLeave(row)) {
            person.forEach(each -> add(each));
            changeLast(person);
        } else {
            leaves(row);
        }
    }

    /** What can happen to somebody with one post whom nobody will miss. */
    private void leaves(Row row) {
        Done what = rates.oneOf(
                random, Done.LEFT, Done.MOVED_SCHOOL, Done.STAFF_ID_REUSED, Done.NEW_STAFF_ID, Done.MOVED_AUTHORITY);
        Post post = row.post();
        switch (what) {
            case LEFT -> go(row, what);
            case MOVED_SCHOOL -> {
                School other = country.school(post.authority(), post.category(), random);
                add(other.equals(post.school()) ? row : at(row, post.at(other)).doing(what));
            }
            case STAFF_ID_REUSED -> {
                Person other = people.somebody(post.school(), post.category())
                        .able(post.person().ability());
                add(new Row(post.heldBy(other), other.truth(), Set.of(what)));
            }
            case NEW_STAFF_ID -> {
                go(row, what);
                Authority same = post.authority();
                add(at(row, post.under(same, ids.next(same), post.school(), NEW_POSTS_START))
                        .doing(what));
            }
            case MOVED_AUTHORITY -> {
                go(row, what);
                Authority other = country.otherThan(post.authority(), random);
                School there = country.school(other, post.category(), random);
                add(at(row, post.under(other, ids.next(other), there, NEW_POSTS_START))
                        .doing(what));
            }
            default -> {
                add(row);
                changeLast(List.of(row));
            }
        }
    }

    /** Names and dates that change, rightly or not, in all rows of a person: the last ones added. */
    private void changeLast(List<Row> person) {
        Done what = rates.oneOf(
                random,
                Done.NAME_CHANGED,
                Done.NAME_MISTYPED_NOW,
                Done.BIRTH_DATE_MISTYPED_NOW,
                Done.BOTH_MISTYPED_NOW);
        if (what == Done.NOTHING) {
            return;
        }
        List<Row> list = listOf(person.getFirst().post().authority());
        List<Row> last = list.subList(list.size() - person.size(), list.size());
        Person now = person.getFirst().post().person();
        if (what == Done.NAME_CHANGED) {
            Person renamed =
                    now.renamed(people.names().familyOtherThan(now.truth().familyName()));
            if (people.taken().add(renamed.truth().likeness())) {
                last.replaceAll(row -> new Row(row.post().heldBy(renamed), renamed.truth(), row.done()).doing(what));
            }
            return;
        }
        Optional<Written> wrong = slips.of(what, now.truth());
        wrong.ifPresent(written -> last.replaceAll(row -> row.as(written, what)));
    }

    private void begin(Row colleague) {
        Post post = colleague.post();
        Person person = people.somebody(post.school(), post.category())
                .able(post.person().ability());
        Post begun = post.under(post.authority(), ids.next(post.authority()), post.school(), NEW_POSTS_START)
                .heldBy(person);
        add(new Row(begun, person.truth(), person.done()).doing(Done.NEW));
    }

    private void go(Row row, Done what) {
        leaving.left(row);
        gone.put(row.key(), row.doing(what));
    }

    private static Row at(Row row, Post other) {
        return new Row(other, row.written(), row.done());
    }

    private void add(Row row) {
        listOf(row.post().authority()).add(row);
    }

    private List<Row> listOf(Authority authority) {
        return lists.computeIfAbsent(authority, _ -> new ArrayList<>());
    }
}
