package cofrestr.qualifications.compliance;

import cofrestr.qualifications.requirement.CriterionKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the register holds of one person that a requirement may ask for, as it stood at one moment; all that was ever
 * recorded under a number of theirs. Every {@code until} is a last day.
 */
public record Facts(
        List<Award> awards,
        List<Credit> credits,
        List<Status> statuses,
        List<Told> told,
        List<Registration> registrations,
        List<Post> posts) {
    public static final Facts NONE = new Facts(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /** A qualification that was awarded; only what is verified counts, what is claimed is shown as claimed. */
    public record Award(UUID id, String qualification, LocalDate awardedOn, boolean verified) {}

    /** Credits for a unit. */
    public record Credit(UUID id, String unit, int credits, LocalDate achievedOn, boolean verified) {}

    /** A status. */
    public record Status(UUID id, String status, String jurisdiction, LocalDate awardedOn, boolean verified) {}

    /** What another part of the register told. */
    public record Told(
            UUID id,
            ToldKind kind,
            String fact,
            boolean met,
            LocalDate from,
            @Nullable LocalDate until) {}

    /** What may be told. */
    public enum ToldKind {
        STANDARDS,
        CPD,
        INDUCTION,
        FULL_TIME,
        PART_TIME,
        LEAVE;

        static ToldKind of(CriterionKind kind) {
            return valueOf(kind.name());
        }
    }

    /** A registration. */
    public record Registration(
            String category, LocalDate from, @Nullable LocalDate until) {
        boolean spans(LocalDate day) {
            return contains(from, until, day);
        }
    }

    /**
     * A post, or one that somebody would take up.
     *
     * @param employer the highest local authority above the organisation, else the highest organisation; null of a post that
     *     nobody holds yet
     * @param setting the sector of the school; null where it is no school or not known
     * @param organisation null of a post that nobody holds yet
     */
    public record Post(
            @Nullable String organisation,
            @Nullable String employer,
            @Nullable String setting,
            String role,
            @Nullable Integer level,
            @Nullable String route,
            LocalDate from,
            @Nullable LocalDate until) {
        public boolean spans(LocalDate day) {
            return contains(from, until, day);
        }

        /** Whether nobody holds it yet. */
        boolean isImagined() {
            return organisation == null;
        }
    }

    /** The newest of what was told of a kind and fact that had begun by {@code asAt}. */
    Optional<Told> newest(ToldKind kind, String fact, LocalDate asAt) {
        return told.stream()
                .filter(one -> one.kind() == kind
                        && one.fact().equals(fact)
                        && !one.from().isAfter(asAt))
                // Of one day the one that was told later, which stands later.
                .reduce((earlier, later) -> later.from().isBefore(earlier.from()) ? earlier : later);
    }

    private static boolean contains(LocalDate from, @Nullable LocalDate until, LocalDate day) {
        return !from.isAfter(day) && (until == null || !until.isBefore(day));
    }
}
