package cofrestr.registry.application.api;

import static cofrestr.registry.application.api.Shown.ETAG;
import static cofrestr.registry.application.api.Shown.ETAG_EXAMPLE;
import static cofrestr.registry.application.api.Shown.ID;
import static cofrestr.registry.application.api.Shown.SOME;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.change.Versions;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.repeat.Idempotent;
import cofrestr.kit.repeat.Rehearsable;
import cofrestr.kit.repeat.Retried;
import cofrestr.registry.application.DecideApplication;
import cofrestr.registry.application.MoveApplication;
import cofrestr.registry.application.RegistrationKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Applications over HTTP: who works on one, and how it is decided. */
@Path("/v1/applications/{application}")
@Tag(name = "Applications")
@Produces(MediaType.APPLICATION_JSON)
public class DecisionResource {
    private final DecideApplication decide;
    private final MoveApplication move;
    private final Shown shown;
    private final Versions versions;
    private final CurrentCaller callers;

    DecisionResource(
            DecideApplication decide, MoveApplication move, Shown shown, Versions versions, CurrentCaller callers) {
        this.decide = decide;
        this.move = move;
        this.shown = shown;
        this.versions = versions;
        this.callers = callers;
    }

    @PUT
    @Path("/owner")
    @May(Role.REGISTRAR)
    @Rehearsable
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Take an application, or give it to somebody",
            description = "So that two do not do the same work.")
    @APIResponse(
            responseCode = "200",
            description = "The application as it is now",
            content = @Content(schema = @Schema(implementation = ApplicationView.class)))
    @Refuses({"NOT_FOUND", "PRECONDITION_REQUIRED", "CHANGED_MEANWHILE"})
    public Response assignApplication(
            @Parameter(description = ID, example = SOME) @PathParam("application") UUID application,
            @Parameter(description = ETAG, example = ETAG_EXAMPLE, schema = @Schema(type = SchemaType.STRING))
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @Valid @NotNull OwnerRequest asked) {
        UUID id = shown.found(application).id();
        String owner = Objects.requireNonNullElseGet(asked.owner(), () -> Shown.name(callers.get()));
        move.assign(id, owner.isBlank() ? null : owner.strip(), callers.get(), versions.required(ifMatch));
        return shown.changed(id);
    }

    @POST
    @Path("/requirement-question")
    @May(Role.REGISTRAR)
    @Idempotent
    @Rehearsable
    @Retried
    @Operation(summary = "Ask anew whether the applicant meets what is required", description = """
                    It is asked by itself when an application comes to be decided, and once a day while it waits; asked like this, at once. The                     answer comes into `requirement`, usually within a second; while qualifications-service cannot be reached it waits there,                     and is asked again and again. Where no requirement can be in force for the category, nothing is asked.""")
    @APIResponse(
            responseCode = "200",
            description = "The application, waiting for the answer",
            content = @Content(schema = @Schema(implementation = ApplicationView.class)))
    @Refuses({"NOT_FOUND", "PRECONDITION_REQUIRED", "CHANGED_MEANWHILE", "APPLICATION_STEP_NOT_POSSIBLE"})
    public Response askRequirement(
            @Parameter(description = ID, example = SOME) @PathParam("application") UUID application,
            @Parameter(description = ETAG, example = ETAG_EXAMPLE, schema = @Schema(type = SchemaType.STRING))
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch) {
        UUID id = shown.found(application).id();
        move.askRequirement(id, callers.get(), versions.required(ifMatch));
        return shown.changed(id);
    }

    @POST
    @Path("/decision")
    @May(Role.REGISTRAR)
    @Idempotent
    @Rehearsable
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Decide an application", description = """
                    Granted, the person is registered in the category from today (2014 Act ss9-10). Refused, the grounds are needed; no \
                    other application in the category is possible for twelve months, and it can be appealed against for 28 days after \
                    notice (2014 Act s11; SI 2015/140 reg 5). Either way notice is owed to the applicant and to the employer (reg 6); the \
                    employer's says the outcome and never why. Try it with dryRun first.""")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = DecisionRequest.class),
                            examples = {
                                @ExampleObject(name = "grant", value = """
                                        {"outcome": "GRANT", "registration": "FULL"}"""),
                                @ExampleObject(name = "refuse", value = """
                                        {"outcome": "REFUSE", "grounds": "The documents do not show who the applicant is."}""")
                            }))
    @APIResponse(
            responseCode = "200",
            description = "Decided",
            content = @Content(schema = @Schema(implementation = ApplicationView.class)))
    @Refuses({
        "NOT_FOUND",
        "APPLICATION_STEP_NOT_POSSIBLE",
        "GROUNDS_MISSING",
        "ALREADY_REGISTERED",
        "NOT_ELIGIBLE",
        "REQUIREMENT_UNANSWERED",
        "REQUIREMENT_NOT_MET",
        "PROVISIONAL_NOT_FOR_CATEGORY",
        "CALENDAR_NOT_ENTERED",
        "PRECONDITION_REQUIRED",
        "CHANGED_MEANWHILE",
        "BUSY"
    })
    public Response decideApplication(
            @Parameter(description = ID, example = SOME) @PathParam("application") UUID application,
            @Parameter(description = ETAG, example = ETAG_EXAMPLE, schema = @Schema(type = SchemaType.STRING))
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @Valid @NotNull DecisionRequest asked) {
        UUID id = shown.found(application).id();
        long seen = versions.required(ifMatch);
        Caller by = callers.get();
        switch (asked.outcome()) {
            case GRANT ->
                decide.grant(id, Objects.requireNonNullElse(asked.registration(), RegistrationKind.FULL), by, seen);
            case REFUSE -> decide.refuse(id, asked.grounds(), by, seen);
        }
        return shown.changed(id);
    }
}
