package cofrestr.registry.watchlist;

import cofrestr.kit.paging.Paging;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.store.SqlFiles;
import cofrestr.kit.time.Clocks;
import cofrestr.registry.RegistryProblem;
import cofrestr.registry.check.Outcome;
import cofrestr.registry.check.Question;
import cofrestr.registry.check.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Who is on a watch-list. Only who was named rightly, by number and birth date, comes onto one: putting people on a list is asking
 * about them, and answered and limited as a registration check is.
 */
@ApplicationScoped
public class KeepInSight {
    private static final String KEEP = SqlFiles.text(KeepInSight.class, "keep-people.sql");

    private final Jdbi jdbi;
    private final Watchlists lists;
    private final Clock clock;

    KeepInSight(Jdbi jdbi, Watchlists lists, Clock clock) {
        this.jdbi = jdbi;
        this.lists = lists;
        this.clock = clock;
    }

    /** Keeps those whom the questions named rightly; refused where the list would have more people than its purpose allows. */
    @Transactional
    public void keep(Watchlist list, List<Question> questions, List<Verdict> verdicts) {
        Map<String, String> named = namedRightly(questions, verdicts);
        if (named.isEmpty()) {
            return;
        }
        int most = lists.rule(list.purpose()).orElseThrow(lists::unfit).mostPeople();
        jdbi.useHandle(handle -> {
            // Two senders to one list take turns, so that together they cannot pass its limit.
            handle.execute("select from watchlist where id = ? for no key update", list.id());
            handle.createUpdate(KEEP)
                    .bind("watchlist", list.id())
                    .bind("numbers", named.keySet().toArray(String[]::new))
                    .bind("refs", named.values().toArray(String[]::new))
                    .bind("now", Clocks.now(clock))
                    .execute();
            if (people(handle, list.id()) > most) {
                throw Problem.of(RegistryProblem.WATCHLIST_FULL, most);
            }
        });
    }

    private static Map<String, String> namedRightly(List<Question> questions, List<Verdict> verdicts) {
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < verdicts.size(); i++) {
            if (verdicts.get(i) instanceof Verdict.Answered answered
                    && answered.answer().outcome() != Outcome.NO_MATCH) {
                String ref = questions.get(i).ref();
                named.put(answered.answer().registerNumber().value(), ref == null ? "" : ref);
            }
        }
        return named;
    }

    private static int people(Handle handle, UUID list) {
        return handle.createQuery("select count(*) from watchlist_person where watchlist = :list")
                .bind("list", list)
                .mapTo(Integer.class)
                .one();
    }

    /** Who is on a list, by number. */
    public List<Watched> people(UUID list, Paging.From from) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select register_number, ref from watchlist_person
                         where watchlist = :list and register_number > :after order by register_number limit :fetch
                        """)
                .bind("list", list)
                .bind("after", from.after())
                .bind("fetch", from.fetch())
                .mapTo(Watched.class)
                .list());
    }
}
