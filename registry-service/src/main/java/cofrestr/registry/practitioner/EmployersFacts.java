package cofrestr.registry.practitioner;

import cofrestr.kit.number.RegisterNumber;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** What reg 48 gives an employer of orders and eligibility: always as of now, so that what has ended stays hidden. */
@ApplicationScoped
public class EmployersFacts {
    private final Jdbi jdbi;

    EmployersFacts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The facts. */
    public record Facts(boolean ineligible, List<String> orders, List<String> conditions) {}

    /** Of a person who is known to be there. */
    public Facts of(RegisterNumber number, LocalDate today) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select ineligible, orders, conditions from standing_of(:number, null, :today::date)")
                .bind("number", number.value())
                .bind("today", today)
                .mapTo(Facts.class)
                .one());
    }
}
