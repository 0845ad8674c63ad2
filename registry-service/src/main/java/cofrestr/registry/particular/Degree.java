package cofrestr.registry.particular;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A degree or its equivalent (Sch 2 para 16). */
@Schema(name = "Degree")
public record Degree(
        @Nullable LocalDate awardedOn,

        @Schema(examples = "BA") String title,

        @Schema(description = "The institution that awarded it", examples = "Invented University")
        String institution,

        @Schema(description = "Its class", examples = "2:1") @Nullable
        String degreeClass,

        @Schema(examples = "Welsh") @Nullable String subject) {}
