package cofrestr.cpd.instrument.api;

import cofrestr.cpd.instrument.SelfAssessment;
import cofrestr.cpd.instrument.SelfAssessments;
import cofrestr.cpd.instrument.TakeInstrument;
import cofrestr.cpd.instrument.Taker;
import cofrestr.kit.caller.Caller;
import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.caller.Scope;
import cofrestr.kit.change.Versions;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.looks.Looks;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.paging.Paging;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.repeat.Idempotent;
import cofrestr.kit.repeat.Rehearsable;
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
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A person's self-assessments over HTTP: private, unless the person lets somebody read them. */
@Path("/v1/practitioners/{number}/self-assessments")
@Tag(name = "Instruments")
@Produces(MediaType.APPLICATION_JSON)
public class OwnSelfAssessmentResource {
    private final SelfAssessments taken;
    private final TakeInstrument take;
    private final CurrentCaller callers;
    private final Paging paging;
    private final Versions versions;
    private final Looks looks;

    OwnSelfAssessmentResource(
            SelfAssessments taken,
            TakeInstrument take,
            CurrentCaller callers,
            Paging paging,
            Versions versions,
            Looks looks) {
        this.taken = taken;
        this.take = take;
        this.callers = callers;
        this.paging = paging;
        this.versions = versions;
        this.looks = looks;
    }

    @GET
    @May(value = Role.PRACTITIONER, scope = Scope.OWN_ENTRY)
    @May(
            value = {Role.EMPLOYER, Role.PROVIDER},
            scope = Scope.AS_STORED)
    @Operation(
            summary = "List the self-assessments of a person",
            description =
                    "Oldest first, each with what it says of development needs and what changed since the time before. "
                            + "An organisation reads them where the person has opened them to it, by a grant of the scope INSTRUMENTS; to another employer of the person `withheld` says that the person keeps them to themselves.")
    @APIResponse(
            responseCode = "200",
            description = "One page of self-assessments",
            content = @Content(schema = @Schema(implementation = SelfAssessmentPage.class)))
    @Refuses({"NOT_FOUND", "REGISTER_NUMBER_CHECK_FAILED", "LIMIT_TOO_LARGE", "PARAMETER_INVALID", "CURSOR_INVALID"})
    public SelfAssessmentPage listSelfAssessments(
            @Parameter(description = "Register number", example = "10034678") @PathParam("number")
                    RegisterNumber number,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Caller reader = callers.get();
        Paging.From from = paging.from(limit, cursor);
        SelfAssessments.Found found = taken.list(Taker.person(number.value()), from, reader);
        if (!found.may()) {
            if (!found.employs()) {
                throw Problem.of(KitProblem.NOT_FOUND);
            }
            return SelfAssessmentPage.keptBack();
        }
        looks.at("listSelfAssessments", List.of(number.value()));
        return SelfAssessmentPage.of(
                paging.page(from, found.items(), one -> one.id().toString()).map(SelfAssessmentView::of));
    }

    @GET
    @Path("/{taken}")
    @May(value = Role.PRACTITIONER, scope = Scope.OWN_ENTRY)
    @May(
            value = {Role.EMPLOYER, Role.PROVIDER},
            scope = Scope.AS_STORED)
    @Operation(
            summary = "Read a self-assessment",
            description =
                    "Answers, points and bands by area, development needs, what to turn to: for the person, and for an organisation to which the person has opened it.")
    @APIResponse(
            responseCode = "200",
            description = "The self-assessment",
            content = @Content(schema = @Schema(implementation = SelfAssessmentView.class)))
    @Refuses({"NOT_FOUND", "REGISTER_NUMBER_CHECK_FAILED"})
    public Response readSelfAssessment(
            @Parameter(description = "Register number", example = "10034678") @PathParam("number")
                    RegisterNumber number,
            @Parameter(description = "Id of the self-assessment", example = "01938f6e-5d3a-7c11-9d2f-3b0a2f6c4e55")
                    @PathParam("taken")
                    UUID id) {
        return versions.answer("self-assessment", 1, view(number, id));
    }

    @POST
    @May(value = Role.PRACTITIONER, scope = Scope.OWN_ENTRY)
    @Idempotent
    @Rehearsable
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Take an instrument",
            description =
                    "All its statements, each once, in the version in force. Nobody else reads it unless the person lets them. Taken again, it shows what changed.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = SelfAssessmentRequest.class),
                            examples =
                                    @ExampleObject(
                                            name = "own literacy and numeracy",
                                            value = SelfAssessmentRequest.EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "What the answers come to",
            content = @Content(schema = @Schema(implementation = SelfAssessmentView.class)))
    @Refuses({
        "NOT_FOUND",
        "REGISTER_NUMBER_CHECK_FAILED",
        "PRACTITIONER_UNKNOWN",
        "INSTRUMENT_UNKNOWN",
        "INSTRUMENT_FOR_ANOTHER_SUBJECT",
        "INSTRUMENT_MODE_WRONG",
        "INSTRUMENT_PERSON_UNFIT",
        "INSTRUMENT_ANSWERS_UNFIT"
    })
    public Response takeInstrument(
            @Parameter(description = "Register number", example = "10034678") @PathParam("number")
                    RegisterNumber number,
            @Valid @NotNull SelfAssessmentRequest request) {
        UUID id = take.take(Taker.person(number.value()), request.command(), callers.get());
        return Response.created(URI.create("/v1/practitioners/" + number.value() + "/self-assessments/" + id))
                .entity(view(number, id))
                .tag(versions.tag("self-assessment", 1))
                .build();
    }

    private SelfAssessmentView view(RegisterNumber number, UUID id) {
        SelfAssessment found = taken.find(Taker.person(number.value()), id, callers.get())
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        looks.at("readSelfAssessment", List.of(number.value()));
        return SelfAssessmentView.of(found);
    }
}
