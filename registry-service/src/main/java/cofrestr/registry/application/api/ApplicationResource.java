package cofrestr.registry.application.api;

import static cofrestr.registry.application.api.Shown.ETAG;
import static cofrestr.registry.application.api.Shown.ETAG_EXAMPLE;
import static cofrestr.registry.application.api.Shown.ID;
import static cofrestr.registry.application.api.Shown.SOME;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.caller.Scope;
import cofrestr.kit.change.Versions;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.paging.Page;
import cofrestr.kit.paging.Paging;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.repeat.Idempotent;
import cofrestr.kit.repeat.Rehearsable;
import cofrestr.kit.repeat.Retried;
import cofrestr.registry.RegistryProblem;
import cofrestr.registry.application.Applicant;
import cofrestr.registry.application.Application;
import cofrestr.registry.application.Applications;
import cofrestr.registry.application.BeginApplication;
import cofrestr.registry.application.MoveApplication;
import cofrestr.registry.application.ShownState;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Applications over HTTP: begun, submitted, withdrawn, listed. */
@Path("/v1/applications")
@Tag(name = "Applications", description = """
                Somebody asks to be registered in a category, and the register decides (2014 Act ss10-11; SI 2015/140 regs 5-6).

                The applicant:
                1. begins a draft (POST /v1/applications) and reads the questions (GET /v1/reference/declaration-questions);
                2. answers each of them (PUT .../declaration), and may add files (POST .../files);
                3. submits it (POST .../submission), and may withdraw it until it is decided (POST .../withdrawal).

                A registrar:
                1. takes the next one: GET /v1/applications?state=SUBMITTED, the longest waiting first, then PUT .../owner;
                2. where it is WAITING_FOR_DOCUMENTS, records in which document the applicant's identity was seen (POST \
                .../identity-evidence) and says what else is wanted, or that nothing is (PUT .../documents); it then goes on by itself;
                3. where it is SUITABILITY, waits: caseworkers alone see why;
                4. where it is SUBMITTED, decides (POST .../decision). Granted, the person is registered from that day; refused, the \
                grounds are needed, and the answer names the last day to appeal and the last day of the bar. Notices to the applicant \
                and the employer are owed from then on; the employer's says the outcome alone.

                Every change wants If-Match with the ETag of the version that was read.""")
@Produces(MediaType.APPLICATION_JSON)
public class ApplicationResource {
    private final Applications applications;
    private final BeginApplication begin;
    private final MoveApplication move;
    private final Shown shown;
    private final Paging paging;
    private final Versions versions;
    private final CurrentCaller callers;

    ApplicationResource(
            Applications applications,
            BeginApplication begin,
            MoveApplication move,
            Shown shown,
            Paging paging,
            Versions versions,
            CurrentCaller callers) {
        this.applications = applications;
        this.begin = begin;
        this.move = move;
        this.shown = shown;
        this.paging = paging;
        this.versions = versions;
        this.callers = callers;
    }

    @GET
    @May({Role.REGISTRAR, Role.CASEWORKER})
    @Operation(
            summary = "List applications",
            description =
                    "Those longest in the queue first, with their age in working days. People's drafts are not in it.")
    @APIResponse(responseCode = "200", description = "One page of applications")
    @Refuses({"LIMIT_TOO_LARGE", "PARAMETER_INVALID", "CURSOR_INVALID"})
    public Page<ApplicationView> listApplications(
            @Parameter(description = "In which state; all if not said") @QueryParam("state") @Nullable ShownState state,
            @Parameter(description = "Whose; everybody's if not said, nobody's if empty") @QueryParam("owner") @Nullable
                    String owner,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Paging.From from = paging.from(limit, cursor);
        var read = applications.list(new Applications.Filter(state, owner, null), from, callers.get());
        return shown.page(paging.page(from, read, Application::place));
    }

    @POST
    @May({Role.PRACTITIONER, Role.REGISTRAR})
    @Idempotent
    @Rehearsable
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Begin an application",
            description =
                    "As a draft: a practitioner for the own entry, a registrar for a register number or for a person by name and birth date. A person who is certainly known is that person; one who may be known is refused until you have looked; anybody else is entered, without any registration. One application is open at a time for each person and category.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = ApplicationRequest.class),
                            examples = {
                                @ExampleObject(name = "a practitioner's own", value = """
                                        {"category": "SCHOOL_LEARNING_SUPPORT_WORKER"}"""),
                                @ExampleObject(name = "a registrar's, for a number", value = """
                                        {"category": "INDEPENDENT_SCHOOL_LEARNING_SUPPORT_WORKER", "registerNumber": "10034678"}"""),
                                @ExampleObject(name = "a registrar's, for a person", value = """
                                        {"category": "SCHOOL_LEARNING_SUPPORT_WORKER",
                                         "person": {"givenNames": "Enw", "familyName": "Dychmygol", "dateOfBirth": "1988-03-14"}}""")
                            }))
    @APIResponse(
            responseCode = "201",
            description = "Begun",
            content = @Content(schema = @Schema(implementation = ApplicationView.class)))
    @Refuses({
        "NOT_FOUND",
        "REGISTER_NUMBER_CHECK_FAILED",
        "APPLICANT_UNCLEAR",
        "APPLICANT_MAY_BE_KNOWN",
        "CATEGORY_UNKNOWN",
        "ALREADY_REGISTERED",
        "APPLICATION_OPEN",
        "APPLICATION_BARRED"
    })
    public Response beginApplication(@Valid @NotNull ApplicationRequest request) {
        Caller caller = callers.get();
        RegisterNumber number = request.registerNumber();
        Applicant person = request.person();
        if ((number == null ? 0 : 1) + (person == null ? 0 : 1) != (caller.is(Role.REGISTRAR) ? 1 : 0)) {
            throw Problem.of(RegistryProblem.APPLICANT_UNCLEAR);
        }
        if (number != null) {
            return shown.created(begin.begin(number, request.category(), Role.REGISTRAR, caller));
        }
        if (person != null) {
            return shown.created(begin.begin(person, request.category(), caller));
        }
        RegisterNumber self = caller.self();
        if (self == null) {
            throw Problem.of(KitProblem.NOT_FOUND);
        }
        return shown.created(begin.begin(self, request.category(), Role.PRACTITIONER, caller));
    }

    @GET
    @Path("/{application}")
    @May({Role.REGISTRAR, Role.CASEWORKER})
    @May(value = Role.PRACTITIONER, scope = Scope.AS_STORED)
    @Operation(
            summary = "Read an application",
            description =
                    "Its state says what can be done next. What was declared, and how far its suitability is, is not in it.")
    @APIResponse(
            responseCode = "200",
            description = "The application",
            content = @Content(schema = @Schema(implementation = ApplicationView.class)))
    @Refuses({"NOT_FOUND"})
    public Response readApplication(
            @Parameter(description = ID, example = SOME) @PathParam("application") UUID application) {
        return shown.read(application);
    }

    @GET
    @Path("/{application}/history")
    @May({Role.REGISTRAR, Role.CASEWORKER})
    @May(value = Role.PRACTITIONER, scope = Scope.AS_STORED)
    @Operation(
            summary = "Read what became of an application",
            description = "Step by step, oldest first: what it became, by whom in which role, when.")
    @APIResponse(responseCode = "200", description = "One page of steps")
    @Refuses({"NOT_FOUND", "LIMIT_TOO_LARGE", "PARAMETER_INVALID", "CURSOR_INVALID"})
    public Page<StepView> readApplicationHistory(
            @Parameter(description = ID, example = SOME) @PathParam("application") UUID application,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        UUID id = shown.looked(application).id();
        Paging.From from = paging.from(limit, cursor);
        return paging.page(
                        from,
                        applications.steps(id, from, callers.get()),
                        step -> step.id().toString())
                .map(StepView::of);
    }

    @POST
    @Path("/{application}/submission")
    @May(Role.REGISTRAR)
    @May(value = Role.PRACTITIONER, scope = Scope.AS_STORED)
    @Idempotent
    @Rehearsable
    @Retried
    @Operation(summary = "Submit an application", description = """
                    From a draft whose declaration is complete. It waits for a decision; for documents until the register has seen the \
                    applicant's identity; on suitability where something declared asks for that.""")
    @APIResponse(
            responseCode = "200",
            description = "Submitted",
            content = @Content(schema = @Schema(implementation = ApplicationView.class)))
    @Refuses({
        "NOT_FOUND",
        "DECLARATION_INCOMPLETE",
        "APPLICATION_STEP_NOT_POSSIBLE",
        "PRECONDITION_REQUIRED",
        "CHANGED_MEANWHILE"
    })
    public Response submitApplication(
            @Parameter(description = ID, example = SOME) @PathParam("application") UUID application,
            @Parameter(description = ETAG, example = ETAG_EXAMPLE, schema = @Schema(type = SchemaType.STRING))
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch) {
        UUID id = shown.found(application).id();
        move.submit(id, callers.get(), versions.required(ifMatch));
        return shown.changed(id);
    }

    @POST
    @Path("/{application}/withdrawal")
    @May(Role.REGISTRAR)
    @May(value = Role.PRACTITIONER, scope = Scope.AS_STORED)
    @Idempotent
    @Rehearsable
    @Retried
    @Operation(
            summary = "Withdraw an application",
            description =
                    "Possible until it is decided. Nothing bars another one. A registrar does it when the applicant asks.")
    @APIResponse(
            responseCode = "200",
            description = "Withdrawn",
            content = @Content(schema = @Schema(implementation = ApplicationView.class)))
    @Refuses({"NOT_FOUND", "APPLICATION_STEP_NOT_POSSIBLE", "PRECONDITION_REQUIRED", "CHANGED_MEANWHILE"})
    public Response withdrawApplication(
            @Parameter(description = ID, example = SOME) @PathParam("application") UUID application,
            @Parameter(description = ETAG, example = ETAG_EXAMPLE, schema = @Schema(type = SchemaType.STRING))
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch) {
        UUID id = shown.found(application).id();
        move.withdraw(id, callers.get(), versions.required(ifMatch));
        return shown.changed(id);
    }
}
