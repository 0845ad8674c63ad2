package cofrestr.cpd.pathway;

import cofrestr.cpd.instrument.Mode;
import cofrestr.kit.language.Words;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A pathway: its stages in their order, and its tracks. */
@Schema(name = "Pathway")
public record Pathway(
        @Schema(examples = "TALENT_MANAGEMENT") String code,
        Words title,
        String titleCyBasis,
        Words about,
        String source,
        List<Stage> stages,
        List<Track> tracks) {
    /** A stage. */
    @Schema(name = "PathwayStage")
    public record Stage(String code, Words title, String source) {}

    /** A track, with the diagnostic that it takes. */
    @Schema(name = "PathwayTrack")
    public record Track(
            @Schema(examples = "MIDDLE_LEADER") String code,
            Words title,

            @Schema(description = "Of /v1/instruments", examples = "PRE_DISPOSITION_AUDIT")
            String instrument,

            Mode mode,
            String source) {}
}
