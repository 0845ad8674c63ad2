package cofrestr.registry.reference.api;

import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.http.ReferenceData;
import cofrestr.kit.language.Words;
import cofrestr.registry.collection.CollectionRules;
import cofrestr.registry.reference.Decisions;
import cofrestr.registry.reference.RegistrationCategories;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The registry's reference data over HTTP. */
@Path("/v1/reference")
@Tag(name = "Reference data", description = "Codes, their names in both languages, their dates and their sources.")
@Produces(MediaType.APPLICATION_JSON)
public class ReferenceResource {
    private final RegistrationCategories categories;
    private final CollectionRules collection;
    private final Decisions decisions;
    private final ReferenceData answers;

    ReferenceResource(
            RegistrationCategories categories, CollectionRules collection, Decisions decisions, ReferenceData answers) {
        this.collection = collection;
        this.categories = categories;
        this.decisions = decisions;
        this.answers = answers;
    }

    /** A category of registration. */
    @Schema(name = "RegistrationCategory")
    public record CategoryView(
            @Schema(examples = "SCHOOL_LEARNING_SUPPORT_WORKER")
            String code,

            Words name,

            @Schema(description = "Where the Welsh name was found, or that it waits for review")
            String nameCyBasis,

            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @Schema(examples = "2014 Act Sch 2; SI 2016/6") String legalBasis,

            @Schema(description = "Whether it is a category of school support staff")
            boolean schoolSupport) {
        static CategoryView of(RegistrationCategories.Category category) {
            return new CategoryView(
                    category.code(),
                    new Words(category.nameCy(), category.nameEn()),
                    category.nameCyBasis(),
                    category.validFrom(),
                    category.validUntil(),
                    category.legalBasis(),
                    category.schoolSupport());
        }
    }

    /** The categories. */
    @Schema(name = "RegistrationCategories")
    public record CategoriesView(List<CategoryView> items) {}

    /** What may be taken about whom. */
    @Schema(name = "CollectionRules")
    public record CollectionRulesView(List<CollectionRules.Dated> items) {}

    /** What rests on a decision of the project. */
    @Schema(name = "ProjectDecisions")
    public record DecisionsView(List<Decisions.Decision> items) {}

    @GET
    @Path("/registration-categories")
    @May(Role.NOBODY)
    @Operation(
            summary = "List the categories of registration",
            description = "All thirteen, with dates and legal basis.")
    @APIResponse(
            responseCode = "200",
            description = "The categories",
            content = @Content(schema = @Schema(implementation = CategoriesView.class)))
    public Response listRegistrationCategories() {
        return answers.of(new CategoriesView(
                categories.all().stream().map(CategoryView::of).toList()));
    }

    @GET
    @Path("/collection-rules")
    @May(Role.NOBODY)
    @Operation(
            summary = "List what may be taken about whom",
            description =
                    "For each column of a staff list: REGISTRABLE, of people in posts whose holder the law asks to be registered; VOLUNTARY, of everybody else. What is not listed is not taken.")
    @APIResponse(
            responseCode = "200",
            description = "The rules",
            content = @Content(schema = @Schema(implementation = CollectionRulesView.class)))
    public Response listCollectionRules() {
        return answers.of(new CollectionRulesView(collection.all()));
    }

    @GET
    @Path("/project-decisions")
    @May(Role.NOBODY)
    @Operation(
            summary = "List what rests on no law",
            description = "Dates, amounts, periods and labels that the project decided or that no source confirms.")
    @APIResponse(
            responseCode = "200",
            description = "The decisions",
            content = @Content(schema = @Schema(implementation = DecisionsView.class)))
    public Response listProjectDecisions() {
        return answers.of(new DecisionsView(decisions.all()));
    }
}
