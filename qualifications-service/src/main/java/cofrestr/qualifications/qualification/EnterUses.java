package cofrestr.qualifications.qualification;

import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.qualifications.QualificationsProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Registry staff say for which roles a qualification is of use, and which schemes can pay for it. */
@ApplicationScoped
public class EnterUses {
    private final Jdbi jdbi;
    private final Qualifications qualifications;

    EnterUses(Jdbi jdbi, Qualifications qualifications) {
        this.jdbi = jdbi;
        this.qualifications = qualifications;
    }

    /** For one role, or for all roles on one route: one of the two is null. Said again, the basis is what is said last. */
    @Transactional
    public Qualification relevant(
            QualificationNumber number, @Nullable String roleProfile, @Nullable String route, String basis) {
        Qualification found = known(number);
        if ((roleProfile == null) == (route == null)) {
            throw Problem.of(QualificationsProblem.RELEVANCE_UNFIT);
        }
        jdbi.useHandle(handle -> {
            int _ = handle.createUpdate("""
                            insert into qualification_relevance (qualification, role_profile, route, basis)
                            values (:number, :roleProfile, :route, :basis)
                            on conflict (qualification, role_profile, route) do update set basis = excluded.basis
                            """)
                    .bind("number", number.value())
                    .bind("roleProfile", roleProfile)
                    .bind("route", route)
                    .bind("basis", basis)
                    .execute();
        });
        return found;
    }

    /** A scheme and the time in which it can pay for the qualification; {@code until} is the last day. */
    public record Funding(
            String scheme,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            String basis) {}

    /** For a time that does not overlap another one of the same scheme. */
    @Transactional
    public Qualification fundable(QualificationNumber number, Funding funding) {
        Qualification found = known(number);
        if (funding.since() != null
                && Optional.ofNullable(funding.until())
                        .filter(until -> until.isBefore(funding.since()))
                        .isPresent()) {
            throw Problem.of(QualificationsProblem.QUALIFICATION_DATES_UNFIT).at("/until");
        }
        jdbi.useHandle(handle -> {
            int _ = handle.createUpdate("""
                            insert into fundable (scheme, qualification, valid, valid_basis, basis)
                            values (:scheme, :number, daterange(:since::date, :until::date, '[]'), 'as entered by registry staff', :basis)
                            """)
                    .bindMethods(funding)
                    .bind("number", number.value())
                    .execute();
        });
        return found;
    }

    private Qualification known(QualificationNumber number) {
        return qualifications.find(number).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }
}
