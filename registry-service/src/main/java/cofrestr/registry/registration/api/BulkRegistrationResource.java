package cofrestr.registry.registration.api;

import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.repeat.Idempotent;
import cofrestr.kit.repeat.Rehearsable;
import cofrestr.kit.repeat.Retried;
import cofrestr.registry.registration.BulkStart;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The bulk start over HTTP. */
@Path("/v1/bulk-registrations")
@Tag(name = "Registration", description = "Acts by which people are registered.")
@Produces(MediaType.APPLICATION_JSON)
public class BulkRegistrationResource {
    private final BulkStart bulkStart;
    private final CurrentCaller callers;

    BulkRegistrationResource(BulkStart bulkStart, CurrentCaller callers) {
        this.bulkStart = bulkStart;
        this.callers = callers;
    }

    /** What the act came to. */
    @Schema(name = "BulkRegistration")
    public record ActView(
            UUID id,
            String category,
            String organisation,
            LocalDate effectiveOn,
            String legalBasis,

            @Schema(description = "People registered by this act; each is owed a notice")
            int registered,

            @Schema(description = "People in such posts who were registered before")
            int already,

            @Schema(description = "People in such posts who must not be registered")
            int ineligible,

            Instant recorded) {
        static ActView of(BulkStart.Act act) {
            return new ActView(
                    act.id(),
                    act.category(),
                    act.organisation(),
                    act.effectiveOn(),
                    act.legalBasis(),
                    act.registered(),
                    act.already(),
                    act.ineligible(),
                    act.recordedFrom());
        }
    }

    @POST
    @May(Role.REGISTRAR)
    @Idempotent
    @Rehearsable
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Register people who never applied", description = """
                    The bulk start of SI 2015/140 reg 8: registers those whom an organisation employs on the day in posts that must be \
                    held by a registered person, and records the notice owed to each. Refused outside the window for the category. \
                    Repeating the act registers nobody twice.""")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = BulkRegistrationRequest.class),
                            examples = @ExampleObject(name = "an authority's learning support workers", value = """
                                    {"category": "SCHOOL_LEARNING_SUPPORT_WORKER", "organisation": "W06000015", "effectiveOn": "2026-11-22",
                                     "legalBasis": "SI 2015/140 reg 8"}""")))
    @APIResponse(
            responseCode = "200",
            description = "What the act came to",
            content = @Content(schema = @Schema(implementation = ActView.class)))
    @Refuses({"CATEGORY_UNKNOWN", "ORGANISATION_UNKNOWN", "BULK_START_OUTSIDE_WINDOW", "LEGAL_BASIS_WRONG", "BUSY"})
    public Response registerInBulk(@Valid @NotNull BulkRegistrationRequest request) {
        return Response.ok(ActView.of(bulkStart.act(request.command(), callers.get())))
                .build();
    }
}
