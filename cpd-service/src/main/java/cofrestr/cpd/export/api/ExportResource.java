package cofrestr.cpd.export.api;

import cofrestr.cpd.export.ExportPart;
import cofrestr.cpd.record.CpdRecord;
import cofrestr.cpd.record.CpdRecords;
import cofrestr.kit.bulk.RowWriter;
import cofrestr.kit.caller.Caller;
import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.caller.Scope;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.looks.Looks;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.time.Clocks;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The person takes the record away. */
@Path("/v1/practitioners/{number}/export")
@Tag(name = "CPD records")
public class ExportResource {
    private static final String CSV = "text/csv";
    private static final List<String> HEADINGS = List.of(
            "title",
            "kind",
            "topic",
            "beginsOn",
            "endsOn",
            "hours",
            "provider",
            "state",
            "verifiedBy",
            "holdsUntil",
            "standards",
            "reflection",
            "evidence");

    private final Instance<ExportPart> parts;
    private final CpdRecords records;
    private final CurrentCaller callers;
    private final Looks looks;
    private final Clock clock;

    ExportResource(
            @Any Instance<ExportPart> parts, CpdRecords records, CurrentCaller callers, Looks looks, Clock clock) {
        this.parts = parts;
        this.records = records;
        this.callers = callers;
        this.looks = looks;
        this.clock = clock;
    }

    /** How the export is written. */
    @Schema(name = "ExportFormat")
    public enum Format {
        JSON,
        CSV
    }

    @GET
    @May(value = Role.PRACTITIONER, scope = Scope.OWN_ENTRY)
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @Operation(
            summary = "Take your record away",
            description =
                    "Everything that is recorded of you here: as JSON all kinds of it, as CSV your activities, a line each, to open in a spreadsheet.")
    @APIResponse(
            responseCode = "200",
            description = "All of it",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ExportView.class)),
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING))
            })
    @Refuses({"NOT_FOUND", "REGISTER_NUMBER_CHECK_FAILED", "PARAMETER_INVALID"})
    public Response exportCpd(
            @Parameter(description = "Register number", example = "10034678") @PathParam("number")
                    RegisterNumber number,
            @Parameter(description = "JSON if not said") @QueryParam("format") @Nullable Format format) {
        looks.at("exportCpd", List.of(number.value()));
        if (format == Format.CSV) {
            return Response.ok(lines(records.all(number)))
                    .type(CSV + "; charset=UTF-8")
                    .header("Content-Disposition", "attachment; filename=\"cpd.csv\"")
                    .build();
        }
        Caller by = callers.get();
        Map<String, List<?>> all = new TreeMap<>();
        parts.forEach(part -> all.put(part.name(), part.of(number, by)));
        return Response.ok(new ExportView(number.value(), Clocks.now(clock), all))
                .type(MediaType.APPLICATION_JSON)
                .build();
    }

    private static StreamingOutput lines(List<CpdRecord> all) {
        return out -> {
            RowWriter rows = RowWriter.csv(out, ',', HEADINGS);
            for (CpdRecord one : all) {
                rows.write(line(one));
            }
            rows.flush();
        };
    }

    private static Map<String, @Nullable Object> line(CpdRecord one) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("title", one.title());
        line.put("kind", one.kind());
        line.put("topic", one.topic());
        line.put("beginsOn", one.beginsOn());
        line.put("endsOn", one.endsOn());
        line.put("hours", one.hours());
        line.put("provider", one.provider());
        line.put("state", one.state());
        line.put("verifiedBy", one.verifiedBy());
        line.put("holdsUntil", one.holdsUntil());
        line.put("standards", String.join(";", one.standards()));
        line.put("reflection", one.reflection());
        line.put("evidence", one.evidence());
        return line;
    }
}
