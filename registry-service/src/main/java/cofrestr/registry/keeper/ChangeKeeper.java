package cofrestr.registry.keeper;

import cofrestr.kit.change.Versions;
import cofrestr.kit.number.OrganisationCode;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.time.Clocks;
import cofrestr.registry.RegistryProblem;
import cofrestr.registry.roster.OneListAtATime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * A registrar gives an organisation's list to another sender: today, or on a day to come, when {@link CarryOutDueChanges} does
 * it. A decision takes the place of one whose day has not come; to name today's keeper takes such a one back.
 */
@ApplicationScoped
public class ChangeKeeper {
    private final Jdbi jdbi;
    private final Versions versions;
    private final CarryOutChange carryOut;
    private final Clock clock;

    ChangeKeeper(Jdbi jdbi, Versions versions, CarryOutChange carryOut, Clock clock) {
        this.jdbi = jdbi;
        this.versions = versions;
        this.carryOut = carryOut;
        this.clock = clock;
    }

    /** Who is to keep the list, from which day, and why. */
    public record Decision(OrganisationCode keeper, LocalDate from, String because) {}

    /** Decides; {@code by} is the registrar, {@code seen} the version that was seen. */
    @Transactional
    public void change(OrganisationCode organisation, Decision decision, String by, long seen) {
        jdbi.useHandle(handle -> {
            OneListAtATime.hold(handle);
            Keeping now = Keepers.of(handle, organisation.value());
            versions.same(seen, now.version());
            refuse(handle, now, decision);
            handle.execute(
                    "update keeper_change set state = 'REPLACED' where organisation = ? and state = 'DUE'",
                    organisation.value());
            record(handle, organisation, decision, by, keepsAlready(now, decision))
                    .filter(_ -> !decision.from().isAfter(Clocks.today(clock)))
                    .ifPresent(change -> carryOut.on(handle, change));
        });
    }

    private static boolean keepsAlready(Keeping now, Decision decision) {
        return now.now()
                .map(Keeping.Era::keeper)
                .equals(Optional.of(decision.keeper().value()));
    }

    private void refuse(Handle handle, Keeping now, Decision decision) {
        if (!standsOver(handle, decision.keeper(), now.organisation())) {
            throw Problem.of(RegistryProblem.KEEPER_NOT_OVER_ORGANISATION).at("/keeper");
        }
        if (keepsAlready(now, decision) && now.next().isEmpty()) {
            throw Problem.of(RegistryProblem.KEEPER_UNCHANGED).at("/keeper");
        }
        LocalDate today = Clocks.today(clock);
        LocalDate earliest = now.now()
                .map(era -> era.from().plusDays(1))
                .filter(today::isBefore)
                .orElse(today);
        if (decision.from().isBefore(earliest)) {
            throw Problem.of(RegistryProblem.KEEPER_FROM_TOO_EARLY, earliest).at("/from");
        }
    }

    /** Whether it is the organisation itself or above it: others do not send its lists. */
    private static boolean standsOver(Handle handle, OrganisationCode keeper, String organisation) {
        return handle.createQuery(
                        "select exists (select from organisation_ancestor where code = :organisation and ancestor = :keeper)")
                .bind("organisation", organisation)
                .bind("keeper", keeper.value())
                .mapTo(boolean.class)
                .one();
    }

    /** Answers what is to be carried out; nothing where a change to come is only taken back. */
    private Optional<UUID> record(
            Handle handle, OrganisationCode organisation, Decision decision, String by, boolean takesBack) {
        UUID id = handle.createQuery("""
                        insert into keeper_change (organisation, keeper, from_day, because, decided_by, state, recorded_from)
                        values (:organisation, :keeper, :from, :because, :by, :state, :now) returning id
                        """)
                .bind("organisation", organisation.value())
                .bind("keeper", decision.keeper().value())
                .bind("from", decision.from())
                .bind("because", decision.because().strip())
                .bind("by", by)
                .bind("state", takesBack ? "DONE" : "DUE")
                .bind("now", Clocks.now(clock))
                .mapTo(UUID.class)
                .one();
        return takesBack ? Optional.empty() : Optional.of(id);
    }
}
