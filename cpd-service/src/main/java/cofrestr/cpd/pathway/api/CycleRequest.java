package cofrestr.cpd.pathway.api;

import cofrestr.cpd.pathway.Audience;
import cofrestr.cpd.pathway.Cycle;
import cofrestr.kit.language.Words;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A cycle that is opened. */
@Schema(name = "PathwayCycleRequest")
record CycleRequest(
        @NotNull @Pattern(regexp = CODE) @Schema(examples = "TALENT_MANAGEMENT_2027")
        String code,

        @NotNull @Valid TitleRequest title,
        @NotNull LocalDate nominationsFrom,
        @NotNull LocalDate nominationsUntil,
        @NotNull LocalDate hostsBy,
        @NotNull LocalDate placementsFrom,
        @NotNull LocalDate placementsUntil,
        @NotNull LocalDate evaluationOn,
        @NotNull @Size(max = 10) @Valid List<@NotNull TermRequest> terms,
        @NotNull @Size(max = 50) @Valid List<@NotNull SessionRequest> sessions,

        @NotBlank @Size(max = 300) @Schema(description = "Who decided it, and where that stands")
        String source) {
    private static final String CODE = "[A-Z][A-Z0-9_]{2,39}";

    /** A body that the examples of operations show. */
    static final String EXAMPLE = """
            {"code": "TALENT_MANAGEMENT_2027", "title": {"cy": "Cylch 2027", "en": "Cycle of 2027"}, "nominationsFrom": "2027-02-01", \
            "nominationsUntil": "2027-03-31", "hostsBy": "2027-05-28", "placementsFrom": "2027-06-07", "placementsUntil": "2027-07-16", \
            "evaluationOn": "2027-07-16", "terms": [], "sessions": [{"code": "COACHES_1", "title": {"cy": "Hyfforddi 1", "en": "Training 1"}, \
            "on": "2027-04-20", "from": "13:00", "until": "17:00", "audience": ["COACHES"], "trains": true}], "source": "Invented"}""";

    /** A title in both languages. */
    @Schema(name = "TitleInBothLanguages")
    record TitleRequest(
            @NotBlank @Size(max = 200) String cy,
            @NotBlank @Size(max = 200) String en) {
        Words words() {
            return new Words(cy, en);
        }
    }

    /** A term that the days go by. */
    @Schema(name = "PathwayTermRequest")
    record TermRequest(
            @NotNull @Pattern(regexp = CODE) @Schema(examples = "TERM_5")
            String code,

            @NotNull @Valid TitleRequest title,
            @NotNull LocalDate from,
            @NotNull LocalDate until) {}

    /** Something at which people meet. */
    @Schema(name = "PathwaySessionRequest")
    record SessionRequest(
            @NotNull @Pattern(regexp = CODE) @Schema(examples = "COACHES_1")
            String code,

            @NotNull @Valid TitleRequest title,
            @NotNull LocalDate on,

            @Schema(type = SchemaType.STRING, examples = "13:00") @Nullable
            LocalTime from,

            @Schema(type = SchemaType.STRING, examples = "17:00") @Nullable
            LocalTime until,

            @NotEmpty List<@NotNull Audience> audience,

            @NotNull @Schema(description = "Whether it is part of the training of coaches")
            Boolean trains) {}

    Cycle cycle(String pathway) {
        return new Cycle(
                code,
                pathway,
                title.words(),
                nominationsFrom,
                nominationsUntil,
                hostsBy,
                placementsFrom,
                placementsUntil,
                evaluationOn,
                terms.stream()
                        .map(term ->
                                new Cycle.Term(term.code(), term.title().words(), term.from(), term.until(), source))
                        .toList(),
                sessions.stream()
                        .map(one -> new Cycle.Session(
                                one.code(),
                                one.title().words(),
                                one.on(),
                                one.from(),
                                one.until(),
                                one.audience(),
                                one.trains(),
                                source))
                        .toList(),
                source,
                source);
    }
}
