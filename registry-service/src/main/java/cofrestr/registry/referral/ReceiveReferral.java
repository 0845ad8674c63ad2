package cofrestr.registry.referral;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.store.SqlFiles;
import cofrestr.kit.time.Clocks;
import cofrestr.registry.RegistryProblem;
import cofrestr.registry.order.Grounds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** An employer or agent refers somebody (SI 2015/140 regs 45-46), and sends papers (Sch 5), then or later. */
@ApplicationScoped
public class ReceiveReferral {
    private final Jdbi jdbi;
    private final Referrals referrals;
    private final Papers papers;
    private final Clock clock;

    ReceiveReferral(Jdbi jdbi, Referrals referrals, Papers papers, Clock clock) {
        this.jdbi = jdbi;
        this.referrals = referrals;
        this.papers = papers;
        this.clock = clock;
    }

    /**
     * What an employer says.
     *
     * @param ground a code of {@code order_ground}
     * @param endedOn when the services ended; null where they have not
     * @param barringServiceMustBeTold whether the Disclosure and Barring Service must be told of the same matter
     */
    public record Command(
            String organisation,
            RegisterNumber number,
            LocalDate dateOfBirth,
            Circumstance circumstance,
            String ground,
            @Nullable LocalDate endedOn,
            boolean barringServiceMustBeTold,
            List<Paper> papers) {
        /** Says nothing, so that a person cannot reach a log. */
        @Override
        public String toString() {
            return "a referral";
        }
    }

    /**
     * Keeps the referral; answers its id. Where the barring service must be told, the duty to refer does not apply (reg 1(3)):
     * refused before anything is looked up or kept. Whoever is not employed by the sender, or was not last, is as unknown
     * as a wrong number or birth date.
     */
    @Transactional
    public UUID receive(Command command, Caller by) {
        if (command.barringServiceMustBeTold()) {
            throw Problem.of(RegistryProblem.REFERRAL_TO_BARRING_SERVICE).at("/barringServiceMustBeTold");
        }
        Instant now = Clocks.now(clock);
        return jdbi.withHandle(handle -> {
            Grounds.refuseUnknown(handle, List.of(command.ground()), "/ground");
            long person = person(handle, command, by);
            UUID id = handle.createQuery("""
                            insert into referral (practitioner_id, organisation, circumstance, ground, ended_on, sent_by, received_at)
                            values (:person, :organisation, :circumstance, :ground, :endedOn::date, :desk, :now) returning id
                            """)
                    .bind("person", person)
                    .bind("organisation", command.organisation())
                    .bind("circumstance", command.circumstance())
                    .bind("ground", command.ground())
                    .bind("endedOn", command.endedOn())
                    .bind("desk", by.desk())
                    .bind("now", now)
                    .mapTo(UUID.class)
                    .one();
            papers.keep(handle, id, command.papers(), by.desk(), now);
            return id;
        });
    }

    /** Adds papers to a referral of the sender's own that is not closed. */
    @Transactional
    public void add(UUID id, List<Paper> more, Caller by) {
        jdbi.useHandle(handle -> {
            if (referrals.holdOwn(handle, id, by).state() == ReferralState.CLOSED) {
                throw Problem.of(RegistryProblem.REFERRAL_CLOSED);
            }
            papers.keep(handle, id, more, by.desk(), Clocks.now(clock));
            handle.execute("update referral set version = version + 1 where id = ?", id);
        });
    }

    private long person(Handle handle, Command command, Caller by) {
        return new SqlFiles(
                        handle,
                        ReceiveReferral.class,
                        Map.of(
                                "number", command.number().value(),
                                "birth", command.dateOfBirth(),
                                "organisation", command.organisation(),
                                "own", by.organisationCodes(),
                                "today", Clocks.today(clock)))
                .query("find-person.sql")
                .mapTo(Long.class)
                .findOne()
                .orElseThrow(() -> Problem.of(RegistryProblem.REFERRAL_PERSON_UNKNOWN));
    }
}
