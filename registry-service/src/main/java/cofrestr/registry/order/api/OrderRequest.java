package cofrestr.registry.order.api;

import cofrestr.registry.order.OrderKind;
import cofrestr.registry.order.RecordOrder;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An order as a caseworker records it. */
@Schema(name = "OrderRequest")
public record OrderRequest(
        @NotNull @Schema(examples = "REPRIMAND") OrderKind kind,

        @NotNull @Schema(description = "The day from which it has effect", examples = "2026-11-22")
        LocalDate from,

        @Schema(description = "Its last day; left out where no end is known", examples = "2028-11-21") @Nullable
        LocalDate until,

        @Size(max = 4000) @Schema(description = "Conditions or other terms; only caseworkers read them") @Nullable
        String terms) {
    RecordOrder.Command command() {
        return new RecordOrder.Command(kind, from, until, terms);
    }
}
