package cofrestr.registry.notice;

import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.time.Clocks;
import cofrestr.registry.RegistryProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Notices as letters: whoever did not ask for e-mail is written to. A batch is printed, posted, and the day of posting told
 * to the register; each letter counts as served on the next working day.
 */
@ApplicationScoped
public class PrintLetters {
    /** The most letters of one batch. */
    public static final int MOST = 500;

    private final Jdbi jdbi;
    private final Notices notices;
    private final EmailSettings email;
    private final Clock clock;

    PrintLetters(Jdbi jdbi, Notices notices, EmailSettings email, Clock clock) {
        this.jdbi = jdbi;
        this.notices = notices;
        this.email = email;
        this.clock = clock;
    }

    /** A batch and its letters. */
    public record Batch(UUID id, @Nullable LocalDate postedOn, List<Notice> letters) {}

    /** When a batch was posted. */
    public record Posting(@Nullable LocalDate postedOn) {}

    /** Takes the oldest letters that are owed to people with an address into a new batch (NOTICES_NONE_OWED where there is none); casework's, or all others. */
    @Transactional
    public UUID print(String desk, boolean casework) {
        return jdbi.withHandle(handle -> {
            UUID batch = handle.createQuery(
                            "insert into letter_batch (printed_by, printed_at, casework) values (:desk, :now, :casework) returning id")
                    .bind("desk", desk)
                    .bind("now", Clocks.now(clock))
                    .bind("casework", casework)
                    .mapTo(UUID.class)
                    .one();
            int taken = handle.createUpdate("""
                            update notice set state = 'PRINTED', channel = 'LETTER', batch = :batch
                             where id in (select n.id from notice n
                                            join notice_kind k on k.code = n.kind and k.casework = :casework
                                            join practitioner p on p.id = n.practitioner_id
                                            join entry e on e.practitioner_id = p.id and e.valid @> :today::date
                                           where n.state = 'OWED' and n.organisation is null and e.address_lines is not null
                                             and not (:email and notice_by_email(k.one_time, p.email_notices_from, e.email, :today::date))
                                           order by n.id limit :most
                                             for update of n skip locked)
                            """)
                    .bind("batch", batch)
                    .bind("today", Clocks.today(clock))
                    .bind("casework", casework)
                    .bind("email", email.enabled())
                    .bind("most", MOST)
                    .execute();
            if (taken == 0) {
                throw Problem.of(RegistryProblem.NOTICES_NONE_OWED);
            }
            return batch;
        });
    }

    /** A batch of casework's, or of others (NOT_FOUND where there is none). */
    public Batch find(UUID id, boolean casework) {
        return jdbi.withHandle(handle -> {
            Posting posting = handle.createQuery(
                            "select posted_on from letter_batch where id = :id and casework = :casework")
                    .bind("id", id)
                    .bind("casework", casework)
                    .mapTo(Posting.class)
                    .findOne()
                    .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
            return new Batch(id, posting.postedOn(), notices.inBatch(handle, id));
        });
    }

    /** Tells when a batch was posted; once (NOTICES_POSTED_ALREADY). */
    @Transactional
    public void posted(UUID id, LocalDate on, boolean casework) {
        if (on.isAfter(Clocks.today(clock))) {
            throw Problem.of(KitProblem.FIELD_INVALID).at("/postedOn");
        }
        jdbi.useHandle(handle -> {
            int posted = handle.createUpdate(
                            "update letter_batch set posted_on = :on where id = :id and posted_on is null and casework = :casework")
                    .bind("on", on)
                    .bind("casework", casework)
                    .bind("id", id)
                    .execute();
            if (posted == 0) {
                LocalDate _ = find(id, casework).postedOn();
                throw Problem.of(RegistryProblem.NOTICES_POSTED_ALREADY);
            }
            handle.createUpdate("update notice set state = 'POSTED', served_on = :served where batch = :id")
                    .bind("served", ServiceRule.served(handle, Channel.POST, on))
                    .bind("id", id)
                    .execute();
        });
    }
}
