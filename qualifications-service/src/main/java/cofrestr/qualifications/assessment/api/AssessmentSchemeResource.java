package cofrestr.qualifications.assessment.api;

import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.http.ReferenceData;
import cofrestr.kit.language.Words;
import cofrestr.kit.repeat.Idempotent;
import cofrestr.kit.repeat.Retried;
import cofrestr.qualifications.assessment.Bodies;
import cofrestr.qualifications.assessment.Scheme;
import cofrestr.qualifications.assessment.Schemes;
import cofrestr.qualifications.assessment.api.AssessmentRequests.BodyRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The schemes of assessment and the bodies that are approved, over HTTP; everyone may read them. */
@Path("/v1")
@Tag(name = "HLTA assessment")
@Produces(MediaType.APPLICATION_JSON)
public class AssessmentSchemeResource {
    private final Schemes schemes;
    private final Bodies bodies;
    private final ReferenceData answers;
    private final CurrentCaller callers;

    AssessmentSchemeResource(Schemes schemes, Bodies bodies, ReferenceData answers, CurrentCaller callers) {
        this.schemes = schemes;
        this.bodies = bodies;
        this.answers = answers;
        this.callers = callers;
    }

    /** A way through a scheme. */
    @Schema(name = "AssessmentRoute")
    public record RouteView(
            String code,
            Words name,

            @Schema(description = "Left out where no source gives it") @Nullable
            Integer leastDays,

            @Nullable Integer mostDays,
            String basis) {}

    /** A scheme with its rules. A rule that is left out is none of the scheme's, or in no source: it is not applied. */
    @Schema(name = "AssessmentScheme")
    public record SchemeView(
            @Schema(examples = "HLTA_ENGLAND_2007") String code,
            Words name,
            String nameCyBasis,
            String jurisdiction,
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            Scheme rules,
            List<RouteView> routes,
            String basis) {}

    /** The schemes. */
    @Schema(name = "AssessmentSchemes")
    public record SchemesView(List<SchemeView> items) {}

    /** The approvals. */
    @Schema(name = "AssessmentBodies")
    public record BodiesView(List<Bodies.Approval> items) {}

    @GET
    @Path("/assessment-schemes")
    @May(Role.NOBODY)
    @Operation(
            summary = "List the schemes of HLTA assessment",
            description = "With their dates, their rules, their routes, and what each rests on.")
    @APIResponse(
            responseCode = "200",
            description = "The schemes",
            content = @Content(schema = @Schema(implementation = SchemesView.class)))
    public Response listAssessmentSchemes() {
        List<Schemes.ListedRoute> routes = schemes.routes();
        return answers.of(new SchemesView(schemes.all().stream()
                .map(one -> new SchemeView(
                        one.code(),
                        new Words(one.nameCy(), one.nameEn()),
                        one.nameCyBasis(),
                        one.jurisdiction(),
                        one.validFrom(),
                        one.validUntil(),
                        schemes.rules(one.code()),
                        routes.stream()
                                .filter(route -> route.scheme().equals(one.code()))
                                .map(route -> new RouteView(
                                        route.code(),
                                        new Words(route.nameCy(), route.nameEn()),
                                        route.leastDays(),
                                        route.mostDays(),
                                        route.basis()))
                                .toList(),
                        one.basis()))
                .toList()));
    }

    @GET
    @Path("/assessment-bodies")
    @May(Role.NOBODY)
    @Operation(
            summary = "List the approved providers of preparation and of assessment",
            description = "Where and since when, by whom they were approved, and who assures their quality.")
    @APIResponse(
            responseCode = "200",
            description = "The approvals",
            content = @Content(schema = @Schema(implementation = BodiesView.class)))
    public Response listAssessmentBodies() {
        return answers.of(new BodiesView(bodies.all()));
    }

    @POST
    @Path("/assessment-bodies")
    @May(Role.REGISTRAR)
    @Idempotent
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Enter an approval of a provider",
            description = "For days both included; without a last day until further notice.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = BodyRequest.class),
                            examples = @ExampleObject(name = "a provider of preparation", value = """
                                            {"organisation": "W06000015", "kind": "PREPARATION", "validFrom": "2026-09-01", "approver": "Invented approver"}""")))
    @APIResponse(
            responseCode = "201",
            description = "Entered",
            content = @Content(schema = @Schema(implementation = BodiesView.class)))
    @Refuses({"ASSESSMENT_APPROVAL_OVERLAPS"})
    public Response approveAssessmentBody(@Valid @NotNull BodyRequest request) {
        bodies.approve(
                new Bodies.Approval(
                        request.organisation().value(),
                        request.kind(),
                        request.region() == null ? "" : request.region().value(),
                        request.validFrom(),
                        request.validUntil(),
                        request.approver(),
                        request.qualityAssuredBy()),
                callers.get().desk());
        return Response.status(Response.Status.CREATED)
                .entity(new BodiesView(bodies.all()))
                .build();
    }
}
