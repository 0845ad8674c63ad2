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
import cofrestr.kit.looks.Looks;
import cofrestr.kit.looks.Purpose;
import cofrestr.kit.number.OrganisationCode;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.paging.Page;
import cofrestr.kit.paging.Paging;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.repeat.Rehearsable;
import cofrestr.kit.repeat.Retried;
import cofrestr.kit.time.Clocks;
import cofrestr.kit.time.Moment;
import cofrestr.registry.fee.FeeLedger;
import cofrestr.registry.fee.FeeYear;
import cofrestr.registry.particular.Particulars;
import cofrestr.registry.practitioner.CorrectEntry;
import cofrestr.registry.practitioner.EmployersFacts;
import cofrestr.registry.practitioner.EntryChanges;
import cofrestr.registry.practitioner.Practitioners;
import cofrestr.registry.registration.Registrations;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Practitioners over HTTP. Which view is answered follows from the caller, never from the request. */
@Path("/v1/practitioners")
@Tag(name = "Practitioners", description = "The people in the register, one allow-listed view for each audience.")
@Produces(MediaType.APPLICATION_JSON)
public class PractitionerResource {
    private static final String PURPOSE =
            "Why you look; recorded, and shown to the person. Left out, it is assumed from your role and recorded as assumed.";

    private final Practitioners practitioners;
    private final Registrations registrations;
    private final Paging paging;
    private final Versions versions;
    private final CurrentCaller callers;
    private final RequestContext request;
    private final CorrectEntry correct;
    private final Particulars particulars;
    private final EmployersFacts facts;
    private final FeeLedger fees;
    private final Looks looks;
    private final Clock clock;

    PractitionerResource(
            Practitioners practitioners,
            Registrations registrations,
            Paging paging,
            Versions versions,
            CurrentCaller callers,
            RequestContext request,
            CorrectEntry correct,
            Particulars particulars,
            EmployersFacts facts,
            FeeLedger fees,
            Looks looks,
            Clock clock) {
        this.practitioners = practitioners;
        this.registrations = registrations;
        this.paging = paging;
        this.versions = versions;
        this.callers = callers;
        this.request = request;
        this.correct = correct;
        this.particulars = particulars;
        this.facts = facts;
        this.fees = fees;
        this.looks = looks;
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
        Page<Practitioners.OwnPerson> page = paging.page(
                from,
                practitioners.employedAt(organisation, caller, caller.is(Role.REGISTRAR), Clocks.today(clock), from),
                person -> Long.toString(person.employment()));
        looks.at(
                "listPractitioners",
                page.items().stream()
                        .map(Practitioners.OwnPerson::registerNumber)
                        .toList());
        return page.map(OwnPersonView::of);
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
    @Refuses({"NOT_FOUND", "REGISTER_NUMBER_CHECK_FAILED", "PARAMETER_INVALID"})
    @Parameter(
            name = "X-Purpose",
            in = ParameterIn.HEADER,
            description = PURPOSE,
            schema = @Schema(implementation = Purpose.class))
    public Response readPractitioner(
            @Parameter(description = "Register number", example = "10034678") @PathParam("number")
                    RegisterNumber number,
            @Parameter(
                            description = "What was true on that day; today if not said",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @QueryParam("asAt")
                    @Nullable
                    LocalDate asAt,
            @Parameter(
                            description = "What the register said at that moment; for registrars and the person",
                            // No example on purpose: the pages would fill it in, and most readers may not ask it.
                            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
                    @QueryParam("knownAt")
                    @Nullable
                    Instant knownAt) {
        Caller caller = callers.get();
        LocalDate today = Clocks.today(clock);
        Moment moment = new Moment(asAt == null ? today : asAt, knownAt);
        if (caller.is(Role.REGISTRAR) || number.equals(caller.self())) {
            EntryView view = practitioners
                    .entry(number, moment)
                    .map(entry -> EntryView.of(
                            entry,
                            fees.isPaid(number, FeeYear.of(moment.asAt())).orElse(null),
                            practitioners.posts(number, moment),
                            registrations.of(number, moment)))
                    .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
            looks.at("readPractitioner", List.of(view.registerNumber()));
            return versions.answer("entry", view.version(), view);
        }
        if (knownAt != null) {
            throw Problem.of(KitProblem.NOT_ALLOWED);
        }
        return employed(number, moment.asAt(), today, caller);
    }

    /** An employer's view: whether it may look is decided as of now, what it sees lies within its own employment. */
    private Response employed(RegisterNumber number, LocalDate asAt, LocalDate today, Caller caller) {
        boolean employs = !practitioners.ownPosts(number, caller, today).isEmpty();
        List<Practitioners.OwnPerson> posts = practitioners.ownPosts(number, caller, asAt);
        if (!employs || posts.isEmpty()) {
            throw Problem.of(KitProblem.NOT_FOUND);
        }
        List<Registrations.Registration> all = registrations.of(number, new Moment(asAt, null));
        EmployedPersonView view = EmployedPersonView.of(
                posts,
                Registrations.first(all),
                all.stream().filter(one -> one.isCurrent(asAt)).toList(),
                particulars.of(number, new Moment(asAt, null), true),
                facts.of(number, today),
                Messages.text(request.language(), "use.limitation", List.of()));
        looks.at("readPractitioner", List.of(view.registerNumber()));
        return versions.answer("employed", view.version(), view);
    }

    @PATCH
    @Path("/{number}")
    @May(Role.REGISTRAR)
    @Rehearsable
    @Retried
    @Consumes("application/merge-patch+json")
    @Operation(
            summary = "Correct an entry",
            description =
                    "JSON Merge Patch: only the fields named change, from today; birth date and numbers are corrected throughout. What registry staff set stands until they change it.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = EntryPatch.class)))
    @APIResponse(
            responseCode = "200",
            description = "The entry as it is now",
            content = @Content(schema = @Schema(implementation = EntryView.class)))
    @Refuses({"NOT_FOUND", "REGISTER_NUMBER_CHECK_FAILED", "PRECONDITION_REQUIRED", "CHANGED_MEANWHILE"})
    public Response correctPractitioner(
            @Parameter(description = "Register number", example = "10034678") @PathParam("number")
                    RegisterNumber number,
            @Parameter(
                            description = "The ETag of the version you have seen",
                            example = "\"entry.en.1\"",
                            schema = @Schema(type = SchemaType.STRING))
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            Map<String, JsonNode> patch) {
        long seen = versions.required(ifMatch);
        correct.correct(
                number,
                EntryChanges.read(patch, Clocks.today(clock)),
                seen,
                callers.get().client());
        return readPractitioner(number, null, null);
    }
}
