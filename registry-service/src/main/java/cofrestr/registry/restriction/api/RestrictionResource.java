package cofrestr.registry.restriction.api;

import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.looks.Looks;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.repeat.Idempotent;
import cofrestr.kit.repeat.Rehearsable;
import cofrestr.kit.repeat.Retried;
import cofrestr.registry.restriction.Restrictions;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What other bodies told of a person, over HTTP. */
@Path("/v1/practitioners/{number}/restrictions")
@Tag(
        name = "Restrictions by other bodies",
        description = "Barred, prohibited or restricted elsewhere: recorded as received.")
@Produces(MediaType.APPLICATION_JSON)
public class RestrictionResource {
    private static final String NUMBER = "Register number";
    private static final String EXAMPLE = "10034678";

    private final Restrictions restrictions;
    private final Looks looks;

    RestrictionResource(Restrictions restrictions, Looks looks) {
        this.restrictions = restrictions;
        this.looks = looks;
    }

    /** What a body told. */
    @Schema(name = "RestrictionRequest")
    public record RestrictionRequest(
            @NotNull @Schema(examples = "GTC_SCOTLAND") Restrictions.Body body,

            @NotNull
            @Schema(
                    description = "Whoever is BARRED or under a PROHIBITION must not be registered",
                    examples = "RESTRICTION")
            Restrictions.Kind kind,

            @NotNull @Schema(examples = "2026-11-20") LocalDate from,

            @Schema(description = "Its last day; left out where no end is known") @Nullable
            LocalDate until,

            @NotNull @Schema(description = "When the register was told", examples = "2026-11-20")
            LocalDate receivedOn,

            @Size(max = 100) @Schema(description = "The body's reference") @Nullable
            String reference) {}

    /** All that is known. */
    @Schema(name = "RestrictionsOfPerson")
    public record RestrictionsView(List<Restrictions.Restriction> items) {}

    @POST
    @May(Role.CASEWORKER)
    @Idempotent
    @Rehearsable
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Record what another body told",
            description =
                    "As received and since when. Whoever is barred or prohibited is off the register from that day and answered INELIGIBLE in checks.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = Restrictions.Restriction.class)))
    @Refuses({
        "NOT_FOUND",
        "REGISTER_NUMBER_CHECK_FAILED",
        "RESTRICTION_ENDS_BEFORE_IT_BEGINS",
        "RESTRICTION_KIND_NOT_IN_FORCE"
    })
    public Response recordRestriction(
            @Parameter(description = NUMBER, example = EXAMPLE) @PathParam("number") RegisterNumber number,
            @Valid @NotNull RestrictionRequest request) {
        Restrictions.Restriction recorded = restrictions.record(
                number,
                new Restrictions.Told(
                        request.body(),
                        request.kind(),
                        request.from(),
                        request.until(),
                        request.receivedOn(),
                        request.reference()));
        return Response.status(Response.Status.CREATED).entity(recorded).build();
    }

    @GET
    @May(Role.CASEWORKER)
    @May(Role.REGISTRAR)
    @Operation(summary = "List what other bodies told of a person", description = "In the order of their first days.")
    @APIResponse(
            responseCode = "200",
            description = "The restrictions",
            content = @Content(schema = @Schema(implementation = RestrictionsView.class)))
    @Refuses("REGISTER_NUMBER_CHECK_FAILED")
    public RestrictionsView listRestrictionsOf(
            @Parameter(description = NUMBER, example = EXAMPLE) @PathParam("number") RegisterNumber number) {
        looks.at("listRestrictionsOf", List.of(number.value()));
        return new RestrictionsView(restrictions.of(number));
    }
}
