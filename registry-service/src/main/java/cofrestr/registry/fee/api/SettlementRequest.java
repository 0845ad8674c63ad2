package cofrestr.registry.fee.api;

import cofrestr.registry.fee.SettleLine;
import cofrestr.registry.fee.Settlement;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How registry staff settle a line. */
@Schema(name = "RemittanceSettlementRequest")
public record SettlementRequest(
        @NotNull
        @Schema(
                description =
                        "ACCEPT_AS_PAYMENT: the amount counts, whole or as a part of what is owed. ACCEPT_AND_REFUND_OVER: it counts, and what is over is owed back to the person. ASK_EMPLOYER: ask, and leave it open. RETURN_TO_EMPLOYER: the money goes back.",
                examples = "ASK_EMPLOYER")
        Settlement settlement,

        @Size(min = 1, max = 1000)
        @Schema(
                description = "What the employer reads; needed where it is asked or gets money back",
                examples = "Which of the two posts was this deducted from?")
        @Nullable
        String note) {
    SettleLine.Command command(UUID remittance, int line) {
        return new SettleLine.Command(remittance, line, settlement, note);
    }
}
