package cofrestr.cpd.export.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All that is recorded of a person here. */
@Schema(name = "CpdExport")
public record ExportView(
        String registerNumber,
        Instant exportedAt,

        @Schema(description = "Each kind of what is recorded, by its name, as the person reads it elsewhere")
        Map<String, List<?>> parts) {}
