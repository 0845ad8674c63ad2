package cofrestr.qualifications.combination.api;

import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.http.ReferenceData;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.repeat.Idempotent;
import cofrestr.kit.repeat.Rehearsable;
import cofrestr.kit.repeat.Retried;
import cofrestr.kit.time.Clocks;
import cofrestr.kit.time.Moment;
import cofrestr.qualifications.combination.Combinations;
import cofrestr.qualifications.combination.PublishCombination;
import cofrestr.qualifications.combination.StoredRules;
import cofrestr.qualifications.qualification.api.NamedQualification;
import cofrestr.qualifications.qualification.api.QualificationResource;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Rules of combination over HTTP; everyone may read them. */
@Path("/v1/qualifications/{qualification}/combination")
@Tag(name = QualificationResource.TAG)
@Produces(MediaType.APPLICATION_JSON)
public class CombinationResource {
    private final Combinations combinations;
    private final PublishCombination publish;
    private final ReferenceData answers;
    private final CurrentCaller callers;
    private final Clock clock;

    CombinationResource(
            Combinations combinations,
            PublishCombination publish,
            ReferenceData answers,
            CurrentCaller callers,
            Clock clock) {
        this.combinations = combinations;
        this.publish = publish;
        this.answers = answers;
        this.callers = callers;
        this.clock = clock;
    }

    @GET
    @May(Role.NOBODY)
    @Operation(
            summary = "Read the rules of combination of a qualification",
            description =
                    "The version that counts today, or that counted on another day as it was known then. Groups that are not complete lack units that no source has; barsComplete says the same of barred pairs.")
    @APIResponse(
            responseCode = "200",
            description = "The rules",
            content = @Content(schema = @Schema(implementation = CombinationView.class)))
    @Refuses({"NOT_FOUND", "PARAMETER_INVALID"})
    public Response readCombination(
            @Parameter(description = NamedQualification.IN_PATH, example = NamedQualification.EXAMPLE)
                    @PathParam("qualification")
                    String written,
            @Parameter(description = "The rules that counted on this day; today if not said")
                    @QueryParam("asAt")
                    @Nullable
                    LocalDate asAt,
            @Parameter(description = "As they were known at this moment; now if not said")
                    @QueryParam("knownAt")
                    @Nullable
                    Instant knownAt) {
        StoredRules found = combinations
                .at(
                        NamedQualification.inPath(written).value(),
                        new Moment(asAt == null ? Clocks.today(clock) : asAt, knownAt))
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        return answers.of(CombinationView.of(found));
    }

    @POST
    @May(Role.REGISTRAR)
    @Idempotent
    @Rehearsable
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Publish rules of combination", description = """
                    A new version, which is never changed; what was assessed before stays replayable by the version before. A unit is in one \
                    group at most, and counts whole. A unit in no group counts only as one of another body or another level, within those limits, and under \
                    both limits where it is both. Of an invented qualification, or where no source has the rules, the basis is project decision.""")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = CombinationRequest.class),
                            examples = @ExampleObject(name = "mandatory units and a group", value = """
                                    {"from": "2020-09-01", "credits": 13, "groups": [
                                       {"code": "MANDATORY", "mandatory": true, "complete": true, "units": ["8620-200", "8620-201"]},
                                       {"code": "GROUP_1", "mandatory": false, "minCredits": 5, "maxCredits": 6, "complete": true,
                                        "units": ["8620-205", "8620-206", "8620-207"]}],
                                     "creditsAtLevel": [{"level": 2, "credits": 13}], "barredPairs": [{"unit": "8620-205", "other": "8620-206"}],
                                     "barsComplete": true, "otherBodyCredits": 2, "outsideFrameworkCredits": 1,
                                     "basis": "project decision", "source": "an invented example"}""")))
    @APIResponse(
            responseCode = "201",
            description = "Published",
            content = @Content(schema = @Schema(implementation = CombinationView.class)))
    @Refuses({"NOT_FOUND", "COMBINATION_UNFIT", "UNIT_UNKNOWN"})
    public Response publishCombination(
            @Parameter(description = NamedQualification.IN_PATH, example = "DSBM") @PathParam("qualification")
                    String written,
            @Valid @NotNull CombinationRequest request) {
        StoredRules published = publish.publish(request.draft(NamedQualification.inPath(written)), callers.get());
        return Response.status(Response.Status.CREATED)
                .entity(CombinationView.of(published))
                .build();
    }
}
