package cofrestr.cpd.record.api;

import cofrestr.cpd.record.ActivityState;
import cofrestr.cpd.record.OwnWords;
import cofrestr.cpd.record.ReadActivity;
import cofrestr.cpd.record.StatedActivity;
import cofrestr.kit.number.RegisterNumber;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An activity of the own record. */
@Schema(name = "CpdRecordEntry")
public record ActivityRequest(
        @NotBlank @Size(max = 200) @Schema(examples = "Supporting early reading")
        String title,

        @NotBlank @Size(max = 30) @Schema(description = "A code of /v1/reference/activity-kinds", examples = "COURSE")
        String kind,

        @Size(max = 30)
        @Schema(
                description = "Where it is training that has to be renewed: a code of /v1/reference/training-topics",
                examples = "CHILD_PROTECTION")
        @Nullable
        String topic,

        @Schema(description = "The first day; the last if not said", examples = "2026-11-02") @Nullable
        LocalDate beginsOn,

        @NotNull @Schema(description = "The last day, or the day of it", examples = "2026-11-02")
        LocalDate endsOn,

        @Digits(integer = 4, fraction = 2)
        @DecimalMin("0")
        @Schema(description = "Hours, up to two decimals", examples = "6.5")
        @Nullable
        BigDecimal hours,

        @Size(max = 200)
        @Schema(description = "Who gave it: an organisation code or a name", examples = "PROVIDER-1")
        @Nullable
        String provider,

        @Schema(description = "DONE if not said", examples = "DONE") @Nullable
        ActivityState state,

        @Schema(description = "The last day on which it holds, where a certificate says so") @Nullable
        LocalDate holdsUntil,

        @Schema(description = "Codes of standards that it was for") @Size(max = 50) @Nullable
        List<@NotBlank @Size(max = 60) String> standards,

        @Size(max = 10_000) @Schema(description = "What came of it, in your own words") @Nullable
        String reflection,

        @Size(max = 2_000) @Schema(description = "What shows it, or where that is kept") @Nullable
        String evidence) {

    /** By the rules of a row. */
    StatedActivity stated(RegisterNumber number) {
        Map<String, String> values = new HashMap<>(Map.of(
                "registerNumber", number.value(), "title", title.strip(), "kind", kind, "endsOn", endsOn.toString()));
        put(values, "topic", topic);
        put(values, "beginsOn", beginsOn);
        put(values, "hours", hours == null ? null : hours.toPlainString());
        put(values, "provider", provider);
        put(values, "state", state);
        put(values, "holdsUntil", holdsUntil);
        return ReadActivity.read(values).orRefuse();
    }

    OwnWords words() {
        return new OwnWords(standards == null ? List.of() : standards, reflection, evidence);
    }

    private static void put(Map<String, String> values, String field, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            values.put(field, value.toString().strip());
        }
    }
}
