package cofrestr.cpd.enrolment;

import cofrestr.cpd.funding.MoneyAdded;
import cofrestr.cpd.funding.MoneyChanges;
import cofrestr.cpd.programme.PlacesAdded;
import cofrestr.kit.time.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Takes whoever waits once there are more places or more money, in the transaction that adds them. */
@ApplicationScoped
class MoveWaiting {
    private final Jdbi jdbi;
    private final Clock clock;

    MoveWaiting(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    void onPlaces(@Observes PlacesAdded added) {
        var freed = new HeldPlaces.Freed(added.years(), null);
        jdbi.useHandle(handle -> move(handle, HeldPlaces.of(handle, freed, Clocks.today(clock)), freed));
    }

    /** Before the stream is locked the years are, where somebody waits for its money. */
    void beforeMoney(@Observes MoneyChanges change) {
        var freed = new HeldPlaces.Freed(List.of(), change.stream());
        jdbi.useHandle(handle -> {
            HeldPlaces _ = HeldPlaces.beforeMoney(handle, freed, Clocks.today(clock));
        });
    }

    void onMoney(@Observes MoneyAdded added) {
        var freed = new HeldPlaces.Freed(List.of(), added.stream());
        jdbi.useHandle(handle -> move(handle, HeldPlaces.ofMoney(handle, added.stream(), Clocks.today(clock)), freed));
    }

    private void move(Handle handle, HeldPlaces held, HeldPlaces.Freed freed) {
        List<Placing.Claim> moved = held.next(freed);
        TakePlace.move(handle, moved, Clocks.now(clock));
        EnrolmentTold.tell(handle, EnrolmentTold.News.of(moved), Clocks.now(clock));
    }
}
