package cofrestr.registry.profile.api;

import static org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING;

import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.caller.Scope;
import cofrestr.kit.change.Versions;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.number.OrganisationCode;
import cofrestr.kit.paging.Page;
import cofrestr.kit.paging.Paging;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.repeat.Rehearsable;
import cofrestr.kit.repeat.Retried;
import cofrestr.registry.profile.OwnColumns;
import cofrestr.registry.profile.Profiles;
import cofrestr.registry.profile.SaveProfile;
import cofrestr.registry.profile.SavedProfile;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Profiles over HTTP: an employer says once how its system heads its lists. */
@Path("/v1/organisations/{organisation}/roster-profiles")
@Tag(
        name = "Roster profiles",
        description = "Before the first list: say once how your system heads its columns and what it calls its posts.")
@Produces(MediaType.APPLICATION_JSON)
public class ProfileResource {
    private static final String VIEW = "profile";
    private static final String EXAMPLE = """
            {"columns": [
               {"field": "staffId", "from": ["Employee No"]},
               {"field": "givenNames", "from": ["Forename", "Middle name"], "join": " "},
               {"field": "familyName", "from": ["Surname"]},
               {"field": "dateOfBirth", "from": ["DOB"]},
               {"field": "sex", "from": ["Gender"], "values": {"Female": "FEMALE", "Male": "MALE"}},
               {"field": "organisation", "from": ["LA", "Estab"], "join": ""},
               {"field": "postTitle", "from": ["Job title"]},
               {"field": "startDate", "from": ["Start"]}],
             "ignored": ["Salary"]}""";

    private final Profiles profiles;
    private final SaveProfile save;
    private final Paging paging;
    private final Versions versions;

    ProfileResource(Profiles profiles, SaveProfile save, Paging paging, Versions versions) {
        this.profiles = profiles;
        this.save = save;
        this.paging = paging;
        this.versions = versions;
    }

    @GET
    @May(value = Role.EMPLOYER, scope = Scope.OWN_ORGANISATIONS)
    @Operation(
            summary = "List the profiles you can use",
            description =
                    "Your own, those of the organisations above yours, and those that are there for everybody. The register's own profile, own, needs none.")
    @APIResponse(responseCode = "200", description = "One page of profiles")
    @Refuses({"NOT_FOUND", "LIMIT_TOO_LARGE", "PARAMETER_INVALID", "CURSOR_INVALID"})
    public Page<ProfileView> listRosterProfiles(
            @Parameter(example = "6819010") @PathParam("organisation") OrganisationCode organisation,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Paging.From from = paging.from(limit, cursor);
        return paging.page(from, profiles.usableBy(organisation, from), SavedProfile::name)
                .map(ProfileView::of);
    }

    @GET
    @Path("/{profile}")
    @May(value = Role.EMPLOYER, scope = Scope.OWN_ORGANISATIONS)
    @Operation(summary = "Read a profile", description = "With its ETag, which a change must name.")
    @APIResponse(
            responseCode = "200",
            description = "The profile",
            content = @Content(schema = @Schema(implementation = ProfileView.class)))
    @Refuses("NOT_FOUND")
    public Response readRosterProfile(
            @Parameter(example = "6819010") @PathParam("organisation") OrganisationCode organisation,
            @Parameter(example = "mis") @PathParam("profile") String profile) {
        SavedProfile found = profiles.find(organisation, profile).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        return versions.answer(VIEW, found.version(), ProfileView.of(found));
    }

    @PUT
    @Path("/{profile}")
    @May(value = Role.EMPLOYER, scope = Scope.OWN_ORGANISATIONS)
    @Rehearsable
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Save a profile",
            description =
                    "Says from which headings of your file each column of the register comes. A new name needs no If-Match; a known one does. Lists that are planned already stay as they were read.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = ProfileRequest.class),
                            examples = @ExampleObject(name = "a payroll export", value = EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "Saved",
            content = @Content(schema = @Schema(implementation = ProfileView.class)))
    @Refuses({
        "NOT_FOUND",
        "PRECONDITION_REQUIRED",
        "CHANGED_MEANWHILE",
        "ROSTER_PROFILE_NAME_INVALID",
        "ROSTER_PROFILE_UNFIT",
        "ROSTER_PROFILE_COLUMN_WRONG",
        "ROSTER_PROFILE_INCOMPLETE"
    })
    public Response saveRosterProfile(
            @Parameter(example = "6819010") @PathParam("organisation") OrganisationCode organisation,
            @Parameter(example = "payroll-export") @PathParam("profile") String profile,
            @Parameter(
                            description = "The ETag of the version you have seen; none for a new profile",
                            schema = @Schema(type = STRING))
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @Valid @NotNull ProfileRequest request) {
        SavedProfile saved = save.save(
                organisation,
                profile,
                request.columns(),
                request.ignored() == null ? List.of() : request.ignored(),
                OwnColumns.WELSH.keySet(),
                ifMatch);
        return versions.answer(VIEW, saved.version(), ProfileView.of(saved));
    }
}
