package cofrestr.qualifications.held;

import cofrestr.kit.number.RegisterNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;

/** People as the copy of the workforce has them, for tests: each with a number of its own. */
@ApplicationScoped
public class KnownPeople {
    private static final AtomicInteger NEXT = new AtomicInteger(4_100_000);

    private final Jdbi jdbi;

    KnownPeople(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Transactional
    public String somebody() {
        return known(RegisterNumber.ofBody(NEXT.incrementAndGet()).value());
    }

    @Transactional
    public String known(String number) {
        jdbi.useHandle(handle -> handle.execute(
                "insert into followed_person (number, recorded_at) values (?, now()) on conflict do nothing", number));
        return number;
    }

    @Transactional
    public void merge(String number, String survivor) {
        jdbi.useHandle(
                handle -> handle.execute("insert into survivor (number, survivor) values (?, ?)", number, survivor));
    }

    @Transactional
    public void unmerge(String number) {
        jdbi.useHandle(handle -> handle.execute("delete from survivor where number = ?", number));
    }
}
