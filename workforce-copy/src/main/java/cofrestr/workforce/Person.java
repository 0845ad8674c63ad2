package cofrestr.workforce;

import cofrestr.kit.number.RegisterNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person as the copy knows them; every {@code until} is a last day.
 *
 * @param unknownToRegistrySince set where the registry knows this entry no more; what is known of it waits
 */
public record Person(
        RegisterNumber number,
        @Nullable String preferredLanguage,
        @Nullable LocalDate firstRegistered,
        List<Post> posts,
        List<Registration> registrations,
        List<Order> orders,
        @Nullable Instant unknownToRegistrySince) {

    /** Where somebody works, and as what. */
    public record Post(
            long employment,
            String organisation,
            String roleProfile,
            @Nullable String censusCategory,
            boolean supportsSpecifiedWork,
            LocalDate fromDate,
            @Nullable LocalDate until) {}

    /** In which category somebody is registered. */
    public record Registration(
            String category,
            String registration,
            LocalDate fromDate,
            @Nullable LocalDate until) {}

    /** What was decided against somebody. */
    public record Order(
            String kind, LocalDate fromDate, @Nullable LocalDate until) {}
}
