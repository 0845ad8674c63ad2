package cofrestr.registry.account.api;

import cofrestr.kit.caller.CurrentCaller;
import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.registry.RegistryProblem;
import cofrestr.registry.account.AskForLink;
import cofrestr.registry.account.ConfirmLink;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Linking a sign-in to an entry, over HTTP. */
@Path("/v1/account-links")
@Tag(
        name = "Own entry",
        description =
                "What a practitioner sees and says of the own entry. First, once: sign in, ask for a link with your register number and birth date, wait for the code that goes to the address in your entry, and give it. From then on your entry is open to you under its number: read it, take a full copy, see who looked, propose corrections, choose how you are written to.")
@Produces(MediaType.APPLICATION_JSON)
public class AccountLinkResource {
    private final AskForLink ask;
    private final ConfirmLink confirm;
    private final CurrentCaller callers;

    AccountLinkResource(AskForLink ask, ConfirmLink confirm, CurrentCaller callers) {
        this.ask = ask;
        this.confirm = confirm;
        this.callers = callers;
    }

    /** Whose entry the person says is theirs. */
    @Schema(name = "AccountLinkRequest")
    public record AccountLinkRequest(
            @NotNull @Schema(type = SchemaType.STRING, description = "Your register number", examples = "10034678")
            RegisterNumber registerNumber,

            @NotNull @Schema(examples = "1988-03-14") LocalDate dateOfBirth) {

        /** Says nothing, so that a person cannot reach a log. */
        @Override
        public String toString() {
            return "a request for a link";
        }
    }

    /** What was asked for; whether anybody was found it does not say. */
    @Schema(name = "AccountLink")
    public record AccountLinkView(
            @Schema(description = "Give the code for this id")
            UUID id,

            @Schema(description = "The last day on which the code counts")
            LocalDate expiresOn) {}

    /** A code as it was typed. */
    @Schema(name = "AccountLinkConfirmation")
    public record AccountLinkConfirmation(
            @NotBlank
            @Size(max = 40)
            @Schema(description = "As it stands in the e-mail or letter", examples = "ABCDE-FGH23")
            String code) {

        /** Says nothing, so that a code cannot reach a log. */
        @Override
        public String toString() {
            return "a code";
        }
    }

    /** The entry that is open to the sign-in now. */
    @Schema(name = "LinkedEntry")
    public record LinkedEntryView(
            @Schema(examples = "10034678") String registerNumber) {}

    @POST
    @May(Role.PRACTITIONER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Ask for your sign-in to be linked to your entry",
            description =
                    "Where number and birth date are those of an entry that has no sign-in yet, a code goes to an address that the entry already has: by e-mail where it has one, else by letter. The answer is the same where they are not. A sign-in, and everybody together at one number, has five tries a day; every request and every wrong code is one.")
    @APIResponse(
            responseCode = "202",
            description = "If it is your entry, a code is on its way",
            content = @Content(schema = @Schema(implementation = AccountLinkView.class)))
    @Refuses({"REGISTER_NUMBER_CHECK_FAILED", "ACCOUNT_LINKED", "ACCOUNT_LOCKED"})
    public Response askForAccountLink(@Valid @NotNull AccountLinkRequest request) {
        refuseKnown();
        AskForLink.Asked asked = ask.ask(signIn(), request.registerNumber(), request.dateOfBirth());
        return Response.accepted(new AccountLinkView(asked.id(), asked.expiresOn()))
                .location(URI.create("/v1/account-links/" + asked.id()))
                .build();
    }

    @POST
    @Path("/{link}/confirmation")
    @May(Role.PRACTITIONER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Give the code and be linked to your entry",
            description =
                    "From now on the register knows whose entry is yours. A code that is wrong or no longer counts, and one for a request that fitted nobody, are answered alike, and are a try the more.")
    @APIResponse(
            responseCode = "200",
            description = "Linked",
            content = @Content(schema = @Schema(implementation = LinkedEntryView.class)))
    @Refuses({"PARAMETER_INVALID", "ACCOUNT_CODE_WRONG", "ACCOUNT_LINKED", "ACCOUNT_LOCKED"})
    public LinkedEntryView confirmAccountLink(
            @Parameter(description = "The id you were answered with", example = "00000000-0000-7000-8000-000000000000")
                    @PathParam("link")
                    UUID link,
            @Valid @NotNull AccountLinkConfirmation confirmation) {
        refuseKnown();
        return confirm.confirm(signIn(), link, confirmation.code())
                .map(number -> new LinkedEntryView(number.value()))
                .orElseThrow(() -> Problem.of(RegistryProblem.ACCOUNT_CODE_WRONG));
    }

    private String signIn() {
        return callers.signIn().orElseThrow(() -> Problem.of(KitProblem.NOT_ALLOWED));
    }

    /** A sign-in has one entry, whether the identity provider says so or the register knows. */
    private void refuseKnown() {
        if (callers.get().self() != null) {
            throw Problem.of(RegistryProblem.ACCOUNT_LINKED);
        }
    }
}
