package cofrestr.local.nation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/** How much of a full-time post each row is: by weight, so that every category's rows together come to what it comes to. */
record FullTime(List<Row> rows, List<Integer> weights) {

    List<Row> shared(Collection<Category> categories, int people, int national) {
        List<Row> shared = new ArrayList<>(rows);
        for (Category category : categories) {
            int[] own = IntStream.range(0, rows.size())
                    .filter(i -> rows.get(i).post().category().equals(category))
                    .toArray();
            int[] shares = own.length == 0
                    ? own
                    : Apportioned.within(
                            category.hundredthsOf(people, national),
                            Category.FULL_TIME,
                            IntStream.of(own).map(weights::get).toArray());
            for (int i = 0; i < own.length; i++) {
                Row row = rows.get(own[i]);
                shared.set(own[i], new Row(row.post().of(shares[i]), row.written(), row.done()));
            }
        }
        return shared;
    }
}
