package cofrestr.cpd.instrument;

import cofrestr.kit.language.Words;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A self-assessment or diagnostic in one of its versions, whole: what is asked and how the answers are read.
 *
 * @param forRoles the role profiles that it is meant for; empty: everybody
 */
@Schema(name = "Instrument")
public record Instrument(
        @Schema(examples = "SUPPORT_STAFF_SELF_ASSESSMENT") String code,
        Subject subject,
        Words title,
        String titleCyBasis,

        @Schema(description = "The role profiles that it is meant for; empty: everybody")
        List<String> forRoles,

        String basis,
        String source,
        List<Taking> modes,
        @Schema(examples = "1") int version,
        LocalDate validFrom,

        @Schema(description = "Left out where it is in force until further notice") @Nullable
        LocalDate validUntil,

        List<Area> areas) {

    /** A way in which it may be taken. */
    @Schema(name = "InstrumentTaking")
    public record Taking(
            Mode mode,

            @Schema(description = "As what; empty: as nothing in particular", examples = "MIDDLE_LEADER")
            String takenAs,

            String source) {}

    /** A part of it, with its own sum of points. */
    @Schema(name = "InstrumentArea")
    public record Area(
            @Schema(examples = "SAFEGUARDING") String code,
            Words title,
            String titleCyBasis,
            String source,
            List<Item> items,
            List<Band> bands) {
        /** The points of an area in which every answer is the best. */
        int most() {
            return items.stream()
                    .mapToInt(item -> item.answers().stream()
                            .mapToInt(Answer::points)
                            .max()
                            .orElse(0))
                    .sum();
        }
    }

    /** A statement. */
    @Schema(name = "InstrumentItem")
    public record Item(
            @Schema(description = "Its place in the area: so it is named in answers", examples = "1")
            int place,

            Words statement,
            List<Answer> answers,
            String basis) {}

    /** An answer that may be given. */
    @Schema(name = "InstrumentAnswer")
    public record Answer(
            @Schema(description = "Its place on the scale: so it is given", examples = "3")
            int place,

            int points,
            Words label) {}

    /** What a sum of points in an area means; both ends belong to it. */
    @Schema(name = "InstrumentBand")
    public record Band(
            @Schema(examples = "DEVELOP") String code,
            int fromPoints,
            int toPoints,

            @Schema(description = "Whether it is a development need")
            boolean need,

            Words label,
            String basis,
            List<Recommendation> recommendations) {}

    /** What to turn to. */
    @Schema(name = "InstrumentRecommendation")
    public record Recommendation(
            Kind kind,

            @Schema(description = "Of the resource or the programme")
            String code,

            Words title,
            String basis) {
        /** What is recommended. */
        @Schema(name = "InstrumentRecommendationKind")
        public enum Kind {
            RESOURCE,
            PROGRAMME
        }
    }

    /** Whether it asks the same statements, with the same answers, in an area as another, such as an earlier version. */
    boolean asksTheSame(String area, Instrument other) {
        return items(area).equals(other.items(area));
    }

    private List<Item> items(String area) {
        return areas.stream()
                .filter(one -> one.code().equals(area))
                .flatMap(one -> one.items().stream())
                .toList();
    }

    /** Whether it may be taken so. */
    boolean isTaken(Mode mode, String takenAs) {
        return modes.stream()
                .anyMatch(way -> way.mode() == mode && way.takenAs().equals(takenAs));
    }
}
