package cofrestr.cpd.enrolment.api;

import cofrestr.cpd.enrolment.ReasonsForNotTraining;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.docs.Refuses;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The reasons for not training over HTTP. */
@Path("/v1/reasons-for-not-training")
@Tag(name = "Enrolments")
@Produces(MediaType.APPLICATION_JSON)
public class ReasonResource {
    private final ReasonsForNotTraining reasons;

    ReasonResource(ReasonsForNotTraining reasons) {
        this.reasons = reasons;
    }

    /** All reasons. */
    @Schema(name = "ReasonsForNotTraining")
    public record ReasonsView(List<ReasonsForNotTraining.Reason> items) {}

    @GET
    @May(Role.NOBODY)
    @Operation(
            summary = "List the reasons for not training",
            description = "The codes to use where somebody declines, withdraws or does not complete.")
    @Refuses({})
    public ReasonsView listReasonsForNotTraining() {
        return new ReasonsView(reasons.all());
    }
}
