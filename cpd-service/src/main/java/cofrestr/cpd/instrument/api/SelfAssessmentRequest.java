package cofrestr.cpd.instrument.api;

import cofrestr.cpd.instrument.Mode;
import cofrestr.cpd.instrument.ScoreAnswers.Given;
import cofrestr.cpd.instrument.TakeInstrument;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An instrument that is taken, with an answer to each of its statements. */
@Schema(name = "SelfAssessmentRequest")
record SelfAssessmentRequest(
        @NotBlank @Schema(description = "Of /v1/instruments", examples = "LITERACY_AND_NUMERACY")
        String instrument,

        @NotNull Mode mode,

        @Schema(
                description = "The track of a pathway, where the instrument is taken as one",
                examples = "MIDDLE_LEADER")
        @Size(max = 40)
        @Nullable
        String takenAs,

        @Schema(description = "Who took it with you; only, and always, where the mode is WITH_A_PERSON")
        @Size(min = 1, max = 100)
        @Nullable
        String takenWith,

        @NotNull @Size(max = 500) @Valid List<@NotNull AnswerRequest> answers) {
    /** The answer to one statement. */
    @Schema(name = "SelfAssessmentAnswer")
    record AnswerRequest(
            @NotBlank @Schema(examples = "READING") String area,

            @Schema(description = "The place of the statement in its area", examples = "1")
            int item,

            @Schema(description = "The place of the answer on the scale", examples = "3")
            int answer) {}

    /** A body that the examples of operations show. */
    static final String EXAMPLE = """
            {"instrument": "LITERACY_AND_NUMERACY", "mode": "ONLINE", "answers": [\
            {"area": "READING", "item": 1, "answer": 3}, {"area": "READING", "item": 2, "answer": 2}, {"area": "READING", "item": 3, "answer": 4}, \
            {"area": "WRITING", "item": 1, "answer": 2}, {"area": "WRITING", "item": 2, "answer": 2}, {"area": "WRITING", "item": 3, "answer": 3}, \
            {"area": "NUMBER", "item": 1, "answer": 1}, {"area": "NUMBER", "item": 2, "answer": 2}, {"area": "NUMBER", "item": 3, "answer": 2}]}""";

    static final String EXAMPLE_OF_ORGANISATION = """
            {"instrument": "WORKFORCE_PLANNING", "mode": "ONLINE", "answers": [\
            {"area": "ROLES_AND_DEPLOYMENT", "item": 1, "answer": 2}, {"area": "ROLES_AND_DEPLOYMENT", "item": 2, "answer": 1}]}""";

    TakeInstrument.Command command() {
        return new TakeInstrument.Command(
                instrument,
                mode,
                takenAs == null ? "" : takenAs,
                takenWith,
                answers.stream()
                        .map(one -> new Given(one.area(), one.item(), one.answer()))
                        .toList());
    }
}
