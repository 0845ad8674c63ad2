package cofrestr.qualifications.qualification.api;

import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.language.Words;
import cofrestr.kit.time.Clocks;
import cofrestr.qualifications.qualification.FindUncoveredRoles;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The roles that no qualification serves. */
@Path("/v1/roles-without-qualification")
@Tag(name = QualificationResource.TAG)
@Produces(MediaType.APPLICATION_JSON)
public class UncoveredRolesResource {
    private final FindUncoveredRoles find;
    private final Clock clock;

    UncoveredRolesResource(FindUncoveredRoles find, Clock clock) {
        this.find = find;
        this.clock = clock;
    }

    /** The roles. */
    @Schema(name = "RolesWithoutQualification")
    public record UncoveredRolesView(LocalDate on, List<UncoveredRoleView> items) {}

    /** A role. */
    @Schema(name = "RoleWithoutQualification")
    public record UncoveredRoleView(
            @Schema(examples = "MIDDAY_SUPERVISION_1") String roleProfile,
            Words name,
            String family,

            @Schema(description = "How many of use for it there were that are no longer, or not yet, offered")
            int notOffered) {}

    @GET
    @May(Role.NOBODY)
    @Operation(
            summary = "See for which roles there is no suitable qualification",
            description =
                    "Roles for which no qualification offered on the day is known to be of use, neither for the role nor for its route. It says as much as the register knows: a qualification that nobody entered, or mapped to a role, is not counted.")
    @APIResponse(responseCode = "200", description = "The roles")
    @Refuses("PARAMETER_INVALID")
    public UncoveredRolesView listRolesWithoutQualification(
            @Parameter(description = "Offered on this day; today if not said", example = "2026-11-22")
                    @QueryParam("on")
                    @Nullable
                    LocalDate on) {
        LocalDate day = on == null ? Clocks.today(clock) : on;
        return new UncoveredRolesView(
                day,
                find.on(day).stream()
                        .map(role -> new UncoveredRoleView(
                                role.code(),
                                new Words(role.nameCy(), role.nameEn()),
                                role.family(),
                                role.noLongerOffered()))
                        .toList());
    }
}
