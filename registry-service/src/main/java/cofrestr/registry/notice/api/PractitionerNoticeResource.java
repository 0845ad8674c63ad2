package cofrestr.registry.notice.api;

import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.caller.Scope;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.looks.Looks;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.paging.Page;
import cofrestr.kit.paging.Paging;
import cofrestr.registry.notice.Notice;
import cofrestr.registry.notice.Notices;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Notices to people over HTTP. */
@Path("/v1/practitioners/{number}/notices")
@Tag(name = "Notices", description = LetterBatchResource.JOB)
@Produces(MediaType.APPLICATION_JSON)
public class PractitionerNoticeResource {
    private final Notices notices;
    private final Paging paging;
    private final Looks looks;
    private final CurrentCaller callers;

    PractitionerNoticeResource(Notices notices, Paging paging, Looks looks, CurrentCaller callers) {
        this.notices = notices;
        this.paging = paging;
        this.looks = looks;
        this.callers = callers;
    }

    @GET
    @May(Role.CASEWORKER)
    @May(Role.REGISTRAR)
    @May(value = Role.PRACTITIONER, scope = Scope.OWN_ENTRY)
    @Operation(
            summary = "Read the notices to a person",
            description =
                    "Oldest first, with how and when each went out. Registrars are not shown what only caseworkers and the person may know.")
    @APIResponse(responseCode = "200", description = "One page of notices")
    @Refuses({"NOT_FOUND", "REGISTER_NUMBER_CHECK_FAILED", "LIMIT_TOO_LARGE", "PARAMETER_INVALID", "CURSOR_INVALID"})
    public Page<NoticeView> listNoticesTo(
            @Parameter(description = "Register number", example = "10034678") @PathParam("number")
                    RegisterNumber number,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Paging.From from = paging.from(limit, cursor);
        return page(from, notices.to(number, !callers.get().is(Role.REGISTRAR), from), "listNoticesTo");
    }

    private Page<NoticeView> page(Paging.From from, List<Notice> found, String operation) {
        looks.at(operation, found.stream().map(Notice::registerNumber).toList());
        return paging.page(from, found, notice -> notice.id().toString()).map(NoticeView::of);
    }
}
