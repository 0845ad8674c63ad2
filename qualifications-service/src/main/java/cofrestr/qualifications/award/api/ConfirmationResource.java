package cofrestr.qualifications.award.api;

import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.language.Words;
import cofrestr.kit.looks.Looks;
import cofrestr.qualifications.award.ConfirmAward;
import cofrestr.qualifications.held.api.HeldFacts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Awards and statuses confirmed to whoever holds a certificate or letter. */
@Path("/v1/award-confirmations")
@Tag(name = HeldFacts.TAG)
@Produces(MediaType.APPLICATION_JSON)
public class ConfirmationResource {
    private final ConfirmAward confirm;
    private final CurrentCaller callers;
    private final Looks looks;

    ConfirmationResource(ConfirmAward confirm, CurrentCaller callers, Looks looks) {
        this.confirm = confirm;
        this.callers = callers;
        this.looks = looks;
    }

    /** What stands on the certificate. */
    @Schema(name = "ConfirmationRequest")
    public record ConfirmationRequest(
            @NotBlank @Size(max = 60) String certificateNumber,
            @NotBlank @Size(max = 100) String familyName) {}

    /** Whether it is so. */
    @Schema(name = "Confirmation")
    public record ConfirmationView(
            @Schema(description = "NOT_CONFIRMED does not say what was wrong, nor that there is no such award")
            Outcome outcome,

            @Schema(description = "Awards of that number and name")
            List<ConfirmedAwardView> awards,

            @Schema(description = "Statuses of that number and name")
            List<ConfirmedStatusView> statuses) {

        /** Whether it is so. */
        @Schema(name = "ConfirmationOutcome")
        public enum Outcome {
            CONFIRMED,
            NOT_CONFIRMED
        }
    }

    /** A status that is confirmed. */
    @Schema(name = "ConfirmedStatus")
    public record ConfirmedStatusView(
            @Schema(examples = "HLTA") String status,
            Words name,
            @Schema(examples = "WALES") String jurisdiction,
            LocalDate awardedOn) {
        static ConfirmedStatusView of(ConfirmAward.ConfirmedStatus confirmed) {
            return new ConfirmedStatusView(
                    confirmed.status(),
                    new Words(confirmed.nameCy(), confirmed.nameEn()),
                    confirmed.jurisdiction(),
                    confirmed.awardedOn());
        }
    }

    /** An award that is confirmed. */
    @Schema(name = "ConfirmedAward")
    public record ConfirmedAwardView(
            @Schema(examples = "601/3216/4") String qualification,
            Words title,
            @Nullable Integer level,
            LocalDate awardedOn) {
        static ConfirmedAwardView of(ConfirmAward.ConfirmedAward confirmed) {
            return new ConfirmedAwardView(
                    confirmed.qualification(),
                    new Words(confirmed.titleCy(), confirmed.titleEn()),
                    confirmed.level(),
                    confirmed.awardedOn());
        }
    }

    @POST
    @May(Role.NOBODY)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Have an award or a status confirmed", description = """
                    For whoever holds a certificate, or the letter of a status such as HLTA: by its number and the family name on it. Only what is verified, \
                    and came with a number and a name, is confirmed. A wrong number and a wrong name are answered alike; after five wrong tries at one number nothing more is said of \
                    it that day, nor to a system after 200 wrong tries in all.""")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = ConfirmationRequest.class),
                            examples = @ExampleObject(name = "from a certificate", value = """
                                    {"certificateNumber": "INV-0001", "familyName": "Invented"}""")))
    @APIResponse(responseCode = "200", description = "Confirmed, or not")
    @Refuses({"CONFIRMATIONS_TOO_MANY_WRONG", "PURPOSE_UNKNOWN"})
    public ConfirmationView confirmAward(@Valid @NotNull ConfirmationRequest asked) {
        ConfirmAward.Confirmed confirmed =
                confirm.confirm(asked.certificateNumber(), asked.familyName(), callers.get());
        looks.at("confirmAward", confirmed.registerNumbers());
        return new ConfirmationView(
                confirmed.isEmpty() ? ConfirmationView.Outcome.NOT_CONFIRMED : ConfirmationView.Outcome.CONFIRMED,
                confirmed.awards().stream().map(ConfirmedAwardView::of).toList(),
                confirmed.statuses().stream().map(ConfirmedStatusView::of).toList());
    }
}
