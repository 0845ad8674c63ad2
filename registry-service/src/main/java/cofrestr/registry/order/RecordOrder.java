package cofrestr.registry.order;

import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.store.PeriodTable;
import cofrestr.kit.time.Clocks;
import cofrestr.registry.RegistryProblem;
import cofrestr.registry.practitioner.PersonChanges;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Records that an order stands on a person for a time, or says anew for how long (2014 Act ss27-32). */
@ApplicationScoped
public class RecordOrder {
    private static final PeriodTable ORDERS =
            new PeriodTable("disciplinary_order", List.of("id"), List.of("practitioner_id", "kind", "terms"));

    private final Jdbi jdbi;
    private final Clock clock;

    RecordOrder(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** An order; {@code until} is its last day, null where no end is known. */
    public record Command(
            OrderKind kind,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable String terms) {}

    @Transactional
    public UUID record(RegisterNumber number, Command order) {
        if (order.until() != null && order.until().isBefore(order.from())) {
            throw Problem.of(RegistryProblem.ORDER_ENDS_BEFORE_IT_BEGINS).at("/until");
        }
        return jdbi.withHandle(handle -> {
            long person = hold(handle, number);
            UUID id = UUID.randomUUID();
            PersonChanges people =
                    PersonChanges.of(handle, clock, person, "wales.cofrestr.order.recorded.v1", "orders");
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("practitioner_id", person);
            facts.put("kind", order.kind().name());
            facts.put("terms", order.terms());
            LocalDate end = order.until() == null ? null : order.until().plusDays(1);
            ORDERS.say(handle, Map.of("id", id), new PeriodTable.Portion(order.from(), end), facts, Clocks.now(clock));
            people.append(clock);
            return id;
        });
    }

    private static long hold(Handle handle, RegisterNumber number) {
        return handle.createQuery(
                        "select id from practitioner where register_number = last_survivor(:number) for no key update")
                .bind("number", number.value())
                .mapTo(Long.class)
                .findOne()
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }
}
