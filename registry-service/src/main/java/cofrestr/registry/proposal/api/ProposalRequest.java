package cofrestr.registry.proposal.api;

import cofrestr.registry.practitioner.api.EntryPatch;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a person would have the entry say. */
@Schema(name = "ProposalRequest")
public record ProposalRequest(
        @NotEmpty @Schema(implementation = EntryPatch.class, examples = "{\"email\": \"invented@example.org\"}")
        Map<String, JsonNode> changes,

        @Size(max = 1000) @Schema(description = "Why; registry staff read it", examples = "I moved") @Nullable
        String reason) {}
