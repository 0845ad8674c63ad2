package cofrestr.cpd.funding;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.change.Versions;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.time.Clocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Registry staff enter a stream, or change it. More money goes at once to those who wait for it. */
@ApplicationScoped
public class EnterStream {
    private final Jdbi jdbi;
    private final Clock clock;
    private final Versions versions;
    private final Event<MoneyChanges> changes;
    private final Event<MoneyAdded> added;

    EnterStream(Jdbi jdbi, Clock clock, Versions versions, Event<MoneyChanges> changes, Event<MoneyAdded> added) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.versions = versions;
        this.changes = changes;
        this.added = added;
    }

    /** For what it pays. */
    public record Rule(FundingStreams.RuleKind kind, String value) {}

    /** All that is said of a stream; as {@link FundingStreams.Stream}. */
    public record Entry(
            String code,
            String titleEn,
            String titleCy,
            String year,
            BigDecimal amount,
            @Nullable BigDecimal amountPerPlace,
            String decides,
            String source,
            List<Rule> rules) {}

    @Transactional
    public void enter(Entry entry, Caller by) {
        jdbi.useHandle(handle -> insert(handle, entry, "LIVE", null, by.desk()));
    }

    /** Enters it, as a part of a set where there is one. */
    public void insert(Handle handle, Entry entry, String basis, @Nullable String set, String by) {
        int _ = handle.createUpdate("""
                        insert into funding_stream (code, title_en, title_cy, year, amount, amount_per_place, decides, basis, source, programme_set, recorded_by, recorded_from)
                        values (:code, :titleEn, :titleCy, :year, :amount, :amountPerPlace, :decides, :basis, :source, :set, :by, :now)
                        """)
                .bindMethods(entry)
                .bind("basis", basis)
                .bind("set", set)
                .bind("by", by)
                .bind("now", Clocks.now(clock))
                .execute();
        rule(handle, entry);
    }

    @Transactional
    public void change(Entry entry, @Nullable String ifMatch, Caller by) {
        changes.fire(new MoneyChanges(entry.code()));
        jdbi.useHandle(handle -> {
            long version = handle.createQuery("select version from funding_stream where code = :code for no key update")
                    .bind("code", entry.code())
                    .mapTo(Long.class)
                    .findOne()
                    .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
            versions.same(versions.required(ifMatch), version);
            int _ = handle.createUpdate("""
                            update funding_stream set title_en = :titleEn, title_cy = :titleCy, year = :year, amount = :amount, amount_per_place = :amountPerPlace,
                                   decides = :decides, source = :source, recorded_by = :by, recorded_from = :now, version = version + 1
                             where code = :code
                            """)
                    .bindMethods(entry)
                    .bind("by", by.desk())
                    .bind("now", Clocks.now(clock))
                    .execute();
            int _ = handle.execute("delete from funding_rule where stream = ?", entry.code());
            rule(handle, entry);
            added.fire(new MoneyAdded(entry.code()));
        });
    }

    private static void rule(Handle handle, Entry entry) {
        for (Rule rule : entry.rules()) {
            int _ = handle.execute(
                    "insert into funding_rule (stream, kind, value) values (?, ?, ?) on conflict do nothing",
                    entry.code(),
                    rule.kind().name(),
                    rule.value());
        }
    }
}
