package cofrestr.registry.fee;

import cofrestr.kit.bulk.RowChunks;
import cofrestr.kit.caller.Caller;
import cofrestr.kit.number.OrganisationCode;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.store.SqlFiles;
import cofrestr.kit.time.Clocks;
import cofrestr.registry.RegistryProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Takes in what an employer has deducted and sent (SI 2017/92), and answers it line by line. What fits is paid at once;
 * what differs waits for registry staff. The people named are held in one order, so that of two remittances that pay for
 * the same person one finds it paid.
 */
@ApplicationScoped
public class TakeInRemittance {
    private final Jdbi jdbi;
    private final CollectionRules rules;
    private final Clock clock;

    TakeInRemittance(Jdbi jdbi, CollectionRules rules, Clock clock) {
        this.jdbi = jdbi;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * What is sent.
     *
     * @param reference the employer's own name of the payment
     * @param statedTotal what it says it sent, in GBP
     */
    public record Command(
            OrganisationCode organisation,
            FeeYear year,
            String reference,
            LocalDate deductedOn,
            BigDecimal statedTotal) {}

    private record Opened(UUID id, boolean anew) {}

    /** Takes it in, once for each reference; answers its id. Where the list breaks off, nothing of it stays. */
    @Transactional(rollbackOn = IOException.class)
    public UUID take(Command command, InputStream list, Caller by) throws IOException {
        LocalDate today = Clocks.today(clock);
        if (command.deductedOn().isAfter(today)) {
            throw Problem.of(RegistryProblem.DEDUCTED_IN_THE_FUTURE);
        }
        try (Handle handle = jdbi.open()) {
            Instant now = Clocks.now(clock);
            Opened opened = open(handle, command, by, now);
            DigestInputStream digested = new DigestInputStream(list, digestOf(command));
            if (!opened.anew()) {
                digested.transferTo(OutputStream.nullOutputStream());
                refuseAnother(handle, opened.id(), digested.getMessageDigest().digest());
                return opened.id();
            }
            RemittanceFile.read(digested, lines -> keep(handle, opened.id(), lines));
            close(handle, opened.id(), digested.getMessageDigest().digest());
            judge(handle, command, opened.id(), by, now, today);
            return opened.id();
        }
    }

    private Opened open(Handle handle, Command command, Caller by, Instant now) {
        Optional<UUID> made = handle.createQuery("""
                        insert into remittance (organisation, year, reference, deducted_on, remit_by, stated_total, content, client, acted_by, recorded_from)
                        values (:organisation, :year, :reference, :deductedOn, :remitBy, :statedTotal, '', :client, :user, :now)
                        on conflict on constraint remittance_reference_once do nothing returning id
                        """)
                .bind("organisation", command.organisation().value())
                .bind("year", command.year().begins())
                .bind("reference", command.reference())
                .bind("deductedOn", command.deductedOn())
                .bind("remitBy", rules.on(command.deductedOn()).remitBy(command.deductedOn()))
                .bind("statedTotal", command.statedTotal())
                .bind("client", by.client())
                .bind("user", by.user())
                .bind("now", now)
                .mapTo(UUID.class)
                .findOne();
        return made.map(id -> new Opened(id, true))
                .orElseGet(() -> new Opened(
                        handle.createQuery(
                                        "select id from remittance where organisation = :organisation and reference = :reference")
                                .bind("organisation", command.organisation().value())
                                .bind("reference", command.reference())
                                .mapTo(UUID.class)
                                .one(),
                        false));
    }

    private static void refuseAnother(Handle handle, UUID id, byte[] content) {
        byte[] known = handle.createQuery("select content from remittance where id = :id")
                .bind("id", id)
                .mapTo(byte[].class)
                .one();
        if (!Arrays.equals(known, content)) {
            throw Problem.of(RegistryProblem.REMITTANCE_REFERENCE_REUSED);
        }
    }

    private static void keep(Handle handle, UUID id, List<SentLine> lines) {
        handle.createUpdate("""
                        insert into remittance_line (remittance, line, register_number, date_of_birth, folded_name, staff_id, amount)
                        select :id::uuid, * from unnest(cast(:lines as int[]), cast(:numbers as text[]), cast(:births as date[]),
                                                  cast(:names as text[]), cast(:staff as text[]), cast(:amounts as numeric[]))
                        """)
                .bind("id", id)
                .bind("lines", lines.stream().map(SentLine::line).toArray(Integer[]::new))
                .bind("numbers", texts(lines, line -> line.registerNumber().value()))
                .bind("births", texts(lines, SentLine::dateOfBirth))
                .bind("names", texts(lines, SentLine::foldedName))
                .bind("staff", texts(lines, SentLine::staffId))
                .bind("amounts", texts(lines, SentLine::amount))
                .execute();
    }

    private static void close(Handle handle, UUID id, byte[] content) {
        handle.createUpdate("""
                        update remittance set content = :content, lines = counted.lines, lines_total = counted.total
                          from (select count(*) as lines, coalesce(sum(amount), 0) as total from remittance_line where remittance = :id) counted
                         where id = :id
                        """).bind("content", content).bind("id", id).execute();
    }

    private static void judge(Handle handle, Command command, UUID id, Caller by, Instant now, LocalDate today) {
        Map<String, Object> values = new HashMap<>();
        values.put("remittance", id);
        values.put("organisation", command.organisation().value());
        values.put("year", command.year().begins());
        values.put("own", by.organisationCodes());
        values.put("client", by.client());
        values.put("user", by.user());
        values.put("now", now);
        values.put("today", today);
        SqlFiles sql = new SqlFiles(handle, TakeInRemittance.class, values);
        sql.run("find-line-people.sql");
        // Lines of this transaction are joined whole, whatever size the planner believes their table has.
        boolean many = sql.query("lock-line-people.sql").mapTo(Long.class).one() > RowChunks.MOST;
        handle.execute("set local enable_nestloop = " + (many ? "off" : "on"));
        sql.run("find-line-facts.sql");
        handle.execute("set local enable_nestloop = on");
        int after = 0;
        List<LineFacts> chunk;
        do {
            chunk = handle.createQuery("select * from line_fact where line > :after order by line limit :fetch")
                    .bind("after", after)
                    .bind("fetch", RowChunks.MOST)
                    .mapTo(LineFacts.class)
                    .list();
            if (!chunk.isEmpty()) {
                sql.run("judge-lines.sql", outcomes(chunk));
                after = chunk.getLast().line();
            }
        } while (chunk.size() == RowChunks.MOST);
        sql.run("pay-lines.sql");
    }

    private static Map<String, Object> outcomes(List<LineFacts> chunk) {
        return Map.of(
                "lines", chunk.stream().map(LineFacts::line).toArray(Integer[]::new),
                "outcomes", texts(chunk, LineFacts::outcome),
                "expected", texts(chunk, LineFacts::owed),
                "known", texts(chunk, LineFacts::knownHere));
    }

    private static <T> @Nullable String[] texts(List<T> rows, Function<T, ? extends @Nullable Object> part) {
        @Nullable String[] texts = new @Nullable String[rows.size()];
        for (int i = 0; i < texts.length; i++) {
            Object value = part.apply(rows.get(i));
            texts[i] = value == null ? null : value.toString();
        }
        return texts;
    }

    /** Begins with what stands beside the list: the same list with another total is another remittance. */
    private static MessageDigest digestOf(Command command) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((command.year().begins() + " " + command.deductedOn() + " "
                            + Money.written(command.statedTotal()) + "\n")
                    .getBytes(StandardCharsets.UTF_8));
            return digest;
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
