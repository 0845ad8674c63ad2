package cofrestr.registry.notice.api;

import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.caller.Scope;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.looks.Looks;
import cofrestr.kit.number.OrganisationCode;
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

/** Notices to employers over HTTP. */
@Path("/v1/organisations/{organisation}/notices")
@Tag(name = "Notices", description = LetterBatchResource.JOB)
@Produces(MediaType.APPLICATION_JSON)
public class OrganisationNoticeResource {
    private final Notices notices;
    private final Paging paging;
    private final Looks looks;

    OrganisationNoticeResource(Notices notices, Paging paging, Looks looks) {
        this.notices = notices;
        this.paging = paging;
        this.looks = looks;
    }

    @GET
    @May(value = Role.EMPLOYER, scope = Scope.OWN_ORGANISATIONS)
    @Operation(
            summary = "Read the notices to your organisation",
            description = "And to those beneath it: about people whom they employ, or employed last. Oldest first.")
    @APIResponse(responseCode = "200", description = "One page of notices")
    @Refuses({"NOT_FOUND", "LIMIT_TOO_LARGE", "PARAMETER_INVALID", "CURSOR_INVALID"})
    public Page<NoticeView> listNoticesToOrganisation(
            @Parameter(description = "Organisation code", example = "W06000015") @PathParam("organisation")
                    OrganisationCode organisation,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Paging.From from = paging.from(limit, cursor);
        return page(from, notices.toEmployer(organisation.value(), from), "listNoticesToOrganisation");
    }

    private Page<NoticeView> page(Paging.From from, List<Notice> found, String operation) {
        looks.at(operation, found.stream().map(Notice::registerNumber).toList());
        return paging.page(from, found, notice -> notice.id().toString()).map(NoticeView::of);
    }
}
