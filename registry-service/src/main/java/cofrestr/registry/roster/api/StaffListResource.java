package cofrestr.registry.roster.api;

import static org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING;

import cofrestr.kit.caller.Caller;
import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.caller.Scope;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.http.Bulk;
import cofrestr.kit.http.RequestContext;
import cofrestr.kit.number.OrganisationCode;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.repeat.Rehearsable;
import cofrestr.registry.RegistryProblem;
import cofrestr.registry.organisation.Organisations;
import cofrestr.registry.profile.ListProfile;
import cofrestr.registry.roster.ReadRoster;
import cofrestr.registry.roster.Roster;
import cofrestr.registry.roster.RosterWork;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Whole staff lists over HTTP: send one and see what it means. */
@Path("/v1/organisations/{organisation}/roster")
@Tag(name = "Rosters", description = RosterAnswers.STEPS)
@Produces(MediaType.APPLICATION_JSON)
public class StaffListResource {
    private static final String EXAMPLE = """
            staffId,givenNames,familyName,dateOfBirth,organisation,roleProfile,startDate
            EX-1,Siân,Example-Invented,1988-03-14,6819010,TEACHING_ASSISTANT_2,2024-09-01
            EX-2,Owain,Example-Invented,1979-11-02,6819010,MIDDAY_SUPERVISION_1,2021-01-05
            """;

    private final ReadRoster read;
    private final RosterWork work;
    private final RosterAnswers answers;
    private final Organisations organisations;
    private final RequestContext request;
    private final CurrentCaller callers;

    StaffListResource(
            ReadRoster read,
            RosterWork work,
            RosterAnswers answers,
            Organisations organisations,
            RequestContext request,
            CurrentCaller callers) {
        this.read = read;
        this.work = work;
        this.answers = answers;
        this.organisations = organisations;
        this.request = request;
        this.callers = callers;
    }

    @PUT
    @May(value = Role.EMPLOYER, scope = Scope.OWN_ORGANISATIONS)
    @Bulk
    @Blocking
    @Rehearsable
    @Consumes({"text/csv", "application/x-ndjson"})
    @Operation(summary = "1. Send: the whole staff list", description = """
                    These are all the people we employ on this date, one row a post. The list is read and planned; nothing in the \
                    register changes until you commit the plan. CSV (comma, semicolon or tab; headings in English or Welsh, in any \
                    order) or NDJSON with the same names. The same content again is the same plan.""")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = "text/csv",
                        schema = @Schema(type = STRING),
                        examples = @ExampleObject(name = "two posts of one school", value = EXAMPLE)),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = STRING))
            })
    @APIResponse(
            responseCode = "202",
            description = "Planned, or (a long list) still READING: ask again at Location",
            content = @Content(schema = @Schema(implementation = RosterView.class)))
    @Refuses({
        "NOT_FOUND",
        "PARAMETER_INVALID",
        "FILE_EMPTY",
        "FILE_NOT_TEXT",
        "FILE_HEADER_MISSING",
        "FILE_COLUMN_UNKNOWN",
        "FILE_COLUMN_REPEATED",
        "FILE_COLUMN_MISSING",
        "ROSTER_DATE_MISSING",
        "ROSTER_PROFILE_UNKNOWN",
        "ROSTER_COVERAGE_UNKNOWN",
        "ROSTER_TOO_OLD",
        "BUSY"
    })
    public CompletionStage<Response> sendRoster(
            @Parameter(description = "The authority or school whose list this is", example = "6819010")
                    @PathParam("organisation")
                    OrganisationCode organisation,
            @Parameter(description = "The date on which the list is true", example = "2026-11-22", required = true)
                    @QueryParam("asOf")
                    @Nullable
                    LocalDate asOf,
            @Parameter(
                            description =
                                    "How the columns are headed: own (the register's), mis (a common MIS export), or one that you saved",
                            example = "own")
                    @QueryParam("profile")
                    @Nullable
                    String profile,
            @Parameter(
                            description =
                                    "all: organisations of which there is no row are empty. Otherwise only those named in the list are covered.",
                            example = "named")
                    @QueryParam("coverage")
                    @Nullable
                    String coverage,
            InputStream body)
            throws IOException {
        if (asOf == null) {
            throw Problem.of(RegistryProblem.ROSTER_DATE_MISSING);
        }
        Caller caller = callers.get();
        Roster.Announced list = new Roster.Announced(
                organisation,
                organisations.senderFor(caller.organisations(), organisation),
                asOf,
                profile == null ? ListProfile.OWN : profile,
                coverage(coverage),
                caller.client());
        UUID id = request.isRehearsal() ? read.stage(list, body) : read.read(list, body);
        Supplier<Response> answer = answers.accepted(id, caller);
        if (request.isRehearsal()) {
            // Worked out at once, and gone with the transaction of the rehearsal.
            work.planNow(id);
            return CompletableFuture.completedFuture(answer.get());
        }
        return work.planned(id).thenApplyAsync(_ -> answer.get(), Infrastructure.getDefaultWorkerPool());
    }

    private static Roster.Coverage coverage(@Nullable String asked) {
        return switch (asked == null ? "named" : asked) {
            case "named" -> Roster.Coverage.NAMED;
            case "all" -> Roster.Coverage.ALL;
            default -> throw Problem.of(RegistryProblem.ROSTER_COVERAGE_UNKNOWN);
        };
    }
}
