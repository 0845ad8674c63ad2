package cofrestr.cpd.funding.api;

import static org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING;

import cofrestr.cpd.funding.EnterStream;
import cofrestr.cpd.funding.FundingStreams;
import cofrestr.cpd.funding.api.StreamRequests.NewStreamRequest;
import cofrestr.cpd.funding.api.StreamRequests.StreamRequest;
import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.change.Versions;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.http.RequestContext;
import cofrestr.kit.paging.Page;
import cofrestr.kit.paging.Paging;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.repeat.Idempotent;
import cofrestr.kit.repeat.Rehearsable;
import cofrestr.kit.repeat.Retried;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Streams of money over HTTP. */
@Path("/v1/funding-streams")
@Tag(
        name = "Funding",
        description = "Sums of money of a year, what each may pay for, and what is committed. Never over-spent.")
@Produces(MediaType.APPLICATION_JSON)
public class FundingStreamResource {
    private static final String SAID = """
            {"titleEn": "Leadership grant", "titleCy": "Grant arweinyddiaeth", "year": "2026-27", "amount": "10000.00", "decides": "The authority", \
            "source": "The authority's grant letter", "rules": [{"kind": "LEVEL", "value": "2"}]}""";

    private final FundingStreams streams;
    private final EnterStream enter;
    private final CurrentCaller callers;
    private final RequestContext request;
    private final Paging paging;
    private final Versions versions;

    FundingStreamResource(
            FundingStreams streams,
            EnterStream enter,
            CurrentCaller callers,
            RequestContext request,
            Paging paging,
            Versions versions) {
        this.streams = streams;
        this.enter = enter;
        this.callers = callers;
        this.request = request;
        this.paging = paging;
        this.versions = versions;
    }

    @GET
    @May(Role.NOBODY)
    @Operation(summary = "List funding streams", description = "By code. What is committed is for registrars.")
    @APIResponse(responseCode = "200", description = "One page of streams")
    @Refuses({"LIMIT_TOO_LARGE", "PARAMETER_INVALID", "CURSOR_INVALID"})
    public Page<StreamView> listFundingStreams(
            @Parameter(description = "For which year", example = "2026-27") @QueryParam("year") @Nullable String year,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Paging.From from = paging.from(limit, cursor);
        return paging.page(from, streams.list(year, from), FundingStreams.Stream::code)
                .map(this::view);
    }

    @GET
    @Path("/{stream}")
    @May(Role.NOBODY)
    @Operation(summary = "Read a funding stream", description = "What is committed is for registrars.")
    @APIResponse(
            responseCode = "200",
            description = "The stream, with its ETag",
            content = @Content(schema = @Schema(implementation = StreamView.class)))
    @Refuses("NOT_FOUND")
    public Response readFundingStream(
            @Parameter(description = "Code", example = "LEADERSHIP-2026") @PathParam("stream") String stream) {
        StreamView view = view(stream);
        // What is committed moves without the version: a registrar is always told anew.
        return view.committed() == null
                ? versions.answer("stream", view.version(), view)
                : versions.changed("stream", view.version(), view);
    }

    @POST
    @May(Role.REGISTRAR)
    @Idempotent
    @Rehearsable
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Enter a funding stream",
            description = "Of every kind of rule one value must fit; a kind without rules does not narrow.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewStreamRequest.class),
                            examples =
                                    @ExampleObject(
                                            name = "an invented one",
                                            value = "{\"code\": \"LEADERSHIP-2026\", \"stream\": " + SAID + "}")))
    @APIResponse(
            responseCode = "201",
            description = "The stream, at its place",
            content = @Content(schema = @Schema(implementation = StreamView.class)))
    @Refuses({"FIELD_INVALID", "FUNDING_STREAM_EXISTS", "FUNDING_NOTHING_PER_PLACE"})
    public Response enterFundingStream(@Valid @NotNull NewStreamRequest asked) {
        enter.enter(asked.stream().entry(asked.code()), callers.get());
        StreamView view = view(asked.code());
        return versions.created(URI.create("/v1/funding-streams/" + asked.code()), "stream", view.version(), view);
    }

    @PUT
    @Path("/{stream}")
    @May(Role.REGISTRAR)
    @Rehearsable
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Change a funding stream",
            description = "More money goes at once to those who wait for it. Less than is committed is refused.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = StreamRequest.class),
                            examples = @ExampleObject(name = "an invented one", value = SAID)))
    @APIResponse(
            responseCode = "200",
            description = "The stream as it is now",
            content = @Content(schema = @Schema(implementation = StreamView.class)))
    @Refuses({
        "NOT_FOUND",
        "FIELD_INVALID",
        "PRECONDITION_REQUIRED",
        "CHANGED_MEANWHILE",
        "FUNDING_COMMITTED",
        "FUNDING_NOTHING_PER_PLACE"
    })
    public Response changeFundingStream(
            @Parameter(description = "Code", example = "LEADERSHIP-2026") @PathParam("stream") String stream,
            @Parameter(description = "The ETag of the version you have seen", schema = @Schema(type = STRING))
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @Valid @NotNull StreamRequest asked) {
        enter.change(asked.entry(stream), ifMatch, callers.get());
        StreamView view = view(stream);
        return versions.changed("stream", view.version(), view);
    }

    private StreamView view(String code) {
        return view(streams.find(code).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND)));
    }

    private StreamView view(FundingStreams.Stream one) {
        return StreamView.of(one, callers.get().is(Role.REGISTRAR), request.language());
    }
}
