package cofrestr.qualifications.unit.api;

import cofrestr.kit.language.Words;
import cofrestr.qualifications.unit.Units;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A unit. */
@Schema(name = "Unit", description = "A field that is absent is one that the source lacks.")
public record UnitView(
        @Schema(description = "National reference, or the code of its awarding body", examples = "8620-200")
        String number,

        @Schema(description = "The reference as it stands in paths", examples = "8620-200")
        String path,

        Words title,

        @Schema(description = "Where the Welsh title comes from")
        String titleCyBasis,

        @Schema(examples = "ILM") @Nullable String awardingBody,

        @Schema(description = "0 (Entry) to 8", examples = "2") @Nullable
        Integer level,

        @Schema(description = "One credit is 10 hours of learning", examples = "4") @Nullable
        Integer credits,

        @Schema(description = "Guided learning hours", examples = "18") @Nullable
        Integer glh,

        String source,
        long version) {
    static UnitView of(Units.Unit unit) {
        return new UnitView(
                unit.number(),
                unit.number().replace('/', '-'),
                new Words(unit.titleCy(), unit.titleEn()),
                unit.titleCyBasis(),
                unit.awardingBody(),
                unit.level(),
                unit.credits(),
                unit.glh(),
                unit.source(),
                unit.version());
    }
}
