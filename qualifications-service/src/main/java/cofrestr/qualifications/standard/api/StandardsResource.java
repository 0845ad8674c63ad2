package cofrestr.qualifications.standard.api;

import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.http.ReferenceData;
import cofrestr.kit.language.Words;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.qualifications.standard.StandardsSets;
import com.fasterxml.jackson.annotation.JsonInclude;
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

/** Standards sets over HTTP; everyone may read them. */
@Path("/v1/standards-sets")
@Tag(name = "Roles and standards")
@Produces(MediaType.APPLICATION_JSON)
public class StandardsResource {
    private final StandardsSets sets;
    private final ReferenceData answers;

    StandardsResource(StandardsSets sets, ReferenceData answers) {
        this.sets = sets;
        this.answers = answers;
    }

    /** A set of standards; the standards themselves only when one set is read. */
    @Schema(name = "StandardsSet")
    public record StandardsSetView(
            @Schema(examples = "HLTA_ENGLAND_2007") String code,
            Words name,
            String nameCyBasis,
            @Schema(examples = "WALES") String jurisdiction,

            @Schema(description = "When, as far as the source says")
            String inUse,

            @Schema(description = "IN_USE, REPLACED or ANNOUNCED")
            String state,

            @Schema(description = "How many standards it has, where a source says") @Nullable
            Integer count,

            String groups,
            boolean statutory,
            String basis,

            @Schema(description = "Whether the texts of all its standards are here")
            boolean complete,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<StandardView> standards) {
        static StandardsSetView of(StandardsSets.StandardsSet set, @Nullable List<StandardView> standards) {
            return new StandardsSetView(
                    set.code(),
                    new Words(set.nameCy(), set.nameEn()),
                    set.nameCyBasis(),
                    set.jurisdiction(),
                    set.inUse(),
                    set.state(),
                    set.standards(),
                    set.groups(),
                    set.statutory(),
                    set.basis(),
                    set.complete(),
                    standards);
        }
    }

    /** One standard. The source is English and has no Welsh text; none is made up. */
    @Schema(name = "Standard")
    public record StandardView(
            int number,
            String group,
            @Nullable String subgroup,
            String label,

            @Schema(description = "found, or unverified") String basis) {
        static StandardView of(StandardsSets.Standard standard) {
            return new StandardView(
                    standard.number(), standard.groupEn(), standard.subgroupEn(), standard.labelEn(), standard.basis());
        }
    }

    /** The sets. */
    @Schema(name = "StandardsSets")
    public record StandardsSetsView(List<StandardsSetView> items) {}

    @GET
    @May(Role.NOBODY)
    @Operation(
            summary = "List the sets of professional standards",
            description = "Oldest first, with their dates and sources.")
    @APIResponse(
            responseCode = "200",
            description = "The sets",
            content = @Content(schema = @Schema(implementation = StandardsSetsView.class)))
    public Response listStandardsSets() {
        return answers.of(new StandardsSetsView(
                sets.all().stream().map(set -> StandardsSetView.of(set, null)).toList()));
    }

    @GET
    @Path("/{code}")
    @May(Role.NOBODY)
    @Operation(summary = "Read one set of standards", description = "With its standards, where their texts are known.")
    @APIResponse(
            responseCode = "200",
            description = "The set",
            content = @Content(schema = @Schema(implementation = StandardsSetView.class)))
    @Refuses("NOT_FOUND")
    public Response readStandardsSet(@Parameter(example = "HLTA_ENGLAND_2007") @PathParam("code") String code) {
        StandardsSets.StandardsSet set = sets.find(code).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        return answers.of(StandardsSetView.of(
                set, sets.standardsOf(code).stream().map(StandardView::of).toList()));
    }
}
