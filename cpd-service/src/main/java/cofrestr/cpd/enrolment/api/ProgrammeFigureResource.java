package cofrestr.cpd.enrolment.api;

import static cofrestr.cpd.enrolment.api.EnrolmentResource.PROGRAMME;

import cofrestr.cpd.enrolment.ProgrammeFigures;
import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.docs.Refuses;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Figures of a programme over HTTP. */
@Path("/v1/programmes/{programme}/figures")
@Tag(name = "Enrolments")
@Produces(MediaType.APPLICATION_JSON)
public class ProgrammeFigureResource {
    private final ProgrammeFigures figures;
    private final CurrentCaller callers;

    ProgrammeFigureResource(ProgrammeFigures figures, CurrentCaller callers) {
        this.figures = figures;
        this.callers = callers;
    }

    @GET
    @May(Role.NOBODY)
    @Operation(
            summary = "Read what came of a programme",
            description =
                    "Its provider and registrars read exact figures; everybody else under disclosure control: 1 to 4 not at all, any other rounded to the nearest 5. Beside them, what sources report.")
    @Refuses("NOT_FOUND")
    public ProgrammeFigures.Figures readProgrammeFigures(
            @Parameter(description = PROGRAMME, example = "LEADING-TEAMS") @PathParam("programme") String programme) {
        return figures.of(programme, callers.get());
    }
}
