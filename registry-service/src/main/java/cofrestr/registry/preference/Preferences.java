package cofrestr.registry.preference;

import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.time.Clocks;
import cofrestr.registry.RegistryProblem;
import cofrestr.registry.practitioner.HoldPerson;
import cofrestr.registry.practitioner.PersonChanges;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** How people want to be written to. E-mail is used only from the day on which the person asked for it (SI 2015/140 Part 5). */
@ApplicationScoped
public class Preferences {
    private final Jdbi jdbi;
    private final Clock clock;

    Preferences(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * What somebody prefers.
     *
     * @param preferredLanguage {@code cy}, {@code en}, or null: both
     * @param emailNoticesFrom since when by e-mail; null: by letter
     */
    public record Preference(
            @Nullable String preferredLanguage, @Nullable LocalDate emailNoticesFrom) {}

    /** What the person under a number prefers; none where there is no such person. */
    public Optional<Preference> of(RegisterNumber number) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select preferred_language, email_notices_from from practitioner where register_number = last_survivor(:number)")
                .bind("number", number.value())
                .mapTo(Preference.class)
                .findOne());
    }

    /** Sets both; by e-mail only where the entry has an address for it (PREFERENCE_WITHOUT_EMAIL). */
    @Transactional
    public void set(RegisterNumber number, @Nullable String language, boolean byEmail) {
        jdbi.useHandle(handle -> {
            long person = HoldPerson.byNumber(handle, number);
            if (byEmail && !hasEmail(handle, person)) {
                throw Problem.of(RegistryProblem.PREFERENCE_WITHOUT_EMAIL).at("/emailNotices");
            }
            PersonChanges change = PersonChanges.of(handle, clock, person, "wales.cofrestr.entry.changed.v1", "entry");
            handle.createUpdate("""
                            update practitioner set preferred_language = :language,
                                   email_notices_from = case when :byEmail then coalesce(email_notices_from, :today::date) end
                             where id = :person
                            """)
                    .bind("language", language)
                    .bind("byEmail", byEmail)
                    .bind("today", Clocks.today(clock))
                    .bind("person", person)
                    .execute();
            change.append(clock);
        });
    }

    private boolean hasEmail(Handle handle, long person) {
        return handle.createQuery(
                        "select exists (select from entry where practitioner_id = :person and valid @> :today::date and email is not null)")
                .bind("person", person)
                .bind("today", Clocks.today(clock))
                .mapTo(Boolean.class)
                .one();
    }
}
