package cofrestr.cpd.programme.api;

import cofrestr.cpd.programme.Allocations;
import cofrestr.cpd.programme.Programmes;
import cofrestr.kit.caller.Caller;
import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.caller.Scope;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.number.OrganisationCode;
import cofrestr.kit.paging.Page;
import cofrestr.kit.paging.Paging;
import cofrestr.kit.repeat.Idempotent;
import cofrestr.kit.repeat.Rehearsable;
import cofrestr.kit.repeat.Retried;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Allocations of places over HTTP. */
@Path("/v1/programmes/{programme}/allocations")
@Tag(name = "Programmes")
@Produces(MediaType.APPLICATION_JSON)
public class AllocationResource {
    private final Allocations allocations;
    private final Programmes programmes;
    private final CurrentCaller callers;
    private final Paging paging;

    AllocationResource(Allocations allocations, Programmes programmes, CurrentCaller callers, Paging paging) {
        this.allocations = allocations;
        this.programmes = programmes;
        this.callers = callers;
        this.paging = paging;
    }

    /** So many places of a year for an organisation. */
    @Schema(name = "AllocationRequest")
    public record AllocationRequest(
            @NotBlank @Size(max = 40) @Schema(examples = "2026-27")
            String year,

            @NotNull OrganisationCode organisation,

            @NotNull @Min(0) @Max(1_000_000) @Schema(description = "0 takes the allocation back", examples = "5")
            Integer places) {}

    /** Places of a year for an organisation, and how many were taken up beneath it. */
    @Schema(name = "Allocation")
    public record AllocationView(String year, String organisation, int places, long takenUp) {
        static AllocationView of(Allocations.Allocation one) {
            return new AllocationView(one.year(), one.organisation(), one.places(), one.takenUp());
        }
    }

    @POST
    @May(Role.REGISTRAR)
    @May(value = Role.PROVIDER, scope = Scope.AS_STORED)
    @Idempotent
    @Rehearsable
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Allocate places to an organisation",
            description =
                    "What is allocated together is never more than the places of the year. Saying it anew replaces what was allocated.")
    @APIResponse(responseCode = "204", description = "Allocated")
    @Refuses({"NOT_FOUND", "FIELD_INVALID", "PROGRAMME_YEAR_UNKNOWN", "PROGRAMME_OF_A_SET", "ALLOCATION_TOO_MANY"})
    public Response allocatePlaces(
            @Parameter(description = "Code of the programme", example = "LEADING-TEAMS") @PathParam("programme")
                    String programme,
            @Valid @NotNull AllocationRequest asked) {
        allocations.allocate(programme, asked.year(), asked.organisation().value(), asked.places(), callers.get());
        return Response.noContent().build();
    }

    @GET
    @May(Role.REGISTRAR)
    @May(value = Role.EMPLOYER, scope = Scope.OWN_ORGANISATIONS)
    @May(value = Role.PROVIDER, scope = Scope.AS_STORED)
    @Operation(
            summary = "List a programme's allocations",
            description =
                    "By year and organisation, each with how many participants it sent, or were sent from beneath it. Employers name one of their own.")
    @Refuses({"NOT_FOUND", "LIMIT_TOO_LARGE", "PARAMETER_INVALID", "CURSOR_INVALID"})
    public Page<AllocationView> listAllocations(
            @Parameter(description = "Code of the programme", example = "LEADING-TEAMS") @PathParam("programme")
                    String programme,
            @Parameter(description = "Its own, and those beneath it", example = "W06000015")
                    @QueryParam("organisation")
                    @Nullable
                    OrganisationCode organisation,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Caller by = callers.get();
        if (!by.is(Role.EMPLOYER)) {
            programmes.refuseOther(programme, by);
        }
        Paging.From from = paging.from(limit, cursor);
        return paging.page(
                        from,
                        allocations.list(programme, organisation == null ? null : organisation.value(), from, by),
                        one -> one.year() + " " + one.organisation())
                .map(AllocationView::of);
    }
}
