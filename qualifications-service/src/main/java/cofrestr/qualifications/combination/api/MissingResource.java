package cofrestr.qualifications.combination.api;

import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.caller.Scope;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.looks.Looks;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.time.Clocks;
import cofrestr.kit.time.Moment;
import cofrestr.qualifications.combination.FindMissing;
import cofrestr.qualifications.held.api.HeldFacts;
import cofrestr.qualifications.qualification.api.NamedQualification;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a person still misses of a qualification, over HTTP. */
@Path("/v1/practitioners/{number}/qualifications/{qualification}/missing")
@Tag(name = HeldFacts.TAG)
@Produces(MediaType.APPLICATION_JSON)
public class MissingResource {
    private final FindMissing missing;
    private final Looks looks;
    private final Clock clock;

    MissingResource(FindMissing missing, Looks looks, Clock clock) {
        this.missing = missing;
        this.looks = looks;
        this.clock = clock;
    }

    @GET
    @May(Role.REGISTRAR)
    @May(value = Role.PRACTITIONER, scope = Scope.OWN_ENTRY)
    @Operation(summary = "See what a person still misses of a qualification", description = """
                    Rule by rule what is needed, what counts and what is missing, with the credit that counts and why other credit does not. Only \
                    what is verified counts. MET where some choice of the credit meets all rules; NOT_MET where a rule that is known is not met; UNKNOWN where it \
                    hangs on units or rules that no source has. With asAt and knownAt as it stood then, by the rules that counted then.""")
    @APIResponse(responseCode = "200", description = "How it stands, and why")
    @Refuses({"NOT_FOUND", "REGISTER_NUMBER_CHECK_FAILED", "PARAMETER_INVALID", "PURPOSE_UNKNOWN"})
    public MissingView readMissing(
            @Parameter(description = HeldFacts.NUMBER, example = HeldFacts.EXAMPLE) @PathParam("number")
                    RegisterNumber number,
            @Parameter(description = NamedQualification.IN_PATH, example = NamedQualification.EXAMPLE)
                    @PathParam("qualification")
                    String written,
            @Parameter(description = "As it stood on this day; today if not said") @QueryParam("asAt") @Nullable
                    LocalDate asAt,
            @Parameter(description = "As it was known at this moment; now if not said") @QueryParam("knownAt") @Nullable
                    Instant knownAt) {
        Moment moment = new Moment(asAt == null ? Clocks.today(clock) : asAt, knownAt);
        FindMissing.Missing found = missing.of(number, NamedQualification.inPath(written), moment);
        looks.at("readMissing", List.of(number.value()));
        return MissingView.of(number.value(), moment, found);
    }
}
