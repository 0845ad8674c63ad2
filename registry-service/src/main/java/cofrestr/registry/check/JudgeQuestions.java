package cofrestr.registry.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Decides questions one after the other, as if each had come alone: what one of them gives away counts for the next. */
final class JudgeQuestions {
    private JudgeQuestions() {}

    /** Fewer verdicts than questions where the client's day ended among them. */
    static List<Verdict> judge(List<Question> questions, List<Standing> standings, Guessing guessing, Instant now) {
        List<Verdict> verdicts = new ArrayList<>(questions.size());
        for (int i = 0; i < questions.size() && !guessing.isOver(); i++) {
            verdicts.add(judge(questions.get(i), standings.get(i), guessing, now));
        }
        return verdicts;
    }

    private static Verdict judge(Question question, Standing standing, Guessing guessing, Instant now) {
        if (guessing.isLocked(question.number(), standing.tries())) {
            return new Verdict.Locked();
        }
        Answer answer = standing.answer(question.number(), now);
        guessing.count(question.number(), answer.outcome() != Outcome.NO_MATCH);
        return new Verdict.Answered(answer);
    }
}
