package cofrestr.registry.check.api;

import static org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.http.RequestContext;
import cofrestr.kit.looks.Looks;
import cofrestr.registry.check.CheckRegistration;
import cofrestr.registry.check.Receipts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Registration checks over HTTP. */
@Path("/v1")
@Tag(name = "Registration checks", description = "Is this person registered? For employers and prospective employers.")
@Produces(MediaType.APPLICATION_JSON)
public class CheckResource {
    private final CheckRegistration check;
    private final Receipts receipts;
    private final CurrentCaller callers;
    private final RequestContext request;
    private final Looks looks;

    CheckResource(
            CheckRegistration check, Receipts receipts, CurrentCaller callers, RequestContext request, Looks looks) {
        this.check = check;
        this.receipts = receipts;
        this.callers = callers;
        this.request = request;
        this.looks = looks;
    }

    @POST
    @Path("/registration-checks")
    @May({Role.EMPLOYER, Role.REGISTRAR})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Check whether a person is registered",
            description =
                    "By number and birth date. A wrong number and a wrong birth date are answered alike; guessing is stopped. X-Receipt holds a signed copy of the answer.")
    @APIResponse(
            responseCode = "200",
            description = "What the register says now",
            headers =
                    @Header(
                            name = "X-Receipt",
                            description =
                                    "Compact JWS (EdDSA) over outcome, number, moment and client; keys at /v1/receipt-keys",
                            schema = @Schema(type = STRING)),
            content = @Content(schema = @Schema(implementation = CheckView.class)))
    @Refuses({"REGISTER_NUMBER_CHECK_FAILED", "CHECKS_TOO_MANY_WRONG"})
    public Response checkRegistration(@Valid @NotNull CheckRequest asked) {
        Caller caller = callers.get();
        CheckRegistration.Answer answer = check.check(asked.number(), asked.dateOfBirth(), caller);
        looks.at("checkRegistration", List.of(asked.number().value()));
        return Response.ok(CheckView.of(asked.ref(), answer, request.language()))
                .header("X-Receipt", receipts.receipt(answer, caller.client()))
                .build();
    }

    @GET
    @Path("/receipt-keys")
    @May(Role.NOBODY)
    @Operation(summary = "Get the keys that receipts are checked with", description = "A JWK set (RFC 7517).")
    @APIResponse(
            responseCode = "200",
            description = "The public keys",
            content = @Content(schema = @Schema(implementation = Object.class)))
    public String listReceiptKeys() {
        return receipts.publicKeys();
    }
}
