package cofrestr.cpd.record.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One page of a record. */
@Schema(name = "CpdRecords")
public record CpdRecordsView(
        List<CpdRecordView> items,

        @JsonInclude(JsonInclude.Include.ALWAYS)
        @Schema(description = "Cursor of the next page; null on the last", nullable = true)
        @Nullable
        String next,

        @Schema(
                description =
                        "The person has not opened the record to you: you read what you reported yourself, whether there is more or not")
        boolean withheld) {}
