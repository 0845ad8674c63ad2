package cofrestr.registry.fee.api;

import cofrestr.registry.fee.FeeYear;
import cofrestr.registry.fee.SendPaymentNotices;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** For which year and whom payment notices are to be sent. */
@Schema(name = "PaymentNoticeRequest")
public record PaymentNoticeRequest(
        @NotNull @Min(2015) @Max(2999) @Schema(description = FeeScheduleResource.YEAR, examples = "2026")
        Integer year,

        @NotNull
        @Schema(
                description =
                        "On this day the fee must be unpaid and the person registered or required to be; not in the future",
                examples = "2026-11-22")
        LocalDate notificationDate,

        @Size(max = 16)
        @Schema(
                description = "Only people of this organisation and those beneath it; left out: everybody",
                examples = "W06000015")
        @Nullable
        String organisation) {
    SendPaymentNotices.Command command() {
        return new SendPaymentNotices.Command(new FeeYear(year), notificationDate, organisation);
    }
}
