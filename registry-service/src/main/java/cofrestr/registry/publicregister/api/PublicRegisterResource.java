package cofrestr.registry.publicregister.api;

import cofrestr.kit.caller.May;
import cofrestr.kit.caller.Role;
import cofrestr.kit.docs.Refuses;
import cofrestr.kit.language.Words;
import cofrestr.kit.number.RegisterNumber;
import cofrestr.kit.problem.KitProblem;
import cofrestr.kit.problem.Problem;
import cofrestr.registry.RegistryProblem;
import cofrestr.registry.publicregister.AskRegister;
import cofrestr.registry.search.NameWords;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The public register over HTTP: no sign-in, nothing of the question in an address. */
@Path("/v1/public-register")
@Tag(name = "Public register", description = "Is this person registered? For everybody, without sign-in.")
@Produces(MediaType.APPLICATION_JSON)
public class PublicRegisterResource {
    private static final int FEWEST_LETTERS = 3;
    private static final int MOST_WORDS = 10;

    private final AskRegister register;

    PublicRegisterResource(AskRegister register) {
        this.register = register;
    }

    /** What somebody asks. */
    @Schema(name = "PublicQuestion", description = "A name or a register number, not both.")
    public record Question(
            @Size(max = 100)
            @Schema(
                    description =
                            "Whole words of the name, in any order, three letters at least; accents and case do not matter",
                    examples = "Invented")
            @Nullable
            String name,

            @Schema(description = "A register number, where you were given one") @Nullable
            String registerNumber) {
        /** Says nothing, so that a person cannot reach a log. */
        @Override
        public String toString() {
            return "a question of the public";
        }
    }

    /** Somebody registered. */
    @Schema(name = "RegisteredPerson")
    public record PersonView(
            String name,
            List<Words> categories,

            @Schema(description = "The school where the person works now; left out where there is none") @Nullable
            Words school) {
        static PersonView of(AskRegister.Registered person) {
            String school = person.schoolEn();
            String cy = person.schoolCy();
            return new PersonView(
                    person.givenNames() + " " + person.familyName(),
                    IntStream.range(0, person.categoriesEn().size())
                            .mapToObj(i -> new Words(
                                    person.categoriesCy().get(i),
                                    person.categoriesEn().get(i)))
                            .toList(),
                    school == null || cy == null ? null : new Words(cy, school));
        }
    }

    /** Who was found. */
    @Schema(name = "PublicAnswer")
    public record AnswerView(
            @Schema(description = "Ten at most. Nobody: not registered, or not shown to the public")
            List<PersonView> items,

            @Schema(description = "There are others: ask with more of the name")
            boolean more) {}

    @POST
    @May(Role.NOBODY)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Ask whether somebody is registered",
            description =
                    "By whole words of the name of today, or by number: ten people at most, without pages. Somebody who is not found is not registered, or is not shown to the public; which of the two is never said.")
    @APIResponse(
            responseCode = "200",
            description = "Who is registered, of those asked for",
            content = @Content(schema = @Schema(implementation = AnswerView.class)))
    @Refuses({"PUBLIC_QUESTION_UNFIT", "REGISTER_NUMBER_CHECK_FAILED"})
    public AnswerView askPublicRegister(@Valid @NotNull Question question) {
        AskRegister.Answer answer = question.registerNumber() == null
                ? register.byName(words(question.name()))
                : register.byNumber(number(question));
        return new AnswerView(answer.people().stream().map(PersonView::of).toList(), answer.more());
    }

    private static List<String> words(@Nullable String name) {
        List<String> words = name == null ? List.of() : NameWords.asked(name);
        int letters = words.stream().mapToInt(String::length).sum();
        if (letters < FEWEST_LETTERS || words.size() > MOST_WORDS) {
            throw Problem.of(RegistryProblem.PUBLIC_QUESTION_UNFIT).at("/name");
        }
        return words;
    }

    private static RegisterNumber number(Question question) {
        if (question.name() != null) {
            throw Problem.of(RegistryProblem.PUBLIC_QUESTION_UNFIT).at("/name");
        }
        return RegisterNumber.parse(String.valueOf(question.registerNumber()).strip())
                .orElseThrow(() ->
                        Problem.of(KitProblem.REGISTER_NUMBER_CHECK_FAILED).at("/registerNumber"));
    }
}
