package cofrestr.registry.organisation.api;

import static org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING;

import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.change.Versions;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.http.Bulk;
import cofrestr.kit.number.OrganisationCode;
import cofrestr.kit.paging.Page;
import cofrestr.kit.paging.Paging;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.repeat.Idempotent;
import cofrestr.kit.repeat.Rehearsable;
import cofrestr.kit.repeat.Retried;
import cofrestr.registry.organisation.Organisation;
import cofrestr.registry.organisation.OrganisationKind;
import cofrestr.registry.organisation.Organisations;
import cofrestr.registry.organisation.RecordOrganisations;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Organisations over HTTP: everyone may look; registrars record. */
@Path("/v1")
@Tag(name = "Organisations", description = "Local authorities, schools, agencies and other bodies, as a tree.")
@Produces(MediaType.APPLICATION_JSON)
public class OrganisationResource {
    private static final String VIEW = "organisation";

    private final Organisations organisations;
    private final RecordOrganisations record;
    private final Paging paging;
    private final Versions versions;
    private final CurrentCaller caller;

    OrganisationResource(
            Organisations organisations,
            RecordOrganisations record,
            Paging paging,
            Versions versions,
            CurrentCaller caller) {
        this.organisations = organisations;
        this.record = record;
        this.paging = paging;
        this.versions = versions;
        this.caller = caller;
    }

    @GET
    @Path("/organisations")
    @May(Role.NOBODY)
    @Operation(summary = "List organisations", description = "In the order of their codes.")
    @APIResponse(responseCode = "200", description = "One page of organisations")
    @Refuses({"LIMIT_TOO_LARGE", "PARAMETER_INVALID", "CURSOR_INVALID"})
    public Page<OrganisationView> listOrganisations(
            @Parameter(description = "Only those directly beneath this one", example = "W06000015")
                    @QueryParam("parent")
                    @Nullable
                    OrganisationCode parent,
            @Parameter(description = "Only those of this kind") @QueryParam("kind") @Nullable OrganisationKind kind,
            @Parameter(description = "How many, 1 to 500; 50 if not said", example = "50")
                    @QueryParam("limit")
                    @Nullable
                    Integer limit,
            @Parameter(description = "Where to go on: next of the page before") @QueryParam("cursor") @Nullable
                    String cursor) {
        Paging.From from = paging.from(limit, cursor);
        return paging.page(
                        from,
                        organisations.list(parent == null ? null : parent.value(), kind, from),
                        organisation -> organisation.details().code())
                .map(OrganisationView::of);
    }

    @GET
    @Path("/organisations/{organisation}")
    @May(Role.NOBODY)
    @Operation(summary = "Read one organisation", description = "With its ETag, which a change must name.")
    @APIResponse(
            responseCode = "200",
            description = "The organisation, with its ETag",
            content = @Content(schema = @Schema(implementation = OrganisationView.class)))
    @Refuses("NOT_FOUND")
    public Response readOrganisation(
            @Parameter(example = "W06000015") @PathParam("organisation") OrganisationCode organisation) {
        Organisation found = organisations.findById(organisation.value());
        if (found == null) {
            throw Problem.of(KitProblem.NOT_FOUND);
        }
        return versions.answer(VIEW, found.version(), OrganisationView.of(found));
    }

    @POST
    @Path("/organisations")
    @May(Role.REGISTRAR)
    @Idempotent
    @Rehearsable
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Record an organisation", description = "A school stands beneath its authority.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded; Location and ETag say where and which version",
            content = @Content(schema = @Schema(implementation = OrganisationView.class)))
    @Refuses({"ORGANISATION_EXISTS", "ORGANISATION_UNKNOWN", "ORGANISATION_CODE_INVALID", "ORGANISATION_INCOMPLETE"})
    public Response createOrganisation(@Valid @NotNull OrganisationRequest request) {
        Organisation made = record.create(request.details(), caller.get());
        return Response.created(URI.create("/v1/organisations/" + made.details().code()))
                .tag(versions.tag(VIEW, made.version()))
                .entity(OrganisationView.of(made))
                .build();
    }

    @PUT
    @Path("/organisations/{organisation}")
    @May(Role.REGISTRAR)
    @Rehearsable
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Change an organisation", description = "Names, parent, sector. The code never changes.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = OrganisationView.class)))
    @Refuses({
        "NOT_FOUND",
        "PRECONDITION_REQUIRED",
        "CHANGED_MEANWHILE",
        "ORGANISATION_UNKNOWN",
        "ORGANISATION_BENEATH_ITSELF",
        "ORGANISATION_CODE_INVALID",
        "ORGANISATION_INCOMPLETE"
    })
    public Response changeOrganisation(
            @Parameter(example = "6819011") @PathParam("organisation") OrganisationCode organisation,
            @Parameter(
                            description = "The ETag of the version you have seen",
                            example = "\"organisation.en.0\"",
                            schema = @Schema(type = STRING))
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @Valid @NotNull OrganisationRequest request) {
        if (!request.code().equals(organisation.value())) {
            throw Problem.invalid(
                    java.util.List.of(new Problem.Pointed("/code", KitProblem.FIELD_INVALID, java.util.List.of())));
        }
        Organisation changed = record.change(request.details(), versions.required(ifMatch));
        return versions.answer(VIEW, changed.version(), OrganisationView.of(changed));
    }

    @POST
    @Path("/organisation-imports")
    @May(Role.REGISTRAR)
    @Rehearsable
    @Bulk
    @Consumes({"text/csv", "application/x-ndjson"})
    @Operation(
            summary = "Import organisations",
            description =
                    "New ones are recorded, known ones changed. One wrong row refuses the whole file and names every wrong row.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema = @Schema(type = STRING),
                            examples = @ExampleObject(name = "one school", value = """
                                                    code,kind,nameEn,nameCy,parent,sector,languageCategory,laNumber,establishmentNumber
                                                    6819012,SCHOOL,Example School (invented),Ysgol Enghraifft (dychmygol),W06000015,PRIMARY,DUAL,681,9012
                                                    """)))
    @APIResponse(responseCode = "200", description = "How many were created, changed and left as they were")
    @Refuses({
        "FILE_EMPTY",
        "FILE_NOT_TEXT",
        "FILE_HEADER_MISSING",
        "FILE_COLUMN_UNKNOWN",
        "FILE_COLUMN_REPEATED",
        "FILE_COLUMN_MISSING",
        "ORGANISATION_UNKNOWN",
        "ORGANISATION_INCOMPLETE"
    })
    public RecordOrganisations.Outcome importOrganisations(InputStream file) throws IOException {
        return record.importAll(file, caller.get());
    }
}
