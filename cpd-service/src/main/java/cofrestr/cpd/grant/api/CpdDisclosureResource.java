package cofrestr.cpd.grant.api;

import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.caller.Scope;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.looks.Disclosures;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.paging.Page;
import cofrestr.kit.paging.Paging;
import cofrestr.workforce.Workforce;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who looked at a person's CPD record, over HTTP. */
@Path("/v1/practitioners/{number}/cpd-disclosures")
@Tag(name = GrantResource.TAG)
@Produces(MediaType.APPLICATION_JSON)
public class CpdDisclosureResource {
    private final Disclosures disclosures;
    private final Workforce workforce;
    private final Paging paging;

    CpdDisclosureResource(Disclosures disclosures, Workforce workforce, Paging paging) {
        this.disclosures = disclosures;
        this.workforce = workforce;
        this.paging = paging;
    }

    @GET
    @May(Role.AUDITOR)
    @May(value = Role.PRACTITIONER, scope = Scope.OWN_ENTRY)
    @Operation(
            summary = "Read who looked at a CPD record",
            description = "Every look, newest first: who, when, for what purpose, and what was asked.")
    @APIResponse(responseCode = "200", description = "One page of looks")
    @Refuses({"NOT_FOUND", "REGISTER_NUMBER_CHECK_FAILED", "LIMIT_TOO_LARGE", "PARAMETER_INVALID", "CURSOR_INVALID"})
    public Page<Disclosures.Disclosure> readCpdDisclosures(
            @Parameter(description = "Register number", example = "10034678") @PathParam("number")
                    RegisterNumber number,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Paging.From from = paging.from(limit, cursor);
        return paging.page(
                from,
                disclosures.of(
                        workforce.numbersOf(number).stream()
                                .map(RegisterNumber::value)
                                .toList(),
                        from),
                look -> look.id().toString());
    }
}
