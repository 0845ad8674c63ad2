package cofrestr.registry.application.api;

import cofrestr.kit.number.RegisterNumber;
import cofrestr.registry.application.Applicant;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An application as it is begun. */
@Schema(name = "ApplicationRequest")
public record ApplicationRequest(
        @NotBlank @Schema(examples = "SCHOOL_LEARNING_SUPPORT_WORKER")
        String category,

        @Schema(
                type = SchemaType.STRING,
                description = "For whom; of registrars. A practitioner leaves it out",
                examples = "10034678")
        @Nullable
        RegisterNumber registerNumber,

        @Valid
        @Schema(
                description =
                        "For whom, where the number is not known; of registrars. Who is certainly known is that person")
        @Nullable
        Applicant person) {}
