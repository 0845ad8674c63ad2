package cofrestr.registry.reference.api;

import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.http.ReferenceData;
import cofrestr.kit.language.Words;
import cofrestr.registry.collection.CollectionRules;
import cofrestr.registry.particular.ParticularKind;
import cofrestr.registry.particular.Particulars;
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
    private final Particulars particulars;
    private final ReferenceData answers;

    ReferenceResource(
            RegistrationCategories categories,
            CollectionRules collection,
            Decisions decisions,
            Particulars particulars,
            ReferenceData answers) {
        this.collection = collection;
        this.categories = categories;
        this.decisions = decisions;
        this.particulars = particulars;
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

    /** A kind of particular that an entry may say. */
    @Schema(name = "ParticularKind")
    public record ParticularKindView(
            @Schema(examples = "WORKING_STATUS") String code,
            Words name,

            @Schema(description = "Where the Welsh name was found, or that it waits for review")
            String nameCyBasis,

            @Schema(description = "Of SI 2015/140 Sch 2 Part 1", examples = "15")
            int paragraph,

            @Schema(description = "What its value is") ParticularKind.Form form,

            @Schema(description = "The values it may have, where it has codes")
            List<String> codes,

            @Schema(description = "Whether the person says it, beside registry staff")
            boolean saidByPerson,

            @Schema(description = "Whether an employer reads it (reg 48)")
            boolean toldToEmployer,

            String legalBasis) {
        static ParticularKindView of(ParticularKind kind) {
            return new ParticularKindView(
                    kind.code(),
                    new Words(kind.labelCy(), kind.labelEn()),
                    kind.labelCyBasis(),
                    kind.paragraph(),
                    kind.form(),
                    kind.codes(),
                    kind.saidByPerson(),
                    kind.toldToEmployer(),
                    kind.legalBasis());
        }
    }

    /** The kinds of particulars. */
    @Schema(name = "ParticularKinds")
    public record ParticularKindsView(List<ParticularKindView> items) {}

    @GET
    @Path("/particular-kinds")
    @May(Role.NOBODY)
    @Operation(
            summary = "List the particulars that an entry may say",
            description =
                    "Beside who somebody is: racial group, disability, working status, degrees, other qualifications, Welsh and other languages; who says each, and whether an employer reads it.")
    @APIResponse(
            responseCode = "200",
            description = "The kinds, by paragraph",
            content = @Content(schema = @Schema(implementation = ParticularKindsView.class)))
    public Response listParticularKinds() {
        return answers.of(new ParticularKindsView(
                particulars.kinds().stream().map(ParticularKindView::of).toList()));
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
