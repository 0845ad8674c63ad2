package cofrestr.registry.practitioner.api;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.caller.Scope;
import cofrestr.kit.change.Versions;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.http.RequestContext;
import cofrestr.kit.language.Messages;
import cofrestr.kit.number.OrganisationCode;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.paging.Page;
import cofrestr.kit.paging.Paging;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.time.Clocks;
import cofrestr.registry.practitioner.Practitioners;
import cofrestr.registry.registration.Registrations;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Practitioners over HTTP. Which view is answered follows from the caller, never from the request. */
@Path("/v1/practitioners")
@Tag(name = "Practitioners", description = "The people in the register, one allow-listed view for each audience.")
@Produces(MediaType.APPLICATION_JSON)
public class PractitionerResource {
    private final Practitioners practitioners;
    private final Registrations registrations;
    private final Paging paging;
    private final Versions versions;
    private final CurrentCaller callers;
    private final RequestContext request;
    private final Clock clock;

    PractitionerResource(
            Practitioners practitioners,
            Registrations registrations,
            Paging paging,
            Versions versions,
            CurrentCaller callers,
            RequestContext request,
            Clock clock) {
        this.practitioners = practitioners;
        this.registrations = registrations;
        this.paging = paging;
        this.versions = versions;
        this.callers = callers;
        this.request = request;
        this.clock = clock;
    }

    @GET
    @May(Role.REGISTRAR)
    @May(value = Role.EMPLOYER, scope = Scope.OWN_ORGANISATIONS)
    @Operation(
            summary = "List the people of an organisation",
            description =
                    "Current posts at and beneath it, as stated by the caller's own organisations, with each person's number and legal standing.")
    @APIResponse(responseCode = "200", description = "One page of posts and the people in them")
    @Refuses({"NOT_FOUND", "LIMIT_TOO_LARGE", "PARAMETER_INVALID", "CURSOR_INVALID"})
    public Page<OwnPersonView> listPractitioners(
            @Parameter(description = "An authority or school", example = "W06000015", required = true)
                    @QueryParam("organisation")
                    @Nullable
                    OrganisationCode organisation,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        if (organisation == null) {
            throw Problem.of(KitProblem.PARAMETER_INVALID, "organisation");
        }
        Caller caller = callers.get();
        Paging.From from = paging.from(limit, cursor);
        return paging.page(
                        from,
                        practitioners.employedAt(
                                organisation, caller, caller.is(Role.REGISTRAR), Clocks.today(clock), from),
                        person -> Long.toString(person.employment()))
                .map(OwnPersonView::of);
    }

    @GET
    @Path("/{number}")
    @May(Role.REGISTRAR)
    @May(value = Role.PRACTITIONER, scope = Scope.OWN_ENTRY)
    @May(value = Role.EMPLOYER, scope = Scope.AS_STORED)
    @Operation(
            summary = "Read one person",
            description =
                    "Registrars and the person see the whole entry (reg 47); an employer sees its own statement and what reg 48 gives it, of those it employs.")
    @APIResponse(
            responseCode = "200",
            description = "The entry, in the caller's view",
            content = @Content(schema = @Schema(oneOf = {EntryView.class, EmployedPersonView.class})))
    @Refuses({"NOT_FOUND", "REGISTER_NUMBER_CHECK_FAILED"})
    public Response readPractitioner(
            @Parameter(description = "Register number", example = "10034678") @PathParam("number")
                    RegisterNumber number) {
        Caller caller = callers.get();
        LocalDate today = Clocks.today(clock);
        if (caller.is(Role.REGISTRAR) || number.equals(caller.self())) {
            EntryView view = practitioners
                    .entry(number, today)
                    .map(entry -> EntryView.of(entry, practitioners.posts(number), registrations.of(number)))
                    .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
            return versions.answer("entry", view.version(), view);
        }
        List<Practitioners.OwnPerson> posts = practitioners.ownPosts(number, caller, today);
        if (posts.isEmpty()) {
            throw Problem.of(KitProblem.NOT_FOUND);
        }
        List<Registrations.Registration> all = registrations.of(number);
        EmployedPersonView view = EmployedPersonView.of(
                posts,
                Registrations.first(all),
                all.stream().filter(one -> one.isCurrent(today)).toList(),
                Messages.text(request.language(), "use.limitation", List.of()));
        return versions.answer("employed", view.version(), view);
    }
}
