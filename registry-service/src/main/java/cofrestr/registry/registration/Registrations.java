package cofrestr.registry.registration;

import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.store.PeriodTable;
import cofrestr.kit.time.Moment;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** In which categories people are and were registered. */
@ApplicationScoped
public class Registrations {
    /** The registrations on both clocks; whoever writes them holds the person's row. */
    public static final PeriodTable PERIODS = new PeriodTable(
            "registration", List.of("practitioner_id", "category"), List.of("kind", "legal_basis", "act"));

    private final Jdbi jdbi;

    Registrations(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A registration in one category, for the days from {@code from} to {@code until}, both included. */
    @Schema(name = "Registration")
    public record Registration(
            @Schema(examples = "SCHOOL_LEARNING_SUPPORT_WORKER")
            String category,

            @Schema(examples = "FULL") String registration,
            LocalDate from,
            @Nullable LocalDate until,
            String legalBasis) {
        public boolean isCurrent(LocalDate day) {
            return !from.isAfter(day) && (until == null || !until.isBefore(day));
        }
    }

    /** All registrations under a number, as they were known at a moment. */
    public List<Registration> of(RegisterNumber number, Moment moment) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select g.category, g.kind as registration, lower(g.valid) as "from", upper(g.valid) - 1 as until, g.legal_basis
                          from practitioner p join %s g on g.practitioner_id = p.id
                         where p.register_number = last_survivor(:number)
                         order by lower(g.valid), g.category
                        """.formatted(moment.rows("registration")))
                .bind("number", number.value())
                .bindMethods(moment)
                .mapTo(Registration.class)
                .list());
    }

    /** The day of first registration; null for somebody never registered. */
    public static @Nullable LocalDate first(List<Registration> all) {
        return all.stream()
                .map(Registration::from)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
