package cofrestr.registry.practitioner.api;

import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.caller.Scope;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.looks.Disclosures;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.paging.Page;
import cofrestr.kit.paging.Paging;
import cofrestr.registry.practitioner.OwnDisclosures;
import cofrestr.registry.practitioner.Practitioners;
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

/** Who looked at a person, over HTTP: auditors read every look, the person those that betray no open matter. */
@Path("/v1/practitioners/{number}/disclosures")
@Tag(name = "Practitioners")
@Produces(MediaType.APPLICATION_JSON)
public class DisclosureResource {
    private final NamedPerson people;
    private final Practitioners practitioners;
    private final Disclosures disclosures;
    private final OwnDisclosures own;
    private final Paging paging;
    private final CurrentCaller callers;

    DisclosureResource(
            NamedPerson people,
            Practitioners practitioners,
            Disclosures disclosures,
            OwnDisclosures own,
            Paging paging,
            CurrentCaller callers) {
        this.people = people;
        this.practitioners = practitioners;
        this.disclosures = disclosures;
        this.own = own;
        this.paging = paging;
        this.callers = callers;
    }

    @GET
    @May({Role.AUDITOR})
    @May(value = Role.PRACTITIONER, scope = Scope.OWN_ENTRY)
    @Operation(
            summary = "Read who looked at a person",
            description =
                    "Looks at the person, newest first: who, when, for what purpose. Auditors read every one; the person does not read those of matters that are not to be known yet.")
    @APIResponse(responseCode = "200", description = "One page of looks")
    @Refuses({"NOT_FOUND", "REGISTER_NUMBER_CHECK_FAILED", "LIMIT_TOO_LARGE", "PARAMETER_INVALID", "CURSOR_INVALID"})
    public Page<Disclosures.Disclosure> readPractitionerDisclosures(
            @Parameter(description = "Register number", example = "10034678") @PathParam("number")
                    RegisterNumber number,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        people.refuseUnknown(number);
        Paging.From from = paging.from(limit, cursor);
        return paging.page(
                from,
                isOwn(number) ? own.of(number, from) : disclosures.of(practitioners.group(number), from),
                look -> look.id().toString());
    }

    /** Whether the caller is the person, under any of the person's numbers; also where an auditor is. */
    private boolean isOwn(RegisterNumber number) {
        RegisterNumber self = callers.get().self();
        return self != null && practitioners.group(number).contains(self.value());
    }
}
