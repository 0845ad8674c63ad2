package cofrestr.registry.application.api;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who is to work on an application. */
@Schema(name = "ApplicationOwnerRequest")
public record OwnerRequest(
        @Size(max = 100) @Schema(description = "Left out, you; empty, nobody") @Nullable
        String owner) {}
