package cofrestr.qualifications.combination.api;

import cofrestr.kit.language.Words;
import cofrestr.qualifications.combination.Rules;
import cofrestr.qualifications.combination.StoredRules;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A version of the rules of combination. */
@Schema(name = "Combination")
public record CombinationView(
        @Schema(examples = "601/3216/4") String qualification,
        int version,

        @Schema(description = "The first day on which it counts")
        LocalDate from,

        @Schema(description = "Credits in all; absent where no source says") @Nullable
        Integer credits,

        List<GroupView> groups,
        List<LevelView> creditsAtLevel,
        List<PairView> barredPairs,

        @Schema(description = "Whether all barred pairs are here")
        boolean barsComplete,

        @Schema(description = "Up to so many credits from units in no group that are of another awarding body")
        int otherBodyCredits,

        @Schema(description = "Up to so many credits from units in no group that are of another level")
        int otherLevelCredits,

        @Schema(description = "Up to so many credits for training outside the framework")
        int outsideFrameworkCredits,

        @Schema(description = "source, or project decision", examples = "source")
        String basis,

        String source) {

    /** A group of units. */
    @Schema(name = "UnitGroup")
    public record GroupView(
            @Schema(examples = "GROUP_1") String code,

            @Schema(description = "All its units are needed")
            boolean mandatory,

            @Nullable Integer minUnits,
            @Nullable Integer maxUnits,
            @Nullable Integer minCredits,
            @Nullable Integer maxCredits,

            @Schema(description = "Whether all its units are here")
            boolean complete,

            List<GroupedUnitView> units) {}

    /** A unit of a group. */
    @Schema(name = "GroupedUnit")
    public record GroupedUnitView(
            @Schema(examples = "8620-200") String number,
            @Nullable Words title,
            @Nullable Integer credits) {}

    /** So many of the credits are at a level or above. */
    @Schema(name = "CreditsAtLevel")
    public record LevelView(
            @Schema(examples = "3") int level,
            @Schema(examples = "40") int credits) {}

    /** Two units of which one counts. */
    @Schema(name = "BarredPair")
    public record PairView(String unit, String other) {}

    static CombinationView of(StoredRules stored) {
        Rules rules = stored.rules();
        return new CombinationView(
                stored.qualification(),
                stored.version(),
                stored.from(),
                rules.credits(),
                rules.groups().stream().map(CombinationView::group).toList(),
                rules.atLevel().entrySet().stream()
                        .map(asked -> new LevelView(asked.getKey(), asked.getValue()))
                        .toList(),
                rules.barred().stream()
                        .map(bar -> new PairView(bar.one(), bar.other()))
                        .sorted((a, b) -> (a.unit() + a.other()).compareTo(b.unit() + b.other()))
                        .toList(),
                rules.barsKnown(),
                rules.otherBody(),
                rules.otherLevel(),
                rules.outside(),
                stored.basis(),
                stored.source());
    }

    private static GroupView group(Rules.Group group) {
        return new GroupView(
                group.code(),
                group.mandatory(),
                group.minUnits(),
                group.maxUnits(),
                group.minCredits(),
                group.maxCredits(),
                group.complete(),
                group.units().entrySet().stream()
                        .map(unit -> new GroupedUnitView(
                                unit.getKey(),
                                words(unit.getValue()),
                                unit.getValue().credits()))
                        .toList());
    }

    static @Nullable Words words(Rules.UnitFacts unit) {
        return unit.titleEn() == null || unit.titleCy() == null ? null : new Words(unit.titleCy(), unit.titleEn());
    }
}
