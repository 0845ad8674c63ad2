package cofrestr.workforce;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A person as the registry's feed states them after a change: all there is, so it takes the place of what was known.
 * An erased person's events carry nothing, and so nothing stays but the number.
 *
 * @param survivor the number of the entry into which this one was merged
 * @param signIn the sign-in that is linked to the entry
 */
record StatedPerson(
        @Nullable String registerNumber,
        @Nullable String preferredLanguage,
        @Nullable LocalDate firstRegistered,
        List<StatedPost> posts,
        List<StatedRegistration> registrations,
        List<StatedOrder> orders,
        @Nullable String survivor,
        @Nullable String signIn) {

    StatedPerson(
            @Nullable String registerNumber,
            @Nullable String preferredLanguage,
            @Nullable LocalDate firstRegistered,
            @Nullable List<StatedPost> posts,
            @Nullable List<StatedRegistration> registrations,
            @Nullable List<StatedOrder> orders,
            @Nullable String survivor,
            @Nullable String signIn) {
        this.registerNumber = registerNumber;
        this.preferredLanguage = preferredLanguage;
        this.firstRegistered = firstRegistered;
        this.posts = Objects.requireNonNullElse(posts, List.of());
        this.registrations = Objects.requireNonNullElse(registrations, List.of());
        this.orders = Objects.requireNonNullElse(orders, List.of());
        this.survivor = survivor;
        this.signIn = signIn;
    }

    /** A post; {@code until} is its last day. What is missing is refused by the table: no default is made up for it. */
    record StatedPost(
            Long employment,
            String organisation,
            String roleProfile,
            @Nullable String censusCategory,
            Boolean supportsSpecifiedWork,
            LocalDate from,
            @Nullable LocalDate until) {}

    /** A registration in one category; {@code until} is its last day. */
    record StatedRegistration(
            String category,
            String registration,
            LocalDate from,
            @Nullable LocalDate until) {}

    /** An order; {@code until} is its last day. */
    record StatedOrder(
            String kind, LocalDate from, @Nullable LocalDate until) {}
}
