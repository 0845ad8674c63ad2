package cofrestr.qualifications.qualification.api;

import static org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING;

import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.change.Versions;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.paging.Page;
import cofrestr.kit.paging.Paging;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.repeat.Rehearsable;
import cofrestr.kit.repeat.Retried;
import cofrestr.qualifications.qualification.EnterQualification;
import cofrestr.qualifications.qualification.Qualification;
import cofrestr.qualifications.qualification.QualificationNumber;
import cofrestr.qualifications.qualification.Qualifications;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Qualifications over HTTP; everyone may read them. */
@Path("/v1/qualifications")
@Tag(name = QualificationResource.TAG, description = QualificationResource.THE_JOB)
@Produces(MediaType.APPLICATION_JSON)
public class QualificationResource {
    public static final String TAG = "Qualifications and units";
    static final String THE_JOB = "What can be awarded, of which units it is made up, and by which rules.";
    private static final String VIEW = "qualification";

    private final Qualifications qualifications;
    private final EnterQualification enter;
    private final Paging paging;
    private final Versions versions;
    private final CurrentCaller callers;

    QualificationResource(
            Qualifications qualifications,
            EnterQualification enter,
            Paging paging,
            Versions versions,
            CurrentCaller callers) {
        this.qualifications = qualifications;
        this.enter = enter;
        this.paging = paging;
        this.versions = versions;
        this.callers = callers;
    }

    @GET
    @May(Role.NOBODY)
    @Operation(
            summary = "List and search qualifications",
            description =
                    "By number. Every criterion narrows; recognisedOn without list asks for any list. What a source lacks is absent, and complete says whether all units and rules are here.")
    @APIResponse(responseCode = "200", description = "One page of qualifications")
    @Refuses({"LIMIT_TOO_LARGE", "PARAMETER_INVALID", "CURSOR_INVALID"})
    public Page<QualificationView> listQualifications(
            @Parameter(description = "Words of the title, in either language, all of which it has", example = "leading")
                    @QueryParam("title")
                    @Nullable
                    String title,
            @Parameter(description = "The national number, or the second one") @QueryParam("number") @Nullable
                    String number,
            @Parameter(description = "0 (Entry) to 8", example = "2") @QueryParam("level") @Nullable Integer level,
            @Parameter(description = "Code of the awarding body", example = "ILM") @QueryParam("awardingBody") @Nullable
                    String awardingBody,
            @Parameter(description = "What it is in", example = "TEAM_LEADING") @QueryParam("area") @Nullable
                    String area,
            @Parameter(description = "Offered on this day", example = "2026-11-22") @QueryParam("offeredOn") @Nullable
                    LocalDate offeredOn,
            @Parameter(description = "Recognised by this list") @QueryParam("list") @Nullable String list,
            @Parameter(description = "Recognised on this day") @QueryParam("recognisedOn") @Nullable
                    LocalDate recognisedOn,
            @Parameter(description = "Of use on this route") @QueryParam("route") @Nullable String route,
            @Parameter(description = "Of use in this role, or on its route") @QueryParam("roleProfile") @Nullable
                    String roleProfile,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Paging.From from = paging.from(limit, cursor);
        Qualifications.Wanted wanted = new Qualifications.Wanted(
                title,
                number == null
                        ? null
                        : QualificationNumber.read(number)
                                .map(QualificationNumber::value)
                                .orElse(number),
                level,
                awardingBody,
                area,
                offeredOn,
                list,
                recognisedOn,
                route,
                roleProfile);
        return paging.page(from, qualifications.list(wanted, from), Qualification::number)
                .map(QualificationView::of);
    }

    @GET
    @Path("/{qualification}")
    @May(Role.NOBODY)
    @Operation(
            summary = "Read a qualification",
            description =
                    "With the lists that recognise it, the schemes that can pay for it, and the roles and routes for which it is of use. In the path hyphens stand for the obliques of the number: 601-3216-4.")
    @APIResponse(
            responseCode = "200",
            description = "The qualification, with its ETag",
            content = @Content(schema = @Schema(implementation = QualificationView.class)))
    @Refuses("NOT_FOUND")
    public Response readQualification(
            @Parameter(description = NamedQualification.IN_PATH, example = NamedQualification.EXAMPLE)
                    @PathParam("qualification")
                    String written) {
        QualificationNumber number = NamedQualification.inPath(written);
        return answer(qualifications.find(number).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND)), number);
    }

    @PUT
    @Path("/{qualification}")
    @May(Role.REGISTRAR)
    @Rehearsable
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Enter a qualification",
            description =
                    "All there is to say of it. One that is here already needs If-Match. Leave out what the source lacks. Of an invented one, for trying rules out, the source is: project decision.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = QualificationRequest.class),
                            examples = @ExampleObject(name = "an invented one", value = """
                                    {"titleEn": "Invented Level 2 Award in Reading with Children", "awardingBody": "ILM", "level": 2, "credits": 12,
                                     "offeredFrom": "2020-09-01", "areas": ["READING_WITH_CHILDREN"], "complete": true,
                                     "source": "project decision: an invented example"}""")))
    @APIResponse(
            responseCode = "200",
            description = "Entered",
            content = @Content(schema = @Schema(implementation = QualificationView.class)))
    @Refuses({
        "NOT_FOUND",
        "PRECONDITION_REQUIRED",
        "CHANGED_MEANWHILE",
        "AWARDING_BODY_UNKNOWN",
        "QUALIFICATION_DATES_UNFIT",
        "SECOND_NUMBER_TAKEN"
    })
    public Response enterQualification(
            @Parameter(description = NamedQualification.IN_PATH, example = "INVENTED-READING-2")
                    @PathParam("qualification")
                    String written,
            @Parameter(
                            description = "The ETag of the version you have seen; none for one that is not here yet",
                            schema = @Schema(type = STRING))
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @Valid @NotNull QualificationRequest request) {
        QualificationNumber number = NamedQualification.inPath(written);
        return answer(enter.enter(request.entry(number), ifMatch, callers.get()), number);
    }

    private Response answer(Qualification found, QualificationNumber number) {
        return versions.answer(VIEW, found.version(), QualificationView.of(found, number, qualifications));
    }
}
