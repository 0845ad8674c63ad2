package cofrestr.qualifications.compliance.api;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.caller.Scope;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.looks.Looks;
import cofrestr.kit.looks.Purpose;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.time.Clocks;
import cofrestr.kit.time.Moment;
import cofrestr.qualifications.compliance.AssessCompliance;
import cofrestr.qualifications.compliance.Assessment;
import cofrestr.qualifications.compliance.EmployedPeople;
import cofrestr.qualifications.compliance.Question;
import cofrestr.workforce.Workforce;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** One person's standing over HTTP. Which view is answered follows from the caller. */
@Path("/v1/practitioners/{number}/compliance")
@Tag(name = "Compliance", description = ComplianceResource.JOB)
@Produces(MediaType.APPLICATION_JSON)
public class ComplianceResource {
    static final String JOB = "How people stand to the requirements in force.";

    private final AssessCompliance assess;
    private final EmployedPeople employed;
    private final Workforce workforce;
    private final CurrentCaller callers;
    private final Looks looks;
    private final Clock clock;

    ComplianceResource(
            AssessCompliance assess,
            EmployedPeople employed,
            Workforce workforce,
            CurrentCaller callers,
            Looks looks,
            Clock clock) {
        this.assess = assess;
        this.employed = employed;
        this.workforce = workforce;
        this.callers = callers;
        this.looks = looks;
        this.clock = clock;
    }

    @GET
    @May({Role.REGISTRAR, Role.CASEWORKER})
    @May(value = Role.PRACTITIONER, scope = Scope.OWN_ENTRY)
    @May(value = Role.EMPLOYER, scope = Scope.AS_STORED)
    @Operation(
            summary = "See how somebody stands to the requirements",
            description =
                    "MET; MET_BY_TRANSITION_UNTIL a day, for those in post before; PROVISIONAL_UNTIL a day, while working towards it; NOT_MET; UNKNOWN where something that decides was never told; NONE_IN_FORCE. The person and registry staff read the proof: each criterion with the records looked at, under the version of the rule. An employer reads the outcome for whom it employs, for the posts it employs them in, and never a record.")
    @APIResponse(
            responseCode = "200",
            description = "The standing, in the caller's view",
            content = @Content(schema = @Schema(oneOf = {ComplianceView.class, StandingView.class})))
    @Refuses({"NOT_FOUND", "REGISTER_NUMBER_CHECK_FAILED", "PARAMETER_INVALID", "PURPOSE_UNKNOWN"})
    @Parameter(
            name = "X-Purpose",
            in = ParameterIn.HEADER,
            description =
                    "Why you look; recorded, and shown to the person. Left out, it is assumed from your role and recorded as assumed.",
            schema = @Schema(implementation = Purpose.class))
    public Response readCompliance(
            @Parameter(description = "Register number", example = "10034678") @PathParam("number")
                    RegisterNumber number,
            @Parameter(
                            description = "What was true on that day; today if not said",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @QueryParam("asAt")
                    @Nullable
                    LocalDate asAt,
            @Parameter(
                            description =
                                    "What the register knew at that moment, rules and records; for registry staff and the person",
                            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
                    @QueryParam("knownAt")
                    @Nullable
                    Instant knownAt,
            @Parameter(
                            description = "As if registered in this category alone; for registry staff and the person",
                            schema = @Schema(type = SchemaType.STRING, pattern = "[A-Z][A-Z0-9_]{1,59}"))
                    @QueryParam("category")
                    @Nullable
                    String category,
            @Parameter(
                            description = "As if in a post of this role profile; for registry staff and the person",
                            schema = @Schema(type = SchemaType.STRING))
                    @QueryParam("role")
                    @Nullable
                    String role) {
        Caller caller = callers.get();
        LocalDate today = Clocks.today(clock);
        Moment moment = new Moment(asAt == null ? today : asAt, knownAt);
        if (caller.is(Role.REGISTRAR) || caller.is(Role.CASEWORKER) || number.equals(caller.self())) {
            if (!assess.isKnown(number)) {
                throw Problem.of(KitProblem.NOT_FOUND);
            }
            Assessment assessment = assess.one(number, new Question(moment, category, role(role), _ -> true));
            looks.at("readCompliance", List.of(assessment.registerNumber()));
            return Response.ok(ComplianceView.of(assessment)).build();
        }
        return employed(number, moment, today, caller, category != null || role != null);
    }

    private Question.@Nullable Role role(@Nullable String code) {
        return code == null
                ? null
                : assess.role(code).orElseThrow(() -> Problem.of(KitProblem.PARAMETER_INVALID, "role"));
    }

    /** An employer is told nothing of what was known when, nor of what would be if; and nothing of anybody else. */
    private Response employed(RegisterNumber number, Moment moment, LocalDate today, Caller caller, boolean imagines) {
        if (moment.knownAt() != null || imagines) {
            throw Problem.of(KitProblem.NOT_ALLOWED);
        }
        Set<String> own = assess.organisationsBeneath(caller.organisationCodes());
        String survivor = workforce.survivor(number).value();
        if (!employed.areEmployers(own, survivor, today, moment.asAt())) {
            throw Problem.of(KitProblem.NOT_FOUND);
        }
        Assessment assessment =
                assess.many(List.of(survivor), AskedByEmployer.of(moment, own)).getFirst();
        looks.at("readCompliance", List.of(survivor));
        return Response.ok(StandingView.of(assessment)).build();
    }
}
