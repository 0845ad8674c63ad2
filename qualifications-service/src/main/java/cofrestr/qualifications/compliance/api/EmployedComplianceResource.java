package cofrestr.qualifications.compliance.api;

import cofrestr.kit.bulk.RowWriter;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.caller.Scope;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.looks.Looks;
import cofrestr.kit.number.OrganisationCode;
import cofrestr.kit.time.Clocks;
import cofrestr.kit.time.Moment;
import cofrestr.qualifications.compliance.AssessCompliance;
import cofrestr.qualifications.compliance.Assessment;
import cofrestr.qualifications.compliance.EmployedPeople;
import cofrestr.qualifications.compliance.Judged;
import cofrestr.qualifications.compliance.Question;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The standing of everybody whom an organisation employs, as a stream. */
@Path("/v1/organisations/{organisation}/compliance")
@Tag(name = "Compliance", description = ComplianceResource.JOB)
@Produces("application/x-ndjson")
public class EmployedComplianceResource {
    private static final int CHUNK = 1000;

    private final AssessCompliance assess;
    private final EmployedPeople employed;
    private final Looks looks;
    private final Clock clock;

    EmployedComplianceResource(AssessCompliance assess, EmployedPeople employed, Looks looks, Clock clock) {
        this.assess = assess;
        this.employed = employed;
        this.looks = looks;
        this.clock = clock;
    }

    @GET
    @May(value = Role.EMPLOYER, scope = Scope.OWN_ORGANISATIONS)
    @Operation(
            summary = "See how your people stand to the requirements",
            description =
                    "Everybody with a post at the organisation or beneath it, a line each in the order of their numbers: outcome, until, and the requirements with theirs; never a record. Streamed, a thousand people at a time; the last line says how many there were, and without it the answer is not whole.")
    @APIResponse(
            responseCode = "200",
            description = "A line for each person, and one at the end: people",
            content = @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING)))
    @Refuses({"NOT_FOUND", "PARAMETER_INVALID", "PURPOSE_UNKNOWN"})
    public Response listEmployedCompliance(
            @Parameter(description = "An authority or school", example = "W06000015") @PathParam("organisation")
                    OrganisationCode organisation,
            @Parameter(
                            description =
                                    "What was true on that day, of those whom you employed then and now; today if not said",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @QueryParam("asAt")
                    @Nullable
                    LocalDate asAt) {
        LocalDate today = Clocks.today(clock);
        Set<String> beneath = assess.organisationsBeneath(new String[] {organisation.value()});
        Question question = AskedByEmployer.of(new Moment(asAt == null ? today : asAt, null), beneath);
        Looks.Onlooker who = looks.onlooker("listEmployedCompliance");
        StreamingOutput lines = out -> write(beneath, today, question, who, out);
        return Response.ok(lines).build();
    }

    private void write(
            Set<String> organisations, LocalDate today, Question question, Looks.Onlooker who, OutputStream out)
            throws IOException {
        RowWriter rows = RowWriter.ndjson(out);
        int written = 0;
        String after = "";
        List<String> people;
        do {
            people = employed.next(organisations, today, question.moment().asAt(), after, CHUNK);
            List<Assessment> assessed = people.isEmpty() ? List.of() : assess.many(people, question);
            looks.at(who, people);
            for (Assessment each : assessed) {
                rows.write(line(each));
            }
            rows.flush();
            written += people.size();
            after = people.isEmpty() ? after : people.getLast();
        } while (people.size() == CHUNK);
        rows.write(Map.of("people", written));
        rows.flush();
    }

    private static Map<String, @Nullable Object> line(Assessment assessment) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("registerNumber", assessment.registerNumber());
        line.put("asAt", assessment.asAt().toString());
        standing(line, assessment.outcome().name(), assessment.until());
        line.put(
                "requirements",
                assessment.judged().stream()
                        .map(EmployedComplianceResource::requirement)
                        .toList());
        return line;
    }

    private static Map<String, @Nullable Object> requirement(Judged judged) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("code", judged.rule().code());
        line.put("ruleVersion", judged.rule().ruleVersion());
        standing(line, judged.outcome().name(), judged.until());
        return line;
    }

    private static void standing(Map<String, @Nullable Object> line, String outcome, @Nullable LocalDate until) {
        line.put("outcome", outcome);
        if (until != null) {
            line.put("until", until.toString());
        }
    }
}
