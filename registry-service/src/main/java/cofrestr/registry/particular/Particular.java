package cofrestr.registry.particular;

import cofrestr.registry.authority.SourceKind;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A particular as the entry says it. */
@Schema(name = "Particular")
public record Particular(
        @Schema(examples = "WORKING_STATUS") String kind,

        @Schema(description = "The paragraph of SI 2015/140 Sch 2 Part 1", examples = "15")
        int paragraph,

        @JsonRawValue
        @Schema(
                description = "A text, a code, true or false, a list of texts, or a list of degrees, by its kind",
                implementation = Object.class)
        String value,

        @Nullable LocalDate from,

        @Schema(description = "Who said it: PERSON or REGISTRAR") @Nullable
        SourceKind saidBy) {}
