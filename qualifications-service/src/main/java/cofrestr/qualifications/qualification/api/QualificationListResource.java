package cofrestr.qualifications.qualification.api;

import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.http.ReferenceData;
import cofrestr.kit.language.Words;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.kit.repeat.Idempotent;
import cofrestr.kit.repeat.Rehearsable;
import cofrestr.kit.repeat.Retried;
import cofrestr.qualifications.qualification.QualificationLists;
import cofrestr.qualifications.qualification.QualificationLists.QualificationList;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Lists of equivalents and of recognition over HTTP; everyone may read them. */
@Path("/v1/qualification-lists")
@Tag(name = QualificationResource.TAG)
@Produces(MediaType.APPLICATION_JSON)
public class QualificationListResource {
    private final QualificationLists lists;
    private final ReferenceData answers;

    QualificationListResource(QualificationLists lists, ReferenceData answers) {
        this.lists = lists;
        this.answers = answers;
    }

    /** A list; its entries only where one is read. */
    @Schema(name = "QualificationList")
    public record QualificationListView(
            @Schema(examples = "LEVEL_2_LITERACY") String code,
            QualificationLists.Kind kind,
            Words title,
            String titleCyBasis,
            String source,
            @Nullable List<EntryView> entries) {
        static QualificationListView of(QualificationList list, @Nullable List<EntryView> entries) {
            return new QualificationListView(
                    list.code(),
                    list.kind(),
                    new Words(list.titleCy(), list.titleEn()),
                    list.titleCyBasis(),
                    list.source(),
                    entries);
        }
    }

    /** A qualification on a list. */
    @Schema(name = "QualificationListItem")
    public record EntryView(
            @Schema(examples = "GCSE-ENGLISH-A-TO-C") String qualification,
            Words title,
            @Nullable LocalDate since,

            @Schema(description = "The last day") @Nullable LocalDate until,

            String basis) {
        static EntryView of(QualificationLists.Entry entry) {
            return new EntryView(
                    entry.qualification(),
                    new Words(entry.titleCy(), entry.titleEn()),
                    entry.since(),
                    entry.until(),
                    entry.basis());
        }
    }

    /** The lists. */
    @Schema(name = "QualificationLists")
    public record QualificationListsView(List<QualificationListView> items) {}

    /** That a qualification stands on a list. */
    @Schema(name = "QualificationListItemEntry")
    public record EntryRequest(
            @NotBlank @Size(max = 40) @Schema(description = "Number of the qualification", examples = "601/3216/4")
            String qualification,

            @Schema(description = "The first day; without bound if absent") @Nullable
            LocalDate since,

            @Schema(description = "The last day; without bound if absent") @Nullable
            LocalDate until,

            @NotBlank @Size(max = 400) @Schema(description = "Where this comes from, or project decision")
            String basis) {}

    @GET
    @May(Role.NOBODY)
    @Operation(
            summary = "List the lists of qualifications",
            description =
                    "Of what is accepted in place of something (EQUIVALENTS), and of what a body recognises (RECOGNITION). Where the source says that a list is incomplete, it is not filled up.")
    @APIResponse(
            responseCode = "200",
            description = "The lists",
            content = @Content(schema = @Schema(implementation = QualificationListsView.class)))
    public Response listQualificationLists() {
        return answers.of(new QualificationListsView(lists.all().stream()
                .map(list -> QualificationListView.of(list, null))
                .toList()));
    }

    @GET
    @Path("/{list}")
    @May(Role.NOBODY)
    @Operation(summary = "Read a list of qualifications", description = "With what stands on it, and when.")
    @APIResponse(
            responseCode = "200",
            description = "The list",
            content = @Content(schema = @Schema(implementation = QualificationListView.class)))
    @Refuses("NOT_FOUND")
    public Response readQualificationList(@Parameter(example = "LEVEL_2_LITERACY") @PathParam("list") String code) {
        return answers.of(view(code));
    }

    @POST
    @Path("/{list}/entries")
    @May(Role.REGISTRAR)
    @Idempotent
    @Rehearsable
    @Retried
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Put a qualification on a list",
            description = "For a time that does not overlap another in which it stands there.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = EntryRequest.class),
                            examples = @ExampleObject(name = "from a day on", value = """
                                    {"qualification": "601/3216/4", "since": "2015-01-01", "basis": "project decision: an invented example"}""")))
    @APIResponse(
            responseCode = "201",
            description = "It stands there; the list as it is now",
            content = @Content(schema = @Schema(implementation = QualificationListView.class)))
    @Refuses({
        "NOT_FOUND",
        "QUALIFICATION_NUMBER_INVALID",
        "QUALIFICATION_UNKNOWN",
        "QUALIFICATION_DATES_UNFIT",
        "LISTED_ALREADY"
    })
    public Response addToQualificationList(
            @Parameter(example = "QIW_DESIGNATED") @PathParam("list") String code,
            @Valid @NotNull EntryRequest request) {
        lists.add(
                code,
                NamedQualification.inBody(request.qualification(), "/qualification"),
                request.since(),
                request.until(),
                request.basis());
        return Response.status(Response.Status.CREATED).entity(view(code)).build();
    }

    private QualificationListView view(String code) {
        QualificationList list = lists.find(code).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        return QualificationListView.of(
                list, lists.entries(list).stream().map(EntryView::of).toList());
    }
}
