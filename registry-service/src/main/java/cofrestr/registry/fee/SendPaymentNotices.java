package cofrestr.registry.fee;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.store.SqlFiles;
import cofrestr.kit.time.Clocks;
import cofrestr.registry.RegistryProblem;
import cofrestr.registry.organisation.Organisations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/**
 * Sends payment notices for a fee year: one for each person whose fee is unpaid on the notification date and who is
 * registered then or required to be (SI 2017/92). It goes to the employer that is to deduct; who has none pays directly
 * and is written to. Set-based: people are found, charged and told by statements over all of them; what the fee of each
 * set of categories is, {@link OneFee} says once.
 */
@ApplicationScoped
public class SendPaymentNotices {
    private static final int MANY = 1000;

    private static final List<String> STEPS = List.of(
            "charge-fees.sql",
            "find-collectors.sql",
            "supersede-notices.sql",
            "make-notices.sql",
            "tell-others.sql",
            "owe-notices.sql",
            "count-run.sql");

    private final Jdbi jdbi;
    private final FeeSchedules schedules;
    private final CollectionRules rules;
    private final Organisations organisations;
    private final Clock clock;

    SendPaymentNotices(
            Jdbi jdbi, FeeSchedules schedules, CollectionRules rules, Organisations organisations, Clock clock) {
        this.jdbi = jdbi;
        this.schedules = schedules;
        this.rules = rules;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** For which year and whom; no organisation is everybody. */
    public record Command(
            FeeYear year,
            LocalDate notificationDate,
            @Nullable String organisation) {}

    @Transactional
    public PaymentRun send(Command command, Caller by) {
        CollectionRule rule = rules.on(Clocks.today(clock));
        refuseUnfit(command, rule);
        var _ = schedules.hold(command.year());
        FeeSchedule schedule = schedules
                .find(command.year())
                .orElseThrow(() -> Problem.of(
                                RegistryProblem.FEE_SCHEDULE_MISSING,
                                command.year().written())
                        .at("/year"));
        return jdbi.withHandle(handle -> {
            Instant now = Clocks.now(clock);
            UUID run = record(handle, command, schedule, by, now);
            SqlFiles sql =
                    new SqlFiles(handle, SendPaymentNotices.class, values(command, rule, schedule, run, by, now));
            sql.run("find-people.sql");
            handle.execute("analyze fee_person");
            reckonFees(handle, schedule);
            if (sql.query("lock-people.sql").mapTo(Long.class).one() > MANY) {
                // Tables that this transaction fills are joined whole, whatever size the planner believes they have.
                handle.execute("set local enable_nestloop = off");
            }
            STEPS.forEach(sql::run);
            return find(handle, run);
        });
    }

    private void refuseUnfit(Command command, CollectionRule rule) {
        if (command.organisation() != null && organisations.findById(command.organisation()) == null) {
            throw Problem.of(RegistryProblem.ORGANISATION_UNKNOWN).at("/organisation");
        }
        if (command.notificationDate().isAfter(Clocks.today(clock))
                || !rule.fits(command.notificationDate(), command.year())) {
            throw Problem.of(RegistryProblem.NOTIFICATION_DATE_UNFIT, rule.monthsBeforeYear())
                    .at("/notificationDate", RegistryProblem.NOTIFICATION_DATE_UNFIT, rule.monthsBeforeYear());
        }
    }

    private static Map<String, Object> values(
            Command command, CollectionRule rule, FeeSchedule schedule, UUID run, Caller by, Instant now) {
        LocalDate day = command.notificationDate();
        Map<String, Object> values = new HashMap<>();
        values.put("run", run);
        values.put("year", command.year().begins());
        values.put("written", command.year().written());
        values.put("day", day);
        values.put("organisation", command.organisation());
        values.put("version", schedule.version());
        values.put("deductBy", rule.deductBy(day));
        values.put("payBy", rule.remitBy(rule.deductBy(day)));
        values.put("directBy", rule.directBy(day));
        values.put("remitDays", rule.remitDays());
        values.put("client", by.client());
        values.put("user", by.user());
        values.put("now", now);
        return values;
    }

    /** The fee of each set of categories that any of them needs; refused where the schedule lacks one that is needed. */
    private static void reckonFees(Handle handle, FeeSchedule schedule) {
        handle.execute("""
                create temporary table fee_of (categories text[] primary key, category text not null, statutory_fee numeric not null,
                    subsidy numeric not null, council_contribution numeric not null, payable numeric not null) on commit drop
                """);
        List<String[]> sets = handle.createQuery("select distinct categories from fee_person where not exempt")
                .mapTo(String[].class)
                .list();
        Map<String, FeeTerms> known = schedule.byCategory();
        Set<String> missing = sets.stream()
                .flatMap(Arrays::stream)
                .filter(category -> !known.containsKey(category))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!missing.isEmpty()) {
            throw Problem.of(
                    RegistryProblem.FEE_SCHEDULE_INCOMPLETE, schedule.year().written(), String.join(", ", missing));
        }
        if (sets.isEmpty()) {
            return;
        }
        try (PreparedBatch rows = handle.prepareBatch("""
                insert into fee_of values (:categories, :category, :statutoryFee, :subsidy, :councilContribution, :payable)
                """)) {
            for (String[] set : sets) {
                FeeTerms fee =
                        OneFee.of(Arrays.stream(set).map(known::get).toList()).orElseThrow();
                rows.bind("categories", set)
                        .bindMethods(fee)
                        .bind("payable", fee.payable())
                        .add();
            }
            rows.execute();
        }
    }

    private static UUID record(Handle handle, Command command, FeeSchedule schedule, Caller by, Instant now) {
        return handle.createQuery("""
                        insert into payment_run (year, schedule_version, notification_date, organisation, client, acted_by, recorded_from)
                        values (:year, :version, :day, :organisation, :client, :user, :now) returning id
                        """)
                .bind("year", command.year().begins())
                .bind("version", schedule.version())
                .bind("day", command.notificationDate())
                .bind("organisation", command.organisation())
                .bind("client", by.client())
                .bind("user", by.user())
                .bind("now", now)
                .mapTo(UUID.class)
                .one();
    }

    private static PaymentRun find(Handle handle, UUID run) {
        return handle.createQuery("""
                        select id, year, notification_date, organisation, schedule_version, employers, direct, elsewhere, paid, exempt, already, recorded_from
                          from payment_run where id = :run
                        """).bind("run", run).mapTo(PaymentRun.class).one();
    }
}
