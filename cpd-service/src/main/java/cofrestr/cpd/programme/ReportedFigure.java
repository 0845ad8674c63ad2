package cofrestr.cpd.programme;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A figure as a source reports it. It is not counted here, and never mixed with what is. */
@Schema(name = "ReportedFigure")
public record ReportedFigure(
        @Nullable String programme,
        String kind,
        BigDecimal value,
        Unit unit,
        Approximate approximate,
        String titleEn,
        String titleCy,
        String source) {
    /** Its columns. */
    public static final String COLUMNS = "programme, kind, value, unit, approximate, title_en, title_cy, source";

    /** What a reported figure counts. */
    @Schema(name = "ReportedFigureUnit")
    public enum Unit {
        PEOPLE,
        PLACES,
        PER_CENT,
        POUNDS
    }

    /** How exact a source says that its figure is. */
    @Schema(name = "ReportedFigureApproximate")
    public enum Approximate {
        EXACT,
        ABOUT,
        UP_TO,
        OVER
    }
}
