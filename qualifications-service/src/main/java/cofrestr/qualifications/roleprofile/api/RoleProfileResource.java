package cofrestr.qualifications.roleprofile.api;

import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.http.ReferenceData;
import cofrestr.kit.language.Words;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.qualifications.roleprofile.RoleProfiles;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Role profiles and progression routes over HTTP; everyone may read them. */
@Path("/v1")
@Tag(
        name = "Roles and standards",
        description = "What people do in schools, and what they are expected to be able to do.")
@Produces(MediaType.APPLICATION_JSON)
public class RoleProfileResource {
    private final RoleProfiles profiles;
    private final ReferenceData answers;

    RoleProfileResource(RoleProfiles profiles, ReferenceData answers) {
        this.profiles = profiles;
        this.answers = answers;
    }

    /** A role profile. */
    @Schema(name = "RoleProfile")
    public record RoleProfileView(
            @Schema(examples = "TEACHING_ASSISTANT_2") String code,
            Words name,

            @Schema(description = "Where the Welsh name comes from")
            String nameCyBasis,

            @Schema(examples = "TEACHING_LEARNING_SUPPORT") String family,
            Words familyName,
            @Nullable Integer level,

            @Schema(examples = "SUPPORTING_TEACHING_AND_LEARNING") @Nullable
            String route,

            String routeBasis,
            String source) {
        static RoleProfileView of(RoleProfiles.RoleProfile profile) {
            return new RoleProfileView(
                    profile.code(),
                    new Words(profile.nameCy(), profile.nameEn()),
                    profile.nameCyBasis(),
                    profile.family(),
                    new Words(profile.familyCy(), profile.familyEn()),
                    profile.level(),
                    profile.route(),
                    profile.routeBasis(),
                    profile.source());
        }
    }

    /** A progression route. */
    @Schema(name = "ProgressionRoute")
    public record RouteView(
            @Schema(examples = "BEHAVIOUR_AND_GUIDANCE") String code,
            Words name,
            String nameCyBasis,
            String source,
            List<String> exampleRoles) {}

    /** The role profiles. */
    @Schema(name = "RoleProfiles")
    public record RoleProfilesView(List<RoleProfileView> items) {}

    /** The routes. */
    @Schema(name = "ProgressionRoutes")
    public record RoutesView(List<RouteView> items) {}

    @GET
    @Path("/role-profiles")
    @May(Role.NOBODY)
    @Operation(
            summary = "List the role profiles",
            description = "All 59, by family and level, with the route each lies on.")
    @APIResponse(
            responseCode = "200",
            description = "The profiles",
            content = @Content(schema = @Schema(implementation = RoleProfilesView.class)))
    public Response listRoleProfiles() {
        return answers.of(new RoleProfilesView(
                profiles.all().stream().map(RoleProfileView::of).toList()));
    }

    @GET
    @Path("/role-profiles/{code}")
    @May(Role.NOBODY)
    @Operation(summary = "Read one role profile", description = "Its names, level, family and route.")
    @APIResponse(
            responseCode = "200",
            description = "The profile",
            content = @Content(schema = @Schema(implementation = RoleProfileView.class)))
    @Refuses("NOT_FOUND")
    public Response readRoleProfile(@Parameter(example = "TEACHING_ASSISTANT_2") @PathParam("code") String code) {
        return answers.of(
                profiles.find(code).map(RoleProfileView::of).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND)));
    }

    @GET
    @Path("/progression-routes")
    @May(Role.NOBODY)
    @Operation(
            summary = "List the progression routes",
            description = "Three routes of the 2004-05 plan for England; one person may hold roles in several.")
    @APIResponse(
            responseCode = "200",
            description = "The routes",
            content = @Content(schema = @Schema(implementation = RoutesView.class)))
    public Response listProgressionRoutes() {
        return answers.of(new RoutesView(profiles.routes().stream()
                .map(route -> new RouteView(
                        route.code(),
                        new Words(route.nameCy(), route.nameEn()),
                        route.nameCyBasis(),
                        route.source(),
                        route.exampleRoles()))
                .toList()));
    }
}
