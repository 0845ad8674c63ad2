package cofrestr.cpd.enrolment;

import cofrestr.cpd.funding.MoneyAdded;
import cofrestr.cpd.programme.PlacesAdded;
import cofrestr.kit.time.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

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
        jdbi.useHandle(handle -> move(handle, added.year(), null));
    }

    void onMoney(@Observes MoneyAdded added) {
        jdbi.useHandle(handle -> {
            List<UUID> years = handle.createQuery(
                            "select distinct year from enrolment where state = 'WAITING' and stream = :stream order by year")
                    .bind("stream", added.stream())
                    .mapTo(UUID.class)
                    .list();
            if (!years.isEmpty()) {
                move(handle, years.getFirst(), added.stream());
            }
        });
    }

    private void move(Handle handle, UUID year, @Nullable String stream) {
        HeldPlaces.of(handle, year, stream)
                .next(year, stream)
                .forEach(claim -> TakePlace.move(handle, claim, Clocks.now(clock)));
    }
}
