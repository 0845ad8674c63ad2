package cofrestr.registry.application;

import cofrestr.kit.number.NumberSequence;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.secret.Keyring;
import cofrestr.kit.store.SqlFiles;
import cofrestr.kit.time.Clocks;
import cofrestr.registry.RegistryProblem;
import cofrestr.registry.authority.SourceKind;
import cofrestr.registry.matching.Band;
import cofrestr.registry.matching.Match;
import cofrestr.registry.matching.MatchPeople;
import cofrestr.registry.matching.MatchQuery;
import cofrestr.registry.practitioner.FoldedName;
import cofrestr.registry.practitioner.PersonChanges;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Finds the applicant whom a registrar describes, or enters a new person without any registration. Who is certainly known is
 * that person; who is probably known is not guessed: the registrar looks, and says who it is, or that it is nobody known.
 */
@ApplicationScoped
class EnterApplicant {
    private static final LocalDate FIRST_BIRTH = LocalDate.of(1900, 1, 1);

    private final MatchPeople matcher;
    private final Keyring keys;
    private final Clock clock;

    EnterApplicant(MatchPeople matcher, Keyring keys, Clock clock) {
        this.matcher = matcher;
        this.keys = keys;
        this.clock = clock;
    }

    /** The number of the applicant, in the transaction in which the application begins. */
    RegisterNumber enter(Handle handle, Applicant applicant, String desk) {
        LocalDate birth = applicant.dateOfBirth();
        if (birth.isBefore(FIRST_BIRTH) || !birth.isBefore(Clocks.today(clock))) {
            throw Problem.invalid(
                    List.of(new Problem.Pointed("/person/dateOfBirth", KitProblem.FIELD_INVALID, List.of())));
        }
        return known(applicant).orElseGet(() -> {
            // Nobody else creates somebody of this birth date until the transaction ends; who was created meanwhile is
            // known now.
            lock(handle, birth);
            return known(applicant).orElseGet(() -> create(handle, applicant, desk));
        });
    }

    private Optional<RegisterNumber> known(Applicant applicant) {
        Match match = matcher.match(List.of(new MatchQuery(
                        applicant.givenNames(), applicant.familyName(), null, applicant.dateOfBirth(), null, null)))
                .getFirst();
        if (match.band() == Band.CERTAIN && match.registerNumber() != null) {
            return Optional.of(new RegisterNumber(match.registerNumber()));
        }
        boolean likely = match.band() == Band.CERTAIN || match.band() == Band.PROBABLE;
        if (likely && !Boolean.TRUE.equals(applicant.newPerson())) {
            throw Problem.of(RegistryProblem.APPLICANT_MAY_BE_KNOWN).at("/person");
        }
        return Optional.empty();
    }

    private static void lock(Handle handle, LocalDate birth) {
        int _ = handle.createQuery(
                        "select bucket from identity_lock where bucket = abs(hashtext((:birth::date)::text)) % 1024 for update")
                .bind("birth", birth)
                .mapTo(Integer.class)
                .one();
    }

    private RegisterNumber create(Handle handle, Applicant applicant, String desk) {
        long ordinal = handle.createQuery("select nextval('register_ordinal')")
                .mapTo(Long.class)
                .one();
        RegisterNumber number = new NumberSequence(keys.numberKey()).number(ordinal);
        long person = handle.createQuery(SqlFiles.text(EnterApplicant.class, "enter-applicant.sql"))
                .bind("number", number.value())
                .bind("givenNames", applicant.givenNames().strip())
                .bind("familyName", applicant.familyName().strip())
                .bind("folded", FoldedName.of(applicant.givenNames(), applicant.familyName()))
                .bind("birth", applicant.dateOfBirth())
                .bind("kind", SourceKind.REGISTRAR)
                .bind("desk", desk)
                .bind("today", Clocks.today(clock))
                .bind("now", Clocks.now(clock))
                .mapTo(Long.class)
                .one();
        PersonChanges.of(handle, clock, person, "wales.cofrestr.practitioner.entered.v1")
                .append(clock);
        return number;
    }
}
