package cofrestr.registry.application.api;

import static cofrestr.registry.application.api.Shown.ETAG;
import static cofrestr.registry.application.api.Shown.ID;
import static cofrestr.registry.application.api.Shown.SOME;

import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.change.Versions;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.repeat.Idempotent;
import cofrestr.kit.repeat.Rehearsable;
import cofrestr.kit.repeat.Retried;
import cofrestr.registry.application.Application;
import cofrestr.registry.application.Meeting;
import cofrestr.registry.application.SuitabilityPapers;
import cofrestr.registry.application.WorkOnSuitability;
import cofrestr.registry.application.api.SuitabilityRequests.MeetingRequest;
import cofrestr.registry.application.api.SuitabilityRequests.OutcomeRequest;
import cofrestr.registry.application.api.SuitabilityRequests.PaperRequest;
import cofrestr.registry.application.api.SuitabilityRequests.StageRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Suitability over HTTP, for caseworkers. Everybody else is refused alike, whether there is a case or not. */
@Path("/v1/applications/{application}/suitability")
@Tag(name = "Suitability", description = """
                Whether an applicant who declared something is suitable to be registered (2014 Act s10(3)). For caseworkers alone:
                registrars and the applicant read that the application waits on suitability, and nothing more.

                1. Take a case (GET /v1/suitability-cases). Read what was declared (GET .../declaration) and the case (GET .../suitability).
                2. A minor matter: find the applicant suitable at once (POST .../outcome).
                3. Else take it to stage 2 (POST .../stage), ask the applicant for a written explanation and testimonials, and add them \
                (POST .../papers). Then find the applicant suitable, or take it to stage 3.
                4. At stage 3 record the meeting of the committee (POST .../meetings), then what it found. It alone finds somebody \
                unsuitable: the application is then refused, on grounds that the applicant reads.

                Found suitable, the application goes back to the registrars to be decided.""")
@Produces(MediaType.APPLICATION_JSON)
public class SuitabilityResource {
    private static final String ETAG_EXAMPLE = "\"suitability.en.1\"";

    private final WorkOnSuitability work;
    private final SuitabilityPapers papers;
    private final Shown shown;
    private final Versions versions;
    private final CurrentCaller callers;

    SuitabilityResource(
            WorkOnSuitability work, SuitabilityPapers papers, Shown shown, Versions versions, CurrentCaller callers) {
        this.work = work;
        this.papers = papers;
        this.shown = shown;
        this.versions = versions;
        this.callers = callers;
    }

    @GET
    @May(Role.CASEWORKER)
    @Operation(
            summary = "Read a suitability case",
            description = "Its stage, what was written, who met, what came of it.")
    @APIResponse(
            responseCode = "200",
            description = "The case",
            content = @Content(schema = @Schema(implementation = SuitabilityView.class)))
    @Refuses({"NOT_FOUND"})
    public Response readSuitability(
            @Parameter(description = ID, example = SOME) @PathParam("application") UUID application) {
        return answer(application);
    }

    @POST
    @Path("/stage")
    @May(Role.CASEWORKER)
    @Idempotent
    @Rehearsable
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Take a case to its next stage",
            description =
                    "From the first to the second, where an explanation and testimonials are wanted, or to the third, where the committee meets.")
    @APIResponse(
            responseCode = "200",
            description = "The case as it is now",
            content = @Content(schema = @Schema(implementation = SuitabilityView.class)))
    @Refuses({"NOT_FOUND", "APPLICATION_STEP_NOT_POSSIBLE", "PRECONDITION_REQUIRED", "CHANGED_MEANWHILE"})
    public Response takeSuitabilityToStage(
            @Parameter(description = ID, example = SOME) @PathParam("application") UUID application,
            @Parameter(description = ETAG, example = ETAG_EXAMPLE, schema = @Schema(type = SchemaType.STRING))
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @Valid @NotNull StageRequest asked) {
        UUID id = shown.found(application).id();
        work.toStage(id, asked.stage(), callers.get(), versions.required(ifMatch));
        return answer(id);
    }

    @POST
    @Path("/papers")
    @May(Role.CASEWORKER)
    @Idempotent
    @Rehearsable
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Add a paper to a case",
            description =
                    "An explanation, a testimonial or a note, from the second stage on. Kept sealed; caseworkers alone read it.")
    @APIResponse(
            responseCode = "200",
            description = "The case as it is now",
            content = @Content(schema = @Schema(implementation = SuitabilityView.class)))
    @Refuses({"NOT_FOUND", "APPLICATION_STEP_NOT_POSSIBLE", "PRECONDITION_REQUIRED", "CHANGED_MEANWHILE"})
    public Response addSuitabilityPaper(
            @Parameter(description = ID, example = SOME) @PathParam("application") UUID application,
            @Parameter(description = ETAG, example = ETAG_EXAMPLE, schema = @Schema(type = SchemaType.STRING))
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @Valid @NotNull PaperRequest asked) {
        UUID id = shown.found(application).id();
        work.add(
                id,
                asked.kind(),
                asked.receivedOn(),
                asked.text(),
                Shown.name(callers.get()),
                callers.get(),
                versions.required(ifMatch));
        return answer(id);
    }

    @POST
    @Path("/meetings")
    @May(Role.CASEWORKER)
    @Idempotent
    @Rehearsable
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Record a meeting of the committee",
            description =
                    "At the third stage: in private, at least three members, among them a registrant and a lay person, with a legal adviser. A meeting that could not decide is refused.")
    @APIResponse(
            responseCode = "200",
            description = "The case as it is now",
            content = @Content(schema = @Schema(implementation = SuitabilityView.class)))
    @Refuses({
        "NOT_FOUND",
        "APPLICATION_STEP_NOT_POSSIBLE",
        "COMMITTEE_NOT_QUORATE",
        "PRECONDITION_REQUIRED",
        "CHANGED_MEANWHILE"
    })
    public Response recordSuitabilityMeeting(
            @Parameter(description = ID, example = SOME) @PathParam("application") UUID application,
            @Parameter(description = ETAG, example = ETAG_EXAMPLE, schema = @Schema(type = SchemaType.STRING))
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @Valid @NotNull MeetingRequest asked) {
        UUID id = shown.found(application).id();
        work.meet(
                id,
                asked.heldOn(),
                new Meeting(asked.members(), asked.legalAdviser(), asked.note()),
                Shown.name(callers.get()),
                callers.get(),
                versions.required(ifMatch));
        return answer(id);
    }

    @POST
    @Path("/outcome")
    @May(Role.CASEWORKER)
    @Idempotent
    @Rehearsable
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Say whether an applicant is suitable",
            description =
                    "Suitable, the application goes back to be decided. Not suitable, which the committee alone finds, it is refused: grounds, bar, appeal and notices are as in a registrar's refusal.")
    @APIResponse(
            responseCode = "200",
            description = "The case as it is now",
            content = @Content(schema = @Schema(implementation = SuitabilityView.class)))
    @Refuses({
        "NOT_FOUND",
        "APPLICATION_STEP_NOT_POSSIBLE",
        "SUITABILITY_PAPERS_MISSING",
        "COMMITTEE_NOT_MET",
        "GROUNDS_MISSING",
        "CALENDAR_NOT_ENTERED",
        "PRECONDITION_REQUIRED",
        "CHANGED_MEANWHILE"
    })
    public Response findSuitability(
            @Parameter(description = ID, example = SOME) @PathParam("application") UUID application,
            @Parameter(description = ETAG, example = ETAG_EXAMPLE, schema = @Schema(type = SchemaType.STRING))
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @Valid @NotNull OutcomeRequest asked) {
        UUID id = shown.found(application).id();
        long seen = versions.required(ifMatch);
        switch (asked.outcome()) {
            case SUITABLE -> work.findSuitable(id, Shown.name(callers.get()), callers.get(), seen);
            case NOT_SUITABLE ->
                work.findUnsuitable(id, asked.grounds(), Shown.name(callers.get()), callers.get(), seen);
        }
        return answer(id);
    }

    private Response answer(UUID id) {
        Application application = shown.looked(id);
        SuitabilityPapers.Case found = papers.find(id).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        SuitabilityView view =
                SuitabilityView.of(id, application.registerNumber(), found, papers.papers(id), papers.meetings(id));
        return Response.ok(view)
                .tag(versions.tag("suitability", view.version()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
