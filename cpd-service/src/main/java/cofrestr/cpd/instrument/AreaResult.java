package cofrestr.cpd.instrument;

import cofrestr.cpd.instrument.Instrument.Recommendation;
import cofrestr.kit.language.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the answers of one area come to.
 *
 * @param most the most points that the area can have
 * @param need whether it is a development need
 * @param recommendations what to turn to
 * @param change points more (or, below nought, fewer) than the time before; null the first time, and where the area asked something else then
 */
public record AreaResult(
        String area,
        Words title,
        int points,
        int most,
        String band,
        Words label,
        boolean need,
        List<Recommendation> recommendations,
        @Nullable Integer change) {

    /** The same, beside the results of the time before in the areas that asked the same then. */
    AreaResult since(List<AreaResult> before) {
        Integer difference = before.stream()
                .filter(one -> one.area.equals(area))
                .map(one -> points - one.points)
                .findFirst()
                .orElse(null);
        return new AreaResult(area, title, points, most, band, label, need, recommendations, difference);
    }
}
