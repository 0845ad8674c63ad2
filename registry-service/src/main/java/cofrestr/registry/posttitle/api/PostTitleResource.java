package cofrestr.registry.posttitle.api;

import static org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING;

import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.caller.Scope;
import cofrestr.kit.change.Versions;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.number.OrganisationCode;
import cofrestr.kit.repeat.Rehearsable;
import cofrestr.kit.repeat.Retried;
import cofrestr.registry.posttitle.PostTitles;
import cofrestr.registry.posttitle.SavePostTitles;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Post titles over HTTP: an employer says once what its titles stand for, instead of filling in a role profile in every row. */
@Path("/v1/organisations/{organisation}/post-titles")
@Tag(
        name = "Roster profiles",
        description = "Before the first list: say once how your system heads its columns and what it calls its posts.")
@Produces(MediaType.APPLICATION_JSON)
public class PostTitleResource {
    private static final String VIEW = "titles";

    private final PostTitles titles;
    private final SavePostTitles save;
    private final Versions versions;

    PostTitleResource(PostTitles titles, SavePostTitles save, Versions versions) {
        this.titles = titles;
        this.save = save;
        this.versions = versions;
    }

    @GET
    @May(value = Role.EMPLOYER, scope = Scope.OWN_ORGANISATIONS)
    @Operation(
            summary = "Read what your post titles stand for",
            description = "Your own list; those of the organisations above yours count too, after yours.")
    @APIResponse(
            responseCode = "200",
            description = "The list, empty before the first was saved, with its ETag",
            content = @Content(schema = @Schema(implementation = PostTitlesBody.class)))
    @Refuses("NOT_FOUND")
    public Response readPostTitles(
            @Parameter(example = "6819010") @PathParam("organisation") OrganisationCode organisation) {
        PostTitles.Saved saved = titles.of(organisation);
        return versions.answer(VIEW, saved.version(), PostTitlesBody.of(saved));
    }

    @PUT
    @May(value = Role.EMPLOYER, scope = Scope.OWN_ORGANISATIONS)
    @Rehearsable
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Say what your post titles stand for",
            description =
                    "The whole list, in the place of the one before. A title without roleProfile is not one of support staff: rows with it are left out of your lists. Send the list of staff again afterwards. The first list needs no If-Match, later ones do.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = PostTitlesBody.class),
                            examples = @ExampleObject(name = "three titles", value = """
                                    {"items": [
                                       {"title": "TA Level 2", "roleProfile": "TEACHING_ASSISTANT_2"},
                                       {"title": "Lunchtime supervisor", "roleProfile": "MIDDAY_SUPERVISION_1"},
                                       {"title": "Class teacher"}]}""")))
    @APIResponse(
            responseCode = "200",
            description = "Saved",
            content = @Content(schema = @Schema(implementation = PostTitlesBody.class)))
    @Refuses({"NOT_FOUND", "PRECONDITION_REQUIRED", "CHANGED_MEANWHILE", "POST_TITLES_UNFIT", "POST_TITLE_WRONG"})
    public Response savePostTitles(
            @Parameter(example = "6819010") @PathParam("organisation") OrganisationCode organisation,
            @Parameter(
                            description = "The ETag of the version you have seen; none for the first list",
                            schema = @Schema(type = STRING))
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @Valid @NotNull PostTitlesBody request) {
        PostTitles.Saved saved = save.save(organisation, request.items(), ifMatch);
        return versions.answer(VIEW, saved.version(), PostTitlesBody.of(saved));
    }
}
