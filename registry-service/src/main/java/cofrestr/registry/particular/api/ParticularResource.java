package cofrestr.registry.particular.api;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.caller.Scope;
import cofrestr.kit.change.Versions;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.looks.Looks;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.repeat.Rehearsable;
import cofrestr.kit.repeat.Retried;
import cofrestr.kit.time.Clocks;
import cofrestr.kit.time.Moment;
import cofrestr.registry.authority.SourceKind;
import cofrestr.registry.particular.Particular;
import cofrestr.registry.particular.Particulars;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
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

/** Particulars over HTTP: registry staff's, and the person's own. */
@Path("/v1/practitioners/{number}/particulars")
@Tag(name = "Entries")
@Produces(MediaType.APPLICATION_JSON)
public class ParticularResource {
    private static final String NUMBER = "Register number";
    private static final String SOMEBODY = "10034678";
    private static final String KIND = "A code of /v1/reference/particular-kinds";
    private static final String SOME_KIND = "WORKING_STATUS";
    private static final String ETAG = "The ETag of the version you have seen";
    private static final String SOME_ETAG = "\"particulars.en.1\"";

    private final Particulars particulars;
    private final Versions versions;
    private final CurrentCaller callers;
    private final Looks looks;
    private final Clock clock;

    ParticularResource(Particulars particulars, Versions versions, CurrentCaller callers, Looks looks, Clock clock) {
        this.particulars = particulars;
        this.versions = versions;
        this.callers = callers;
        this.looks = looks;
        this.clock = clock;
    }

    /** The particulars of an entry. */
    @Schema(name = "Particulars")
    public record ParticularsView(
            List<Particular> items,

            @Schema(description = "For If-Match: the version in the ETag", examples = "4")
            long version) {}

    /** What a particular is to say. */
    @Schema(name = "ParticularRequest")
    public record ParticularRequest(
            @NotNull
            @Schema(
                    description = "A text, a code, true or false, a list of texts, or a list of degrees, by its kind",
                    implementation = Object.class)
            JsonNode value) {}

    @GET
    @May({Role.REGISTRAR, Role.CASEWORKER})
    @May(value = Role.PRACTITIONER, scope = Scope.OWN_ENTRY)
    @Operation(
            summary = "Read the particulars of an entry",
            description =
                    "Racial group, disability, working status, degrees, other qualifications, Welsh and other languages (SI 2015/140 Sch 2 paras 9, 10, 15 to 18), as far as anybody said them.")
    @APIResponse(
            responseCode = "200",
            description = "The particulars, by paragraph",
            content = @Content(schema = @Schema(implementation = ParticularsView.class)))
    @Refuses({"NOT_FOUND", "REGISTER_NUMBER_CHECK_FAILED", "PARAMETER_INVALID"})
    public Response readParticulars(
            @Parameter(description = NUMBER, example = SOMEBODY) @PathParam("number") RegisterNumber number,
            @Parameter(
                            description = "What was true on that day; today if not said",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @QueryParam("asAt")
                    @Nullable
                    LocalDate asAt,
            @Parameter(
                            description = "What the register said at that moment",
                            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
                    @QueryParam("knownAt")
                    @Nullable
                    Instant knownAt) {
        long version = particulars.version(number);
        Moment moment = new Moment(asAt == null ? Clocks.today(clock) : asAt, knownAt);
        ParticularsView view = new ParticularsView(particulars.of(number, moment, false), version);
        looks.at("readParticulars", List.of(number.value()));
        return versions.answer("particulars", version, view);
    }

    @PUT
    @Path("/{kind}")
    @May(Role.REGISTRAR)
    @May(value = Role.PRACTITIONER, scope = Scope.OWN_ENTRY)
    @Rehearsable
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Say a particular of an entry",
            description =
                    "From today on. The person says racial group, disability, working status and languages; degrees and qualifications are for registrars, who have seen them. What a registrar said stands until a registrar changes it.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = ParticularRequest.class),
                            examples = {
                                @ExampleObject(name = "a code", value = """
                                        {"value": "CAREER_BREAK"}"""),
                                @ExampleObject(name = "degrees", value = """
                                        {"value": [{"awardedOn": "2012-07-10", "title": "BA", "institution": "Invented University", \
                                        "degreeClass": "2:1", "subject": "Welsh"}]}""")
                            }))
    @APIResponse(
            responseCode = "200",
            description = "The particulars as they are now",
            content = @Content(schema = @Schema(implementation = ParticularsView.class)))
    @Refuses({"NOT_FOUND", "REGISTER_NUMBER_CHECK_FAILED", "PRECONDITION_REQUIRED", "CHANGED_MEANWHILE", "FIELD_INVALID"
    })
    public Response sayParticular(
            @Parameter(description = NUMBER, example = SOMEBODY) @PathParam("number") RegisterNumber number,
            @Parameter(description = KIND, example = SOME_KIND) @PathParam("kind") String kind,
            @Parameter(description = ETAG, example = SOME_ETAG, schema = @Schema(type = SchemaType.STRING))
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @Valid @NotNull ParticularRequest request) {
        return changed(number, kind, request.value(), versions.required(ifMatch));
    }

    @DELETE
    @Path("/{kind}")
    @May(Role.REGISTRAR)
    @May(value = Role.PRACTITIONER, scope = Scope.OWN_ENTRY)
    @Rehearsable
    @Retried
    @Operation(
            summary = "Take a particular out of an entry",
            description = "From today on it says nothing; what it said before is kept on both clocks.")
    @APIResponse(
            responseCode = "200",
            description = "The particulars as they are now",
            content = @Content(schema = @Schema(implementation = ParticularsView.class)))
    @Refuses({"NOT_FOUND", "REGISTER_NUMBER_CHECK_FAILED", "PRECONDITION_REQUIRED", "CHANGED_MEANWHILE"})
    public Response takeOutParticular(
            @Parameter(description = NUMBER, example = SOMEBODY) @PathParam("number") RegisterNumber number,
            @Parameter(description = KIND, example = SOME_KIND) @PathParam("kind") String kind,
            @Parameter(description = ETAG, example = SOME_ETAG, schema = @Schema(type = SchemaType.STRING))
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch) {
        return changed(number, kind, null, versions.required(ifMatch));
    }

    private Response changed(RegisterNumber number, String kind, @Nullable JsonNode value, long seen) {
        Caller caller = callers.get();
        Particulars.By by = caller.is(Role.REGISTRAR)
                ? new Particulars.By(SourceKind.REGISTRAR, caller.client())
                : new Particulars.By(SourceKind.PERSON, "the person");
        particulars.say(number, kind, value, by, seen);
        return readParticulars(number, null, null);
    }
}
