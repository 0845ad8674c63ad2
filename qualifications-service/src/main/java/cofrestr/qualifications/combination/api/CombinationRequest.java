package cofrestr.qualifications.combination.api;

import cofrestr.kit.problem.Problem;
import cofrestr.qualifications.QualificationsProblem;
import cofrestr.qualifications.combination.PublishCombination;
import cofrestr.qualifications.combination.Rules;
import cofrestr.qualifications.qualification.QualificationNumber;
import cofrestr.qualifications.unit.UnitNumber;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Rules of combination to publish. */
@Schema(name = "CombinationEntry")
public record CombinationRequest(
        @NotNull @Schema(description = "The first day on which they count")
        LocalDate from,

        @Min(1) @Max(10_000) @Nullable Integer credits,
        @NotNull @Size(max = 20) List<@NotNull @Valid GroupRequest> groups,
        @Size(max = 9) @Nullable List<@NotNull @Valid LevelRequest> creditsAtLevel,
        @Size(max = 60) @Nullable List<@NotNull @Valid PairRequest> barredPairs,

        @NotNull @Schema(description = "Whether these are all barred pairs")
        Boolean barsComplete,

        @Min(0) @Max(10_000) @Schema(description = "None if absent") @Nullable
        Integer otherBodyCredits,

        @Min(0) @Max(10_000) @Schema(description = "None if absent") @Nullable
        Integer otherLevelCredits,

        @Min(0) @Max(10_000) @Schema(description = "None if absent") @Nullable
        Integer outsideFrameworkCredits,

        @NotNull @Pattern(regexp = "source|project decision") @Schema(enumeration = {"source", "project decision"})
        String basis,

        @NotBlank @Size(max = 400) String source) {

    /** A group of units. */
    @Schema(name = "UnitGroupEntry")
    public record GroupRequest(
            @NotNull @Pattern(regexp = "[A-Z0-9_]{1,20}") String code,
            @NotNull Boolean mandatory,
            @Min(0) @Max(1000) @Nullable Integer minUnits,
            @Min(0) @Max(1000) @Nullable Integer maxUnits,
            @Min(0) @Max(10_000) @Nullable Integer minCredits,
            @Min(0) @Max(10_000) @Nullable Integer maxCredits,

            @NotNull @Schema(description = "Whether these are all its units")
            Boolean complete,

            @NotNull @Size(max = 200) List<@NotBlank @Size(max = 40) String> units) {}

    /** So many of the credits are at a level or above. */
    @Schema(name = "CreditsAtLevelEntry")
    public record LevelRequest(
            @NotNull @Min(0) @Max(8) Integer level,
            @NotNull @Min(1) @Max(10_000) Integer credits) {}

    /** Two units of which one counts. */
    @Schema(name = "BarredPairEntry")
    public record PairRequest(
            @NotBlank @Size(max = 40) String unit,
            @NotBlank @Size(max = 40) String other) {}

    PublishCombination.Draft draft(QualificationNumber qualification) {
        Map<Integer, Integer> levels = new TreeMap<>();
        orNone(creditsAtLevel).forEach(asked -> levels.put(asked.level(), asked.credits()));
        Set<Rules.Bar> barred = new HashSet<>();
        orNone(barredPairs)
                .forEach(pair -> barred.add(
                        new Rules.Bar(named(pair.unit(), "/barredPairs"), named(pair.other(), "/barredPairs"))));
        return new PublishCombination.Draft(
                qualification.value(),
                from,
                basis,
                source,
                new Rules(
                        null,
                        null,
                        credits,
                        groups.stream().map(CombinationRequest::group).toList(),
                        new TreeMap<>(levels),
                        barred,
                        barsComplete,
                        orNone(otherBodyCredits),
                        orNone(otherLevelCredits),
                        orNone(outsideFrameworkCredits)));
    }

    private static Rules.Group group(GroupRequest group) {
        Map<String, Rules.UnitFacts> units = new TreeMap<>();
        group.units().forEach(unit -> units.put(named(unit, "/groups"), new Rules.UnitFacts(null, null, null)));
        return new Rules.Group(
                group.code(),
                group.mandatory(),
                group.minUnits(),
                group.maxUnits(),
                group.minCredits(),
                group.maxCredits(),
                group.complete(),
                units);
    }

    private static String named(String unit, String pointer) {
        return UnitNumber.read(unit)
                .map(UnitNumber::value)
                .orElseThrow(
                        () -> Problem.of(QualificationsProblem.UNIT_UNKNOWN).at(pointer));
    }

    private static <E> List<E> orNone(@Nullable List<E> some) {
        return some == null ? List.of() : some;
    }

    private static int orNone(@Nullable Integer some) {
        return some == null ? 0 : some;
    }
}
