package cofrestr.local.nation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Support staff of all Wales, made up: the same seed and size give the same people, lists and truth on every machine and
 * day. No row has a National Insurance number, because every valid one could be somebody's.
 */
public final class Nation {

    /** How many people the published census counts. */
    public static final int NATIONAL = Category.publishedPeople().total();

    public static final int SEED = 20261122;

    private final Country country;
    private final Map<Authority, AuthorityList> first;
    private final Map<Authority, AuthorityList> second;

    private Nation(Country country, Lists first, Lists second) {
        RegisterModel register = new RegisterModel();
        this.country = country;
        this.first = sent(country, first, register);
        this.second = sent(country, second, register);
    }

    static Nation of(long seed, int size) {
        Country country = Country.of(size, NATIONAL);
        Random random = new Random(seed);
        People people = people(country, size, random);
        StaffIds ids = new StaffIds();
        Slips slips = new Slips(people.taken(), random);
        List<Row> rows = new FirstList(country, ids, slips, random).of(Welsh.dealtTo(people.all(), random), NATIONAL);
        Lists later = new SecondList(country, people, ids, slips, random).after(rows);
        return new Nation(country, Lists.of(rows), later);
    }

    private static People people(Country country, int size, Random random) {
        List<String> categories = new ArrayList<>(Category.publishedPeople().dealt(size));
        Collections.shuffle(categories, random);
        int[] quotas = Apportioned.of(
                size, country.authorities().stream().mapToInt(Authority::weight).toArray());
        People people = new People(random);
        int next = 0;
        for (int i = 0; i < quotas.length; i++) {
            Authority authority = country.authorities().get(i);
            for (int one = 0; one < quotas[i]; one++) {
                Category category = country.category(categories.get(next++));
                people.add(country.school(authority, category, random), category);
            }
        }
        return people;
    }

    List<Authority> authorities() {
        return country.authorities();
    }

    List<School> schools() {
        return country.schools();
    }

    /** The lists of a round, 1 or 2, by authority in the order in which they are sent, with the truth about each. */
    Map<Authority, AuthorityList> round(int round) {
        return round == 1 ? first : second;
    }

    /** All lists of this round and of those before. */
    List<AuthorityList> upTo(int round) {
        List<AuthorityList> lists = new ArrayList<>(first.values());
        if (round > 1) {
            lists.addAll(second.values());
        }
        return lists;
    }

    private static Map<Authority, AuthorityList> sent(Country country, Lists lists, RegisterModel register) {
        Map<Authority, AuthorityList> sent = new LinkedHashMap<>();
        for (Authority authority : country.authorities()) {
            List<Row> rows = lists.of(authority);
            sent.put(authority, new AuthorityList(authority, rows, register.take(authority, rows, lists.gone())));
        }
        return sent;
    }
}
