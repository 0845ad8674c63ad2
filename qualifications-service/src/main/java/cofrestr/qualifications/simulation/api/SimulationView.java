package cofrestr.qualifications.simulation.api;

import cofrestr.qualifications.simulation.Figures;
import cofrestr.qualifications.simulation.Grouping;
import cofrestr.qualifications.simulation.Shown;
import cofrestr.qualifications.simulation.Simulation;
import cofrestr.qualifications.simulation.SimulationState;
import cofrestr.qualifications.simulation.Simulations;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A simulation and its figures. */
@Schema(name = "Simulation")
public record SimulationView(
        @Schema(description = "To be cited by: it stays") UUID id,
        UUID requirement,

        @Schema(
                description =
                        "The version of the requirement's entity tag when it was asked; a draft may have changed since")
        long requirementVersion,

        @Schema(examples = "2026-11-22") LocalDate asOf,

        @Schema(description = "Records count as they were known then; name it again to ask the same again")
        Instant knownAt,

        Instant askedAt,
        SimulationState state,
        @Nullable Instant finishedAt,

        @Schema(description = "How many people it could be about, who were looked at", examples = "30860") @Nullable
        Long people,

        @Schema(description = "SHA-256 of everything it was reckoned from: the same hash, the same figures") @Nullable
        String inputsHash,

        @Schema(description = "Left out until it is done, and in lists") @Nullable
        List<FigureView> figures) {

    /** One group. A null figure is kept back; {@code suppressed} says so. */
    @Schema(name = "SimulationFigure")
    public record FigureView(
            Grouping by,

            @Schema(
                    description =
                            "Authority, role profile, level, time in post, or the place of the criterion that is lacking; ALL of TOTAL, NONE where there is none",
                    examples = "W06000015")
            String code,

            @Schema(description = "People whom the requirement would be about", examples = "120")
            @JsonInclude(JsonInclude.Include.ALWAYS)
            @Nullable
            Long inScope,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            Long met,

            @Schema(description = "Would have time because they were in post before")
            @JsonInclude(JsonInclude.Include.ALWAYS)
            @Nullable
            Long transition,

            @Schema(description = "Could work towards it") @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            Long provisional,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            Long unknown,

            @Schema(description = "Would not meet it, and have no time")
            @JsonInclude(JsonInclude.Include.ALWAYS)
            @Nullable
            Long notMet,

            @Schema(description = "Whether a figure is kept back because it is small")
            boolean suppressed) {
        static FigureView of(Simulations.Kept kept, Function<Figures, Shown> showing) {
            Shown shown = showing.apply(kept.figures());
            return new FigureView(
                    kept.grouping(),
                    kept.code(),
                    shown.inScope(),
                    shown.met(),
                    shown.transition(),
                    shown.provisional(),
                    shown.unknown(),
                    shown.notMet(),
                    shown.suppressed());
        }
    }

    static SimulationView of(Simulation simulation, @Nullable Long people, @Nullable List<FigureView> figures) {
        return new SimulationView(
                simulation.id(),
                simulation.requirement(),
                simulation.requirementVersion(),
                simulation.asOf(),
                simulation.knownAt(),
                simulation.askedAt(),
                simulation.state(),
                simulation.finishedAt(),
                people,
                simulation.inputsHash(),
                figures);
    }
}
