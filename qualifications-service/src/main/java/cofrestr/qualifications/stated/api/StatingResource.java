package cofrestr.qualifications.stated.api;

import static cofrestr.qualifications.stated.api.EmployerStatementResource.ETAG_OF;
import static cofrestr.qualifications.stated.api.EmployerStatementResource.EXAMPLE;
import static cofrestr.qualifications.stated.api.EmployerStatementResource.NUMBER;

import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.caller.Scope;
import cofrestr.kit.change.Versions;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.looks.Looks;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.repeat.Idempotent;
import cofrestr.kit.repeat.Rehearsable;
import cofrestr.kit.repeat.Retried;
import cofrestr.qualifications.stated.EmployerStatement;
import cofrestr.qualifications.stated.StateOfPeople;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One statement of one person over HTTP. */
@Path("/v1/practitioners/{number}/employer-statements")
@Tag(name = EmployerStatementResource.TAG)
@Produces(MediaType.APPLICATION_JSON)
public class StatingResource {
    private final Tellers tellers;
    private final StateOfPeople state;
    private final Versions versions;
    private final Looks looks;

    StatingResource(Tellers tellers, StateOfPeople state, Versions versions, Looks looks) {
        this.tellers = tellers;
        this.state = state;
        this.versions = versions;
        this.looks = looks;
    }

    @POST
    @May(Role.REGISTRAR)
    @May(value = Role.EMPLOYER, scope = Scope.AS_STORED)
    @Idempotent
    @Rehearsable
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "State something of a person you employ", description = """
                    That somebody works FULL_TIME or PART_TIME in a post, is or was on LEAVE, or was found to meet the STANDARDS of a set: requirements \
                    ask for these. Of leave only its days: neither what kind of leave, nor why; of standards only that they are met, never what a review \
                    says. An employer states it of whoever has a post today at the organisation, its own or one beneath; anybody else is not there. \
                    A later statement of the same matter, organisation and first day stands for the earlier one.""")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = EmployerStatementRequest.class),
                            examples = {
                                @ExampleObject(name = "part time", value = """
                                        {"organisation": "6819001", "kind": "PART_TIME", "from": "2024-09-01"}"""),
                                @ExampleObject(name = "leave", value = """
                                        {"organisation": "6819001", "kind": "LEAVE", "from": "2025-01-06", "until": "2025-07-18"}"""),
                                @ExampleObject(name = "standards met", value = """
                                        {"organisation": "6819001", "kind": "STANDARDS", "standardsSet": "ASSISTING_TEACHING_WALES_2019", "from": "2025-07-18"}""")
                            }))
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = EmployerStatementView.class)))
    @APIResponse(
            responseCode = "200",
            description = "It stood so, or stands for what was stated before",
            content = @Content(schema = @Schema(implementation = EmployerStatementView.class)))
    @Refuses({
        "NOT_FOUND",
        "REGISTER_NUMBER_CHECK_FAILED",
        "STATEMENT_UNFIT",
        "STATEMENT_DAY_NOT_COME",
        "NAME_UNKNOWN",
        "PURPOSE_UNKNOWN"
    })
    public Response stateOfPractitioner(
            @Parameter(description = NUMBER, example = EXAMPLE) @PathParam("number") RegisterNumber number,
            @Valid @NotNull EmployerStatementRequest request) {
        StateOfPeople.Done done = state.state(List.of(request.stated(number)), tellers.teller())
                .getFirst()
                .orRefuse();
        looks.at("stateOfPractitioner", List.of(number.value()));
        EmployerStatement one = done.statement();
        EmployerStatementView view = EmployerStatementView.of(one);
        return done.outcome() == StateOfPeople.Outcome.RECORDED
                ? versions.created(
                        URI.create("/v1/practitioners/" + number.value() + "/employer-statements/" + one.id()),
                        ETAG_OF,
                        one.version(),
                        view)
                : versions.changed(ETAG_OF, one.version(), view);
    }
}
