package cofrestr.registry.fullcopy;

import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.paging.Paging;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.time.Clocks;
import cofrestr.kit.time.Moment;
import cofrestr.registry.fullcopy.FullCopy.Name;
import cofrestr.registry.fullcopy.FullCopy.OrderInForce;
import cofrestr.registry.notice.Notices;
import cofrestr.registry.order.OrderState;
import cofrestr.registry.order.Orders;
import cofrestr.registry.particular.Particulars;
import cofrestr.registry.practitioner.OwnDisclosures;
import cofrestr.registry.practitioner.Practitioners;
import cofrestr.registry.proposal.Proposals;
import cofrestr.registry.registration.Registrations;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;

/**
 * Composes a person's full copy of the own entry, free of charge (SI 2015/140 reg 47; 2014 Act s35). Orders are those that
 * have effect today, with their kind and days; a case that has not led to an order is not in the entry, nor here.
 */
@ApplicationScoped
public class ComposeFullCopy {
    private final Jdbi jdbi;
    private final Practitioners practitioners;
    private final Registrations registrations;
    private final Particulars particulars;
    private final Orders orders;
    private final Notices notices;
    private final Proposals proposals;
    private final OwnDisclosures disclosures;
    private final Clock clock;

    ComposeFullCopy(
            Jdbi jdbi,
            Practitioners practitioners,
            Registrations registrations,
            Particulars particulars,
            Orders orders,
            Notices notices,
            Proposals proposals,
            OwnDisclosures disclosures,
            Clock clock) {
        this.jdbi = jdbi;
        this.practitioners = practitioners;
        this.registrations = registrations;
        this.particulars = particulars;
        this.orders = orders;
        this.notices = notices;
        this.proposals = proposals;
        this.disclosures = disclosures;
        this.clock = clock;
    }

    /** The copy of the entry under a number (NOT_FOUND where there is none). */
    public FullCopy compose(RegisterNumber number) {
        LocalDate today = Clocks.today(clock);
        Moment now = new Moment(today, null);
        return new FullCopy(
                practitioners.entry(number, now).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND)),
                names(number),
                particulars.of(number, now, false),
                registrations.of(number, now),
                practitioners.posts(number, now),
                orders.of(number).stream()
                        .filter(story -> story.order().state() == OrderState.IN_FORCE)
                        .map(story ->
                                OrderInForce.of(story.order(), story.order().lastDay(story.rule())))
                        .filter(order -> order.until() == null || !order.until().isBefore(today))
                        .toList(),
                all(
                        from -> notices.to(number, true, from),
                        notice -> notice.id().toString()),
                all(
                        from -> proposals.of(number, from),
                        proposal -> proposal.id().toString()),
                all(from -> disclosures.of(number, from), look -> look.id().toString()));
    }

    private List<Name> names(RegisterNumber number) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select n.given_names, n.family_name, n.preferred_name, lower(n.valid) as "from", upper(n.valid) - 1 as until
                          from practitioner p join practitioner_name n on n.practitioner_id = p.id
                         where p.register_number = last_survivor(:number) order by n.valid
                        """)
                .bind("number", number.value())
                .mapTo(Name.class)
                .list());
    }

    /** A list to its end, page by page. */
    private static <T> List<T> all(Function<Paging.From, List<T>> read, Function<T, String> id) {
        List<T> all = new ArrayList<>();
        Paging.From from = new Paging.From("", Paging.MOST);
        List<T> page = read.apply(from);
        while (page.size() > from.limit()) {
            all.addAll(page.subList(0, from.limit()));
            from = new Paging.From(id.apply(all.getLast()), Paging.MOST);
            page = read.apply(from);
        }
        all.addAll(page);
        return all;
    }
}
