package cofrestr.qualifications.compliance;

import cofrestr.qualifications.requirement.CriterionKind;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
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

    /**
     * What another part of the register told, or an employer.
     *
     * @param organisation of what an employer stated, where the post is that it speaks of
     */
    public record Told(
            UUID id,
            ToldKind kind,
            String fact,
            boolean met,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable String organisation) {
        boolean spans(LocalDate day) {
            return contains(from, until, day);
        }
    }

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

    /**
     * What counts of what was told of a kind and fact that had begun by {@code asAt}: of training all that was held, as one may hold
     * longer than a later one; otherwise the newest. Of one day counts what was told later, which stands later. What was taken back
     * counts only where nothing else was told.
     */
    List<Told> counting(ToldKind kind, String fact, LocalDate asAt) {
        NavigableMap<LocalDate, Told> standing = new TreeMap<>();
        NavigableMap<LocalDate, Told> takenBack = new TreeMap<>();
        for (Told one : told) {
            if (one.kind() != kind || !one.fact().equals(fact) || one.from().isAfter(asAt)) {
                continue;
            }
            Told before = standing.get(one.from());
            if (!one.met() && (takenBack.containsKey(one.from()) || (before != null && before.met()))) {
                standing.remove(one.from());
                takenBack.put(one.from(), one);
            } else {
                takenBack.remove(one.from());
                standing.put(one.from(), one);
            }
        }
        NavigableMap<LocalDate, Told> counts = standing.isEmpty() ? takenBack : standing;
        if (kind == ToldKind.CPD || counts.isEmpty()) {
            return List.copyOf(counts.values());
        }
        return List.of(counts.lastEntry().getValue());
    }

    private static boolean contains(LocalDate from, @Nullable LocalDate until, LocalDate day) {
        return !from.isAfter(day) && (until == null || !until.isBefore(day));
    }
}
