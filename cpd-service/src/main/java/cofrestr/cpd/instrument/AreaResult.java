package cofrestr.cpd.instrument;

import cofrestr.cpd.instrument.Instrument.Recommendation;
import cofrestr.kit.language.Words;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the answers of one area come to. */
@Schema(name = "InstrumentAreaResult")
public record AreaResult(
        @Schema(examples = "SAFEGUARDING") String area,
        Words title,
        @Schema(examples = "9") int points,

        @Schema(description = "The most points that the area can have", examples = "16")
        int most,

        @Schema(examples = "DEVELOP") String band,
        Words label,

        @Schema(description = "Whether it is a development need")
        boolean need,

        @Schema(description = "What to turn to") List<Recommendation> recommendations,

        @Schema(
                description =
                        "Points more (or, below nought, fewer) than the time before; left out the first time, and where the area was then another",
                examples = "2")
        @Nullable
        Integer change) {

    /** The same, beside the results of the time before. */
    AreaResult since(List<AreaResult> before) {
        Integer difference = before.stream()
                .filter(one -> one.area.equals(area) && one.most == most)
                .map(one -> points - one.points)
                .findFirst()
                .orElse(null);
        return new AreaResult(area, title, points, most, band, label, need, recommendations, difference);
    }
}
