package cofrestr.registry.order;

import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.paging.Paging;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The orders of the register. */
@ApplicationScoped
public class Orders {
    private static final String SELECT =
            "select o.*, p.register_number from order_made o join practitioner p on p.id = o.practitioner_id ";

    private final Jdbi jdbi;

    Orders(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What was done about an order. */
    public record Act(
            String act, LocalDate actedOn, @Nullable String authority, String actedBy) {}

    /** An order with the rule of its kind and what was done about it; {@code servedLate}: later than the law asks. */
    public record Story(Order order, KindRule rule, List<Act> acts, boolean servedLate) {}

    /** An order (NOT_FOUND where there is none). */
    public Story find(UUID id) {
        return jdbi.withHandle(handle -> {
            Order order = handle.createQuery(SELECT + "where o.id = :id")
                    .bind("id", id)
                    .mapTo(Order.class)
                    .findOne()
                    .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
            List<Act> acts = handle.createQuery(
                            "select act, acted_on, authority, acted_by from order_act where order_id = :id order by place")
                    .bind("id", id)
                    .mapTo(Act.class)
                    .list();
            return new Stories(handle).of(order, acts);
        });
    }

    /** All orders about one person, oldest first. */
    public List<Story> of(RegisterNumber number) {
        return jdbi.withHandle(handle -> new Stories(handle)
                .of(handle.createQuery(
                                SELECT + "where p.register_number = last_survivor(:number) order by o.made_on, o.id")
                        .bind("number", number.value())
                        .mapTo(Order.class)
                        .list()));
    }

    /** Orders that wait for somebody: for a second caseworker, or to be served. Longest first. */
    public List<Story> waiting(Paging.From from) {
        return jdbi.withHandle(handle -> new Stories(handle)
                .of(handle.createQuery(SELECT + """
                         where o.state in ('PROPOSED', 'MADE') and (:after = '' or o.id > nullif(:after, '')::uuid)
                         order by o.id limit :fetch
                        """)
                        .bind("after", from.after())
                        .bind("fetch", from.fetch())
                        .mapTo(Order.class)
                        .list()));
    }

    /** The order, held with its person until the transaction ends: the person first, as everything locks. */
    static Order hold(Handle handle, UUID id) {
        long _ = handle.createQuery(
                        "select id from practitioner where id = (select practitioner_id from order_made where id = :id) for no key update")
                .bind("id", id)
                .mapTo(Long.class)
                .findOne()
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        return handle.createQuery(SELECT + "where o.id = :id for update of o")
                .bind("id", id)
                .mapTo(Order.class)
                .one();
    }

    /** The rule under which an order was made: that of its day. */
    static KindRule rule(Handle handle, Order order) {
        return KindRule.of(KindRule.all(handle), order.kind(), order.madeOn()).orElseThrow();
    }
}
