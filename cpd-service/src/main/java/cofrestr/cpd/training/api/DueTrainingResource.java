package cofrestr.cpd.training.api;

import cofrestr.cpd.training.DueTraining;
import cofrestr.cpd.training.FindDueTraining;
import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.caller.Scope;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.looks.Looks;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.paging.Page;
import cofrestr.kit.paging.Paging;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import jakarta.validation.constraints.NotNull;
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

/** Who has to do or renew what training. */
@Path("/v1")
@Tag(
        name = "Training that has to be renewed",
        description = "Child protection, first aid and the like: who has it, and until when.")
@Produces(MediaType.APPLICATION_JSON)
public class DueTrainingResource {
    private static final int USUAL_DAYS = 90;
    private static final int MOST_DAYS = 366;

    private final FindDueTraining find;
    private final CurrentCaller callers;
    private final Paging paging;
    private final Looks looks;

    DueTrainingResource(FindDueTraining find, CurrentCaller callers, Paging paging, Looks looks) {
        this.find = find;
        this.callers = callers;
        this.paging = paging;
        this.looks = looks;
    }

    @GET
    @Path("/training-due")
    @May(value = Role.EMPLOYER, scope = Scope.OWN_ORGANISATIONS)
    @Operation(summary = "See what training is due at a school", description = """
                    Of everybody who works at the organisation or beneath it: training that is missing, has expired, or ends within the days asked. You \
                    know of what you reported yourself and of what a person has opened to you; what somebody did elsewhere and has not opened to you \
                    is missing here.""")
    @APIResponse(responseCode = "200", description = "One page, by register number and topic")
    @Refuses({"NOT_FOUND", "LIMIT_TOO_LARGE", "PARAMETER_INVALID", "CURSOR_INVALID", "PURPOSE_UNKNOWN"})
    public Page<DueTrainingView> listTrainingDue(
            @Parameter(description = "School or authority", example = "6819010", required = true)
                    @QueryParam("organisation")
                    @NotNull
                    String organisation,
            @Parameter(description = "How many days ahead, 0 to 366; 90 if not said", example = "90")
                    @QueryParam("within")
                    @Nullable
                    Integer within,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Paging.From from = paging.from(limit, cursor);
        Page<DueTraining> page = paging.page(
                from,
                find.at(organisation.strip(), days(within), callers.get(), from),
                one -> one.number() + " " + one.topic());
        looks.at(
                "listTrainingDue",
                page.items().stream().map(DueTraining::number).toList());
        return page.map(DueTrainingView::of);
    }

    @GET
    @Path("/practitioners/{number}/training-due")
    @May(value = Role.PRACTITIONER, scope = Scope.OWN_ENTRY)
    @Operation(
            summary = "See how you stand in training that has to be renewed",
            description = "Every topic that is expected of you, with the last day on which it holds.")
    @APIResponse(responseCode = "200", description = "Every topic")
    @Refuses({"NOT_FOUND", "REGISTER_NUMBER_CHECK_FAILED", "PARAMETER_INVALID"})
    public Page<DueTrainingView> listOwnTrainingDue(
            @Parameter(description = "Register number", example = "10034678") @PathParam("number")
                    RegisterNumber number,
            @Parameter(description = "How many days ahead, 0 to 366; 90 if not said", example = "90")
                    @QueryParam("within")
                    @Nullable
                    Integer within) {
        return new Page<>(
                find.of(number, days(within), callers.get()).stream()
                        .map(DueTrainingView::of)
                        .toList(),
                null);
    }

    private static int days(@Nullable Integer within) {
        int days = within == null ? USUAL_DAYS : within;
        if (days < 0 || days > MOST_DAYS) {
            throw Problem.of(KitProblem.PARAMETER_INVALID, "within");
        }
        return days;
    }
}
