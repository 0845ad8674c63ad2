package cofrestr.cpd.instrument.api;

import cofrestr.kit.paging.Page;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of what was taken; what is withheld is not empty. */
@Schema(name = "SelfAssessmentPage")
public record SelfAssessmentPage(
        List<SelfAssessmentView> items,

        @JsonInclude(JsonInclude.Include.ALWAYS)
        @Schema(description = "Cursor of the next page; null on the last", nullable = true)
        @Nullable
        String next,

        @Schema(
                description =
                        "Whether the person keeps this from the reader: then nothing is said of whether there is any")
        boolean withheld) {
    static SelfAssessmentPage of(Page<SelfAssessmentView> page) {
        return new SelfAssessmentPage(page.items(), page.next(), false);
    }

    static SelfAssessmentPage keptBack() {
        return new SelfAssessmentPage(List.of(), null, true);
    }
}
