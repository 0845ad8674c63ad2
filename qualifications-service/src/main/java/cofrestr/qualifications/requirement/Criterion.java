package cofrestr.qualifications.requirement;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One node of a criteria tree. There is no "not": nothing that somebody holds can ever count against them, so one more
 * award never makes unmet what was met.
 */
public sealed interface Criterion {
    /** Where it stands in the requirement, as a JSON pointer. */
    String at();

    CriterionKind kind();

    /** The leaves beneath it, itself if it is one, in the order of the tree. */
    Stream<Leaf> leaves();

    /** A node with others beneath it. */
    record Group(String at, CriterionKind kind, int count, List<Criterion> of) implements Criterion {
        /** How many of the criteria beneath it must be met. */
        public int needed() {
            return switch (kind) {
                case ALL -> of.size();
                case ANY -> 1;
                default -> count;
            };
        }

        @Override
        public Stream<Leaf> leaves() {
            return of.stream().flatMap(Criterion::leaves);
        }
    }

    /** A node that is held against what a person has. */
    sealed interface Leaf extends Criterion {
        @Override
        default Stream<Leaf> leaves() {
            return Stream.of(this);
        }
    }

    /** One qualification. */
    record Qualification(String at, String qualification, Validity validity) implements Leaf {
        @Override
        public CriterionKind kind() {
            return CriterionKind.QUALIFICATION;
        }
    }

    /** On which day a list must have had the qualification. */
    @Schema(name = "Recognised")
    enum Recognised {
        /** On the day for which the question is asked: what is struck off counts no more. */
        WHEN_JUDGED,
        /** On the day of the award: what is struck off later still counts. */
        WHEN_AWARDED
    }

    /** Any qualification of a list. */
    record Equivalent(String at, String list, Recognised recognised, Validity validity) implements Leaf {
        @Override
        public CriterionKind kind() {
            return CriterionKind.EQUIVALENT;
        }
    }

    /** Any qualification in {@code area} at {@code level} (0 is Entry) or above. */
    record LevelInArea(String at, int level, String area, Validity validity) implements Leaf {
        @Override
        public CriterionKind kind() {
            return CriterionKind.LEVEL_IN_AREA;
        }
    }

    /** So many credits from {@code units}, counting those at {@code minimumLevel} or above; null counts all. */
    record CreditsInGroup(
            String at,
            Set<String> units,
            int credits,
            @Nullable Integer minimumLevel,
            Validity validity) implements Leaf {
        @Override
        public CriterionKind kind() {
            return CriterionKind.CREDITS_IN_GROUP;
        }
    }

    /** A status; of any jurisdiction where none is named. */
    record Status(String at, String status, @Nullable String jurisdiction, Validity validity) implements Leaf {
        @Override
        public CriterionKind kind() {
            return CriterionKind.STATUS;
        }
    }

    /** Something that another part of the register tells, or has not told: a set of standards, induction, a fact of CPD. */
    record ToldFact(String at, CriterionKind kind, String fact, Validity validity) implements Leaf {}

    /** Whom grandfathering protects. */
    @Schema(name = "GrandfatheringProtects")
    enum Protects {
        /** Who was registered on the day before the qualification was struck off. */
        REGISTERED,
        /** Who was in any post on that day. */
        IN_POST
    }

    /**
     * A qualification that {@code list} had on the day before {@code struckOffOn}, for the people it protects, until the end
     * of {@code until} (SI 2023/551 did so for youth workers).
     *
     * @param category the category in which they were registered; any where null
     */
    record Grandfathered(
            String at,
            String list,
            LocalDate struckOffOn,
            LocalDate until,
            Protects protects,
            @Nullable String category)
            implements Leaf {
        @Override
        public CriterionKind kind() {
            return CriterionKind.GRANDFATHERED;
        }
    }
}
